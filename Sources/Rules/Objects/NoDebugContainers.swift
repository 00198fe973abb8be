import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let noDebugContainers = Rule(
    "objects/no-debug-containers",
    title: "No debugging container or pod was left behind",
    severity: .low,
    rationale: """
      What kubectl debug adds to a pod stays until the pod goes, often with tools and rights \
      that the application never had; a debugging pod on a node sees all of the node's files.
      """,
    remedy: "Delete the pod; its controller makes a clean one.",
    aliases: ["POD006", "block-ephemeral-containers"],
    needs: [],
    examples: [
      .passes(Manifest.pod()),
      .fails(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: a, image: a}]\n"
          + "  ephemeralContainers: [{name: ↓debugger-x, image: busybox}]\n"),
      .fails(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: ↓node-debugger-w1-abcde}\n"
          + "spec: {containers: [{name: debugger, image: busybox}]}\n"),
    ],
    judging: \.podObjects
  ) { pod, _ in
    if let container = pod.spec["ephemeralContainers"].items.first {
      return .fails(
        "has the debugging container \(container["name"]?.text ?? "")",
        at: container["name"]?.location ?? container.location)
    }
    return pod.name.hasPrefix("node-debugger-")
      ? .fails("is a pod that kubectl debug made on a node") : .passes
  }
}

extension Cluster {
  fileprivate var podObjects: [Object] { objects("Pod", group: "") }
}
