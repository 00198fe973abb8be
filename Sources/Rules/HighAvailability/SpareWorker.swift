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
      // An autoscaler adds the node that is missing.
      .passes(
        all(node("w-1"), node("w-2"), deployment(replicas: 5, cpu: "1"), growing), whole: true),
      // Each node runs an agent that takes a processor.
      .fails(
        all(
          node("↓w-1"), node("w-2"), node("w-3"), deployment(replicas: 7, cpu: "1"),
          agent), whole: true),
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
    guard cluster.isWhole, !cluster.addsNodes else { return .passes }
    guard let shortage = cluster.shortage(losing: \.name) else { return .passes }
    return .fails(shortage.message(without: "the largest node (\(shortage.lost))"))
  }

  static func deployment(replicas: Int, cpu: String) -> String {
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

extension HighAvailability {
  private static let growing =
    "apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: {name: all}\n---\n"

  private static let agent = """
    ---
    apiVersion: apps/v1
    kind: DaemonSet
    metadata: {name: agent, namespace: shop}
    spec:
      selector: {matchLabels: {app: agent}}
      template:
        metadata: {labels: {app: agent}}
        spec:
          containers: [{name: a, image: "a:1", resources: {requests: {cpu: 1}}}]
    """
}

extension Shortage {
  /// `pods request 5 of cpu, and without zone a 4 is left`.
  func message(without part: String) -> String {
    let who = choosy.map { "\($0.title) and others for the same nodes" } ?? "pods"
    return "\(who) request \(wanted) of \(resource), and without \(part) \(left) is left"
  }
}
