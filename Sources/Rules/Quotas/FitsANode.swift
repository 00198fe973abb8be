import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let fitsANode = Rule(
    "quotas/fits-a-node",
    title: "Every pod fits on a node",
    severity: .high,
    rationale: """
      A pod that requests more than any node has, once the DaemonSets have their share, stays pending
      for ever. Nodes count that its selector, affinity and tolerations let it run on.
      """,
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
      // Its nodes are the small ones.
      .fails(
        Manifest.workload(
          "Deployment", "↓web", pod: "nodeSelector: {size: small}",
          container: "resources: {requests: {cpu: 6}}")
          + Workloads.machine("w-1", labels: "size: small")
          + Workloads.machine("w-2", labels: "size: large", cpu: "8")),
      // The agent on every node leaves three processors of four.
      .fails(
        Manifest.workload("Deployment", "↓web", container: "resources: {requests: {cpu: 3500m}}")
          + Manifest.workload(
            "DaemonSet", "agent", spec: "minReadySeconds: 5",
            container: "resources: {requests: {cpu: 1}}") + Workloads.machines(2)),
      .notApplicable(Manifest.workload() + Manifest.node("w-1", cpu: "4", memory: "8Gi")),
    ],
    judging: \.podGroups, where: concerns
  ) { group, cluster in
    if cluster.addsNodes { return .notAssessed(missing: "the nodes that are added on demand") }
    if group.workload.isDaemon {
      // Its own share is taken off already; nodes too small for it are left to the scheduler.
      let fits = cluster.nodeSizes.contains { $0.covers(cpu: group.cpu, memory: group.memory) }
      return cluster.nodeSizes.isEmpty || fits
        ? .passes : .fails(tooLarge(group, "any node has"))
    }
    let sizes = cluster.placement.sizes(for: group)
    if sizes.isEmpty { return .notAssessed(missing: Need.nodes.missing) }
    if sizes.contains(where: { $0.covers(cpu: group.cpu, memory: group.memory) }) {
      return .passes
    }
    let isFree = cluster.nodeSizes.contains { $0.covers(cpu: group.cpu, memory: group.memory) }
    return .fails(
      tooLarge(
        group,
        isFree ? "any node that takes it has beside its DaemonSets" : "any node has"))
  }

  private static func concerns(_ group: PodGroup, in cluster: Cluster) -> Bool {
    group.most != 0 && (group.cpu > .zero || group.memory > .zero)
      // None at all is the finding of workloads/matching-nodes.
      && !cluster.placement.nodes(for: group).isEmpty
  }

  private static func tooLarge(_ group: PodGroup, _ rest: String) -> String {
    "requests \(group.cpu) cpu and \(group.memory) memory for each pod, more than \(rest)"
  }
}
