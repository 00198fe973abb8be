import Inventory
import Kubernetes
import YAML

extension HighAvailability {
  static let spareWorker = Rule(
    "ha/spare-worker",
    title: "The cluster carries its pods with one worker lost",
    severity: .high,
    rationale: """
      When a worker fails its pods must fit on the others. With a single worker nothing is left to \
      run on, and with too little room the pods of the lost one stay pending.
      """,
    remedy: "Add a worker, or let an autoscaler add one; keep the largest node's share free.",
    needs: [.nodes],
    examples: [
      .passes(all(node("cp-1", controlPlane: true), node("w-1"), node("w-2"))),
      .passes(all(node("w-1"), node("w-2"), deployment(replicas: 3, cpu: "1")), whole: true),
      .fails(all(node("cp-1", controlPlane: true), node("↓w-1"))),
      .fails(all(node("↓w-1"), node("w-2"), deployment(replicas: 5, cpu: "1")), whole: true),
      // Room is only added up when every workload is there.
      .passes(all(node("w-1"), node("w-2"), deployment(replicas: 5, cpu: "1"))),
      // One Node without a control plane is a piece of a cluster, not a cluster of one node.
      .notAssessed(all(node("w-1"))),
      .fails(all(node("↓w-1")), whole: true),
    ],
    judging: \.workersTogether
  ) { _, cluster in
    let nodes = cluster.schedulableNodes
    if nodes.isEmpty { return .notApplicable }
    if nodes.count == 1 {
      guard cluster.isWhole || !cluster.controlPlaneHosts.isEmpty else {
        return .notAssessed(missing: "all Node objects (kubectl get nodes -o yaml)")
      }
      return .fails("\(nodes[0].name) is the only node that takes pods")
    }
    guard cluster.isWhole else { return .passes }
    for resource in ["cpu", "memory"] {
      let room = nodes.compactMap { $0.allocatable(resource) }
      guard room.count == nodes.count, let largest = room.max() else { continue }
      let total = room.reduce(.zero, +)
      let left = total + largest * -1
      let wanted = cluster.requested(resource, on: nodes.count - 1)
      if wanted > left {
        return .fails(
          "pods request \(wanted) of \(resource), and without the largest node \(left) is left")
      }
    }
    return .passes
  }

  private static func deployment(replicas: Int, cpu: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: web
      namespace: shop
    spec:
      replicas: \(replicas)
      selector:
        matchLabels: {app: web}
      template:
        metadata:
          labels: {app: web}
        spec:
          containers:
          - name: web
            image: web:1.4.2
            resources:
              requests: {cpu: "\(cpu)", memory: 64Mi}
    """
  }
}

extension Cluster {
  /// What the long-running workloads request at the least on `nodes` nodes.
  ///
  /// DaemonSets that choose their nodes are left out, as is what autoscalers add.
  fileprivate func requested(_ resource: String, on nodes: Int) -> Quantity {
    var sum = Quantity.zero
    for workload in workloads where workload.isLongRunning {
      let spec = workload.template.spec
      let chooses = spec["nodeSelector"] != nil || spec["affinity"] != nil
      if workload.isDaemon && chooses { continue }
      let pods = workload.isDaemon ? nodes : leastReplicas(of: workload) ?? 1
      let running = workload.template.running.compactMap { $0.request(resource) }
      sum = sum + running.reduce(.zero, +) * max(0, pods)
    }
    return sum
  }
}
