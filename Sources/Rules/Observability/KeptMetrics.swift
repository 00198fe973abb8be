import Inventory
import Kubernetes
import Text
import YAML

extension Observability {
  static let keptMetrics = Rule(
    "observability/kept-metrics",
    title: "Metrics and logs outlive the pod that stores them",
    severity: .medium,
    rationale: """
      Prometheus, Alertmanager and Loki on an emptyDir lose everything with each restart of \
      their pod: the history that an incident needs, and which alerts were silenced.
      """,
    remedy: """
      Give them a volume (spec.storage of the operator's objects), or write to a remote store.
      """,
    needs: [],
    examples: [
      .passes(stored("storage: {volumeClaimTemplate: {spec: {}}}")),
      .passes(stored("remoteWrite: [{url: \"https://metrics.example\"}]")),
      .fails(stored("↓replicas: 2", mark: true)),
      .fails(
        workload("Deployment", image: "quay.io/prometheus/prometheus:v3.5.0", mark: "↓")),
      .notApplicable(web),
    ],
    judging: \.metricStores
  ) { store, _ in
    store.isKept ? .passes : .fails("keeps its data in an emptyDir")
  }

  private static func stored(_ line: String, mark: Bool = false) -> String {
    """
    apiVersion: monitoring.coreos.com/v1
    kind: Prometheus
    metadata:
      name: \(mark ? "↓" : "")k8s
    spec:
      \(line.split(separator: "↓").joined())
    """
  }
}

/// Something that stores metrics, alerts or logs.
struct MetricStore: ObjectSubject {
  let object: Object
  /// Whether its data are on a volume or elsewhere.
  let isKept: Bool
}

extension Cluster {
  fileprivate var metricStores: [MetricStore] {
    let group = "monitoring.coreos.com"
    let operated = (objects("Prometheus", group: group) + objects("Alertmanager", group: group))
      .filter { $0.spec["replicas"]?.int != 0 }
      .map { object in
        let spec = object.spec
        let isElsewhere =
          !spec["remoteWrite"].items.isEmpty || spec["thanos"]["objectStorageConfig"] != nil
        // Several Alertmanagers tell one another what they know.
        let isShared = object.kind == "Alertmanager" && spec["replicas"]?.int ?? 1 > 1
        let storage = spec["storage"]
        let isVolume = storage != nil && storage["emptyDir"] == nil
        return MetricStore(object: object, isKept: isElsewhere || isVolume || isShared)
      }
    let plain = workloads.filter {
      $0.isReplicated && $0.declaredReplicas != 0
        && $0.runs(["prometheus", "loki", "victoria-metrics"])
    }
    return operated
      + plain.map { workload in
        let arguments = workload.template.containers.flatMap(\.arguments).compactMap(\.text)
        let isElsewhere = arguments.contains { $0.contains("agent") || $0.contains("remote") }
        let isVolume =
          workload.hasClaimedVolumes
          || workload.template.volumes.contains { $0["ephemeral"] != nil || $0["hostPath"] != nil }
        return MetricStore(object: workload.object, isKept: isElsewhere || isVolume)
      }
  }
}
