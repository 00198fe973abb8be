import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Nodes {
  static let supportedRuntime = Rule(
    "nodes/supported-runtime",
    title: "Nodes run a container runtime that is still maintained",
    severity: .medium,
    rationale: """
      Runtimes past their end of life get no fixes for container escapes, and newer kubelets stop \
      talking to them: dockershim is gone since 1.24.
      """,
    remedy: "Drain the node and upgrade containerd (or CRI-O) to a maintained release.",
    aliases: ["C-0079", "C-0087", "node-os-lifecycle"],
    needs: [.nodes],
    examples: [
      .passes(node("containerd://2.3.2")),
      .passes(node("cri-o://1.35.1")),
      .fails(node("↓containerd://1.6.33")),
      .fails(node("↓docker://20.10.24", kubelet: "v1.23.17")),
      // cri-dockerd goes on where dockershim ended.
      .passes(node("docker://28.1.1", kubelet: "v1.35.2")),
      .notApplicable("apiVersion: v1\nkind: Node\nmetadata:\n  name: w-1"),
    ],
    judging: \.nodes
  ) { node, cluster in
    guard let field = node.nodeInfo["containerRuntimeVersion"], let text = field.text,
      let colon = text.firstIndex(of: ":")
    else { return .notApplicable }
    let name = text[..<colon]
    let kubelet = node.nodeInfo["kubeletVersion"]?.text.flatMap { Version($0) }
    if name == "docker", let kubelet, kubelet < Version(major: 1, minor: 24) {
      return .fails("runs \(text) through dockershim, which is gone in 1.24", at: field.location)
    }
    guard name == "containerd", let version = Version(text[colon...].dropFirst(3)),
      let end = Releases.containerd.endOfLife(of: version), end < cluster.now
    else { return .passes }
    return .fails("runs \(text), unmaintained since \(end.date)", at: field.location)
  }

  private static func node(_ runtime: String, kubelet: String = "v1.35.2") -> String {
    """
    apiVersion: v1
    kind: Node
    metadata:
      name: w-1
    status:
      nodeInfo:
        containerRuntimeVersion: \(runtime)
        kubeletVersion: \(kubelet)
    """
  }
}
