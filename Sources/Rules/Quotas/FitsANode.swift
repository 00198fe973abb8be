import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let fitsANode = Rule(
    "quotas/fits-a-node",
    title: "Every pod fits on a node",
    severity: .high,
    rationale: "A pod that requests more than the largest node has stays pending for ever.",
    remedy: "Lower the request, or add larger nodes.",
    needs: [.manifests, .nodes],
    examples: [
      .passes(
        Manifest.workload(container: "resources: {requests: {cpu: 2, memory: 4Gi}}")
          + Manifest.node("w-1", cpu: "4", memory: "8Gi")),
      .fails(
        Manifest.workload("Deployment", "↓web", container: "resources: {requests: {cpu: 6}}")
          + Manifest.node("w-1", cpu: "4", memory: "8Gi")),
      // Each node has enough of one, none of both.
      .fails(
        Manifest.workload(
          "Deployment", "↓web", container: "resources: {requests: {cpu: 4, memory: 16Gi}}")
          + Manifest.node("w-1", cpu: "8", memory: "8Gi")
          + Manifest.node("w-2", cpu: "2", memory: "32Gi")),
      .notApplicable(Manifest.workload() + Manifest.node("w-1", cpu: "4", memory: "8Gi")),
    ],
    judging: subjects
  ) { workload, cluster in
    let cpu = workload.podAmount("requests", "cpu", .none)
    let memory = workload.podAmount("requests", "memory", .none)
    if cluster.nodeSizes.isEmpty { return .notAssessed(missing: Need.nodes.missing) }
    if cluster.nodeSizes.contains(where: { $0.covers(cpu: cpu, memory: memory) }) {
      return .passes
    }
    return .fails("requests \(cpu) cpu and \(memory) memory for each pod, more than any node has")
  }

  private static func subjects(_ cluster: Cluster) -> [Workload] {
    cluster.workloads.filter {
      cluster.leastReplicas(of: $0) != 0
        && ($0.podAmount("requests", "cpu", .none) > .zero
          || $0.podAmount("requests", "memory", .none) > .zero)
    }
  }
}
