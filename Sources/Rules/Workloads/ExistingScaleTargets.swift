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
      .fails(
        Manifest.workload()
          + Manifest.object(
            "autoscaling/v2", "HorizontalPodAutoscaler", "web",
            "spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: ↓v1, kind: Deployment, name: web}}"
          )
      ),
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
    if let found = cluster.referenced(kind, text, from: autoscaler) {
      // The group of a target that names none is the core one, which has no Deployment.
      let version = target["apiVersion"]
      let group = version?.text?.split(separator: "/").dropLast().first.map(String.init) ?? ""
      if group == found.group || group == "extensions" { return .passes }
      return .fails(
        "scales \(kind) of \(version?.text ?? "no apiVersion"), and \(text) is one of "
          + found.apiVersion, at: version?.location ?? target?.location)
    }
    guard cluster.isWhole else {
      return .notAssessed(missing: Need.wholeCluster.missing)
    }
    return .fails("scales \(kind)/\(text), which does not exist", at: name.location)
  }
}
