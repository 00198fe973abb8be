import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let verticalAutoscalers = Rule(
    "workloads/vertical-autoscalers",
    title: "Vertical autoscalers can do their work",
    severity: .low,
    rationale: """
      A VerticalPodAutoscaler restarts pods to change their requests. It leaves workloads of one
      pod alone by default, and on processor or memory use it undoes what a
      HorizontalPodAutoscaler does.
      """,
    remedy: """
      Use updateMode Off for its advice alone, or give the workload two replicas and scale it by
      other metrics.
      """,
    aliases: ["verify-vpa-target", "check-vpa-configuration"],
    needs: [],
    examples: [
      .passes(Manifest.workload() + vertical("Auto")),
      .passes(Manifest.workload(spec: "replicas: 1") + vertical("\"Off\"")),
      .fails(Manifest.workload(spec: "replicas: 1") + vertical("↓Auto")),
      .fails(
        Manifest.workload(container: "resources: {requests: {cpu: 100m}}") + vertical("↓Recreate")
          + Manifest.autoscaler(spec: byProcessorUse)),
      .fails(
        Manifest.workload() + vertical("Auto", target: "↓shop"), whole: true),
      .notApplicable(Manifest.workload()),
    ],
    judging: subjects
  ) { object, cluster in
    let target = object.spec["targetRef"]
    guard let kind = target["kind"]?.text, let name = target["name"], let text = name.text,
      ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"].contains(kind)
    else { return .notApplicable }
    guard let found = cluster.referenced(kind, text, from: object).flatMap(Workload.init) else {
      return cluster.isWhole
        ? .fails("scales \(kind)/\(text), which does not exist", at: name.location)
        : .notAssessed(missing: Need.wholeCluster.missing)
    }
    let policy = object.spec["updatePolicy"]
    let mode = policy["updateMode"]
    // Off is a boolean to YAML 1.1, and what the API server would then refuse.
    if mode?.text == "Off" || mode?.bool == false || mode?.text == "Initial" { return .passes }
    if let least = cluster.leastReplicas(of: found), least < policy["minReplicas"]?.int ?? 2 {
      return .fails(
        "never restarts the \(least == 1 ? "only pod" : "pods") of \(found.title)",
        at: mode?.location)
    }
    if let rival = cluster.autoscaler(of: found), rival.followsResources {
      return .fails(
        "changes the requests that \(rival.kind) \(rival.name) scales by", at: mode?.location,
        related: [Related("the other autoscaler", at: rival.location)])
    }
    return .passes
  }

  private static func subjects(_ cluster: Cluster) -> [Object] {
    cluster.objects("VerticalPodAutoscaler")
  }

  private static func vertical(_ mode: String, target: String = "web") -> String {
    Manifest.object(
      "autoscaling.k8s.io/v1", "VerticalPodAutoscaler", "web",
      """
      spec:
        targetRef: {apiVersion: apps/v1, kind: Deployment, name: \(target)}
        updatePolicy: {updateMode: \(mode)}
      """)
  }
}

extension Object {
  /// Whether an autoscaler scales by the use of processors or memory.
  fileprivate var followsResources: Bool {
    if kind != "HorizontalPodAutoscaler" { return false }
    if apiVersion == "autoscaling/v1" || spec["metrics"].items.isEmpty { return true }
    return spec["metrics"].items.contains {
      ["Resource", "ContainerResource"].contains($0["type"]?.text ?? "")
    }
  }
}
