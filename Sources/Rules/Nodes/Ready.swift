import Inventory
import Kubernetes
import YAML

extension Nodes {
  static let ready = Rule(
    "nodes/ready",
    title: "Nodes are ready and under no pressure",
    severity: .high,
    rationale: """
      A node that is not ready takes no pods and loses those it has after five minutes; one under \
      pressure is already evicting them.
      """,
    remedy: """
      Look at kubectl describe node NAME and the kubelet's log; free disk or memory, or replace the \
      node.
      """,
    aliases: [
      "POP-701", "POP-702", "POP-703", "POP-704", "POP-706", "NODE001", "NODE002",
      "POP-701..POP-711", "nodeResources",
    ],
    needs: [.nodes],
    examples: [
      .passes(node("Ready", "True")),
      .passes(node("DiskPressure", "False")),
      .fails(node("Ready", "↓False")),
      .fails(node("Ready", "↓Unknown")),
      .fails(node("MemoryPressure", "↓True")),
      .fails(
        """
        apiVersion: v1
        kind: Node
        metadata: {name: w-1}
        spec:
          taints:
          - ↓key: node.cloudprovider.kubernetes.io/uninitialized
            effect: NoSchedule
        status: {conditions: [{type: Ready, status: "True"}]}
        """),
      // A manifest says nothing of the node's state.
      .notApplicable("apiVersion: v1\nkind: Node\nmetadata:\n  name: w-1"),
    ],
    judging: \.nodes
  ) { node, _ in
    let conditions = node.object.node["status"]["conditions"].items
    if conditions.isEmpty { return .notApplicable }
    for condition in conditions {
      guard let type = condition["type"]?.text, let status = condition["status"] else { continue }
      let isBad =
        switch type {
        case "Ready": status.text != "True"
        case "MemoryPressure", "DiskPressure", "PIDPressure", "NetworkUnavailable":
          status.text == "True"
        default: false
        }
      guard isBad else { continue }
      let reason = condition["reason"]?.text.map { " (\($0))" } ?? ""
      return .fails("\(type) is \(status.text ?? "unknown")\(reason)", at: status.location)
    }
    // cloud-provider node controller: the taint goes when the cloud has told of the machine.
    let key = "node.cloudprovider.kubernetes.io/uninitialized"
    if let taint = node.taints.first(where: { $0["key"]?.text == key }) {
      return .fails(
        "takes no pods: no cloud-controller-manager has initialized it", at: taint.location)
    }
    return .passes
  }

  private static func node(_ condition: String, _ status: String) -> String {
    let mark = status.hasPrefix("↓") ? "↓" : ""
    let value = mark.isEmpty ? status : String(status.dropFirst())
    return """
      apiVersion: v1
      kind: Node
      metadata:
        name: w-1
      status:
        conditions:
        - type: \(condition)
          reason: KubeletReady
          status: \(mark)"\(value)"
      """
  }
}
