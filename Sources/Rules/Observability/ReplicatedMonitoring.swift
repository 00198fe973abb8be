import Inventory
import Kubernetes
import Text
import YAML

extension Observability {
  static let replicatedMonitoring = Rule(
    "observability/replicated-monitoring",
    title: "Monitoring survives the loss of a node",
    severity: .low,
    rationale: """
      A single Prometheus or Alertmanager is gone exactly when its node is, and the alert about \
      the node with it.
      """,
    remedy: "Run two replicas of Prometheus and two or three of Alertmanager, on different nodes.",
    aliases: [],
    needs: [],
    examples: [
      .passes(operated("Prometheus", "{replicas: 2}")),
      .fails(operated("Alertmanager", "{replicas: ↓1}")),
      .fails(
        workload(
          "StatefulSet", image: "quay.io/prometheus/prometheus:v3.5.0", spec: "replicas: ↓1")),
      .passes(
        workload("StatefulSet", image: "quay.io/prometheus/prometheus:v3.5.0", spec: "replicas: 2")
      ),
    ],
    judging: \.monitors
  ) { monitor, _ in
    monitor.replicas ?? 1 > 1 || monitor.replicas == 0
      ? .passes : .fails("runs in a single replica", at: monitor.object.spec["replicas"]?.location)
  }

  private static func operated(_ kind: String, _ spec: String) -> String {
    """
    apiVersion: monitoring.coreos.com/v1
    kind: \(kind)
    metadata: {name: main}
    spec: \(spec)
    """
  }
}

/// A Prometheus or Alertmanager, run by an operator or by itself.
struct Monitor: ObjectSubject {
  let object: Object

  var replicas: Int? { object.spec["replicas"]?.int }
}

extension Workload {
  /// Whether it is a Prometheus or Alertmanager that no operator runs.
  var isMonitor: Bool {
    (kind == "Deployment" || kind == "StatefulSet") && runs(["prometheus", "alertmanager"])
  }
}

extension Cluster {
  fileprivate var monitors: [Monitor] {
    let operated = objects("Prometheus") + objects("Alertmanager") + objects("VMAlertmanager")
    let group = "monitoring.coreos.com"
    let plain = workloads.filter(\.isMonitor)
    return operated.filter { $0.group == group || $0.kind == "VMAlertmanager" }.map(Monitor.init)
      + plain.map { Monitor(object: $0.object) }
  }
}
