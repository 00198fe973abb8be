import Inventory
import Kubernetes

extension Disruption {
  static let drainableNodes = Rule(
    "disruption/drainable-nodes",
    title: "Every node can be drained: its pods may be evicted and find room elsewhere",
    severity: .high,
    rationale: """
      An upgrade empties one node after the other. It stops at the first pod that a budget does not
      let go, and takes down what no other node has room for.
      """,
    remedy: """
      Relax the budget or mend the pods that are not ready; add a node of the same labels, taints and
      size.
      """,
    needs: [.nodes],
    examples: [
      .passes(Manifest.workload() + Workloads.machines(2)),
      // Only one node has the label that the pods ask for.
      .fails(
        Manifest.workload(pod: "nodeSelector: {disk: ssd}")
          + Workloads.machine("↓w-1", labels: "disk: ssd") + Workloads.machines(3)),
      // Only one is large enough.
      .fails(
        Manifest.workload(container: "resources: {requests: {cpu: 6}}")
          + Workloads.machine("↓big", cpu: "8") + Workloads.machines(2)),
      // Two of three pods are ready, and the budget lets only one be away.
      .fails(
        Manifest.budget() + seated("web-1", on: "w-1") + seated("web-2", on: "w-2")
          + seated("web-3", on: "w-3", ready: "False") + Workloads.machine("↓w-1")
          + Workloads.machine("↓w-2") + Workloads.machine("↓w-3")),
      .passes(
        Manifest.budget() + seated("web-1", on: "w-1") + seated("web-2", on: "w-2")
          + Workloads.machines(2)),
      // Each pod takes three of four processors.
      .fails(
        seated("web-1", on: "w-1", cpu: 3) + seated("web-2", on: "w-2", cpu: 3)
          + Workloads.machine("↓w-1") + Workloads.machine("↓w-2")),
      .notApplicable(Manifest.workload() + Workloads.machine("w-1")),
    ],
    judging: \.drains
  ) { drain, _ in
    guard let first = drain.obstacles.first else { return .passes }
    let more = drain.obstacles.count - 1
    return .fails(
      "cannot be drained: \(first.message)" + (more > 0 ? ", and \(more) more" : ""),
      related: drain.obstacles.prefix(5).map { Related($0.message, at: $0.object.location) })
  }

  /// A pod that runs on a node, as a dump has it.
  private static func seated(
    _ name: String, on node: String, ready: String = "True", cpu: Int = 1
  ) -> String {
    """
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: \(name)
      namespace: shop
      labels: {app: web}
      ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web, uid: "1"}]
    spec:
      nodeName: \(node)
      containers:
      - {name: web, image: "registry.example/web:1.4", resources: {requests: {cpu: \(cpu)}}}
    status:
      phase: Running
      conditions: [{type: Ready, status: "\(ready)"}]

    """
  }
}
