import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let priorityClass = Rule(
    "workloads/priority-class",
    title: "Workloads say how important they are",
    severity: .info,
    rationale: """
      When nodes are lost and room is short, the scheduler makes room for pods of a higher
      priority. Without priority classes a batch job and the shop's checkout are worth the same.
      """,
    remedy: "Define PriorityClasses, one of them the globalDefault, and set priorityClassName.",
    aliases: [
      "priorityClassNotSet", "priority-class-name", "WRK021", "require-pod-priorityclassname",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: "priorityClassName: important")),
      .passes(
        Manifest.workload()
          + Manifest.object(
            "scheduling.k8s.io/v1", "PriorityClass", "usual", namespace: nil,
            "value: 1000\nglobalDefault: true")),
      .fails(Manifest.workload("Deployment", "↓web")),
      .notApplicable(Manifest.cronJob()),
    ],
    judging: \.longRunningWorkloads, where: concerns
  ) { workload, cluster in
    if let name = workload.template.priorityClassName, !name.isEmpty { return .passes }
    let hasDefault = cluster.objects("PriorityClass").contains {
      $0.node["globalDefault"]?.bool == true
    }
    return hasDefault ? .passes : .fails("has no priorityClassName")
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.kind != "Pod"
  }
}
