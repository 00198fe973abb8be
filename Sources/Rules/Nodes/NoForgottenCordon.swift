import Inventory
import Kubernetes
import Text
import YAML

extension Nodes {
  static let noForgottenCordon = Rule(
    "nodes/no-forgotten-cordon",
    title: "Nodes take pods, or are about to",
    severity: .low,
    rationale: """
      A node that was cordoned for maintenance and forgotten is paid for and holds no new pods, so \
      the cluster has less room than it seems when another node is lost.
      """,
    remedy: "Run kubectl uncordon NAME, or remove the node.",
    aliases: ["POP-711"],
    needs: [.nodes],
    examples: [
      .passes(node("")),
      .fails(node("unschedulable: ↓true")),
      // A manifest is no state of a running node.
      .notApplicable(
        "apiVersion: v1\nkind: Node\nmetadata: {name: w-1}\nspec: {unschedulable: true}"),
    ],
    judging: \.nodes
  ) { node, _ in
    if node.object.node["status"]["conditions"].items.isEmpty { return .notApplicable }
    guard let mark = node.object.spec["unschedulable"], mark.bool == true else { return .passes }
    return .fails("is cordoned", at: mark.location)
  }

  private static func node(_ line: String) -> String {
    """
    apiVersion: v1
    kind: Node
    metadata: {name: w-1}
    spec: {\(line)}
    status: {conditions: [{type: Ready, status: "True"}]}
    """
  }
}
