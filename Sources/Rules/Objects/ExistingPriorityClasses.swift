import Inventory
import Kubernetes
import YAML

extension Objects {
  static let existingPriorityClasses = Rule(
    "objects/existing-priority-classes",
    title: "Priority classes that pods name exist",
    severity: .high,
    rationale: """
      The API server refuses a pod of an unknown priority class. The workload is accepted and \
      gets no pod, at the latest after its next restart.
      """,
    remedy: "Create the PriorityClass, or correct priorityClassName.",
    aliases: [],
    needs: [.manifests],
    examples: [
      .passes(
        "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high}, value: 9}\n"
          + Manifest.workload(pod: "priorityClassName: high")),
      .passes(Manifest.workload(pod: "priorityClassName: system-node-critical"), whole: true),
      .fails(Manifest.workload(pod: "priorityClassName: ↓high"), whole: true),
      .notAssessed(Manifest.workload(pod: "priorityClassName: high")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads
  ) { workload, cluster in
    guard let node = workload.template.spec["priorityClassName"], let name = node.text,
      !name.isEmpty
    else { return .notApplicable }
    let builtIn = ["system-cluster-critical", "system-node-critical"]
    if builtIn.contains(name) || isTemplate(name) { return .passes }
    let found = cluster.referenced(
      "PriorityClass", name, from: workload.object, clusterScoped: true)
    if found != nil { return .passes }
    guard cluster.isWhole else { return .notAssessed(missing: Need.wholeCluster.missing) }
    return .fails("is of the priority class \(name), which does not exist", at: node.location)
  }
}
