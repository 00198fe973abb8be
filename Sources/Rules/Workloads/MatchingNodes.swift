import Inventory
import Kubernetes
import Text
import YAML

extension Workloads {
  static let matchingNodes = Rule(
    "workloads/matching-nodes",
    title: "Workloads ask for nodes that there are",
    severity: .high,
    rationale: """
      A pod whose nodeSelector or required affinity no node matches, or that tolerates the taint of
      none of the matching ones, stays pending for ever.
      """,
    remedy: "Label or add such nodes, tolerate their taint, or correct the selector.",
    aliases: [],
    needs: [.manifests, .nodes],
    examples: [
      .passes(
        Manifest.workload(pod: "nodeSelector: {disk: ssd}") + machine("w-1", labels: "disk: ssd")
          + machine("w-2")),
      .fails(Manifest.workload(pod: "nodeSelector: {disk: ↓nvme}") + machines(2)),
      .fails(
        Manifest.workload(
          pod: """
            affinity:
              nodeAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  ↓nodeSelectorTerms:
                  - matchExpressions: [{key: cores, operator: Gt, values: ["8"]}]
            """) + machine("w-1", labels: "cores: \"8\"") + machine("w-2")),
      // The only matching node keeps pods off.
      .fails(
        Manifest.workload("Deployment", "↓web", pod: "nodeSelector: {disk: ssd}")
          + machine(
            "w-1", labels: "disk: ssd", spec: "taints: [{key: db, value: x, effect: NoSchedule}]")
          + machine("w-2")),
      .passes(
        Manifest.workload(
          pod: """
            nodeSelector: {disk: ssd}
            tolerations: [{key: db, value: x, effect: NoSchedule}]
            """)
          + machine(
            "w-1", labels: "disk: ssd", spec: "taints: [{key: db, value: x, effect: NoSchedule}]")
          + machine("w-2")),
      // A node that is not ready now is a node all the same.
      .passes(
        Manifest.workload() + machines(1)
          + machine(
            "w-2", spec: "taints: [{key: node.kubernetes.io/unreachable, effect: NoExecute}]")),
      // A DaemonSet then has no pods, which may be meant.
      .notApplicable(
        Manifest.workload(
          "DaemonSet", spec: "minReadySeconds: 5", pod: "nodeSelector: {gpu: \"true\"}")
          + machines(2)),
      .notAssessed(Manifest.workload(pod: "nodeSelector: {disk: nvme}") + machine("w-1")),
    ],
    judging: \.podGroups, where: concerns
  ) { group, cluster in
    let placement = cluster.placement
    if !placement.nodes(for: group).isEmpty { return .passes }
    if let unknown = unknownNodes(cluster) { return unknown }
    let wanted = placement.wantedNodes(for: group)
    if let first = wanted.first {
      let selection = group.selection
      let taints = wanted.compactMap { index in
        placement.nodes[index].taints.first { !selection.tolerates($0) }?.key
      }
      let keys = Set(taints).sorted().joined(separator: ", ")
      let nodes = wanted.count == 1 ? placement.nodes[first].name : "each of \(wanted.count) nodes"
      return .fails("may run on no node: \(nodes) has a taint that it does not tolerate (\(keys))")
    }
    return .fails(group.unmetDemand(placement), at: group.demandLocation(placement))
  }

  private static func concerns(_ group: PodGroup, in _: Cluster) -> Bool {
    !group.workload.isDaemon && group.workload.kind != "PodTemplate" && group.most != 0
  }
}

extension PodGroup {
  /// The first label asked for that no node has.
  private func missingLabel(_ placement: Placement) -> Node.Entry? {
    workload.template.spec["nodeSelector"].entries.first { entry in
      !placement.nodes.contains { $0.labels[entry.key] == entry.value.text }
    }
  }

  fileprivate func unmetDemand(_ placement: Placement) -> String {
    if let label = missingLabel(placement) {
      return "asks for nodes with \(label.key)=\(label.value.text ?? ""), which none has"
    }
    if let name = workload.template.spec["nodeName"]?.text, !name.isEmpty {
      return "names the node \(name), which does not exist or is not what else it asks for"
    }
    return "asks for nodes by labels that no node has together"
  }

  fileprivate func demandLocation(_ placement: Placement) -> Location? {
    let spec = workload.template.spec
    let affinity = spec["affinity"]["nodeAffinity"][
      "requiredDuringSchedulingIgnoredDuringExecution"]
    return missingLabel(placement)?.value.location ?? spec["nodeName"]?.location
      ?? affinity?.location ?? spec["nodeSelector"]?.location
  }
}
