import Inventory
import Kubernetes
import Text
import YAML

extension Workloads {
  static let oneAutoscaler = Rule(
    "workloads/one-autoscaler",
    title: "No two autoscalers scale the same workload",
    severity: .high,
    rationale: """
      Two autoscalers with one target undo each other's decisions every fifteen seconds, and pods
      are started and stopped without end.
      """,
    remedy: "Put all metrics into one HorizontalPodAutoscaler and delete the other.",
    aliases: ["prevent-duplicate-hpa", "prevent-duplicate-vpa", "WRK011"],
    needs: [],
    examples: [
      .passes(Manifest.workload() + Manifest.autoscaler(spec: "maxReplicas: 5")),
      .fails(
        Manifest.workload() + Manifest.autoscaler(spec: "maxReplicas: 5")
          + Manifest.autoscaler("↓web-memory", spec: "maxReplicas: 9")),
      // KEDA scales by an autoscaler of its own.
      .fails(
        Manifest.workload() + Manifest.autoscaler(spec: "maxReplicas: 5")
          + Manifest.object(
            "keda.sh/v1alpha1", "ScaledObject", "↓queue", "spec: {scaleTargetRef: {name: web}}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: subjects
  ) { autoscaler, cluster in
    let target = autoscaler.spec["scaleTargetRef"]
    let isOfKeda = autoscaler.kind == "ScaledObject"
    guard let kind = target["kind"]?.text ?? (isOfKeda ? "Deployment" : nil),
      let name = target["name"]?.text
    else { return .notApplicable }
    let rivals = cluster.autoscalers(
      ofKind: kind, named: name, in: autoscaler.namespace
    ).filter {
      ($0.name != autoscaler.name || $0.kind != autoscaler.kind)
        && $0.metadata["ownerReferences"].items.isEmpty
        && $0.namespace == autoscaler.namespace && $0.folder == autoscaler.folder
    }
    guard let rival = rivals.first else { return .passes }
    // The one named otherwise than the workload, or the later one, is the one to report.
    if autoscaler.name == name && rival.name != name { return .passes }
    let isFirst =
      (rival.name != name || autoscaler.name == name)
      && (rival.file === autoscaler.file
        ? autoscaler.location.offset < rival.location.offset
        : autoscaler.file.path < rival.file.path)
    if isFirst { return .passes }
    return .fails(
      "scales \(kind)/\(name), as \(rival.name) does",
      related: [Related("the other autoscaler", at: rival.location)])
  }

  private static func subjects(_ cluster: Cluster) -> [Object] {
    // KEDA makes one of its own for each ScaledObject.
    (cluster.autoscalers + cluster.objects("ScaledObject", group: "keda.sh")).filter {
      $0.metadata["ownerReferences"].items.isEmpty
    }
  }
}
