import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let existingScaleTargets = Rule(
    "workloads/existing-scale-targets",
    title: "Autoscalers scale something that exists",
    severity: .high,
    rationale: """
      An autoscaler whose scaleTargetRef names nothing does nothing, and the workload it was meant
      for stays at its size under any load.
      """,
    remedy: "Correct kind and name of scaleTargetRef, in the namespace of the autoscaler.",
    aliases: [
      "horizontalpodautoscaler-has-target", "dangling-horizontalpodautoscaler", "POP-600",
      "C-0300", "WRK028",
    ],
    needs: [],
    examples: [
      .passes(Manifest.workload() + Manifest.autoscaler(spec: "maxReplicas: 5")),
      .fails(
        Manifest.workload() + Manifest.autoscaler(target: "↓shop", spec: "maxReplicas: 5"),
        whole: true),
      .notAssessed(
        Manifest.workload() + Manifest.autoscaler(target: "api", spec: "maxReplicas: 5")),
      // What a custom resource is made of is not known.
      .notApplicable(
        Manifest.object(
          "autoscaling/v2", "HorizontalPodAutoscaler", "web",
          "spec: {scaleTargetRef: {kind: Widget, name: web}}")),
    ],
    judging: \.autoscalers
  ) { autoscaler, cluster in
    let target = autoscaler.spec["scaleTargetRef"]
    guard let kind = target["kind"]?.text, let name = target["name"], let text = name.text,
      ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"].contains(kind)
    else { return .notApplicable }
    if cluster.referenced(kind, text, from: autoscaler) != nil { return .passes }
    guard cluster.isWhole else {
      return .notAssessed(missing: Need.wholeCluster.missing)
    }
    return .fails("scales \(kind)/\(text), which does not exist", at: name.location)
  }
}
