import Inventory
import Kubernetes
import Text
import YAML

extension Access {
  static let bootstrapTokens = Rule(
    "rbac/bootstrap-tokens",
    title: "Bootstrap tokens end",
    severity: .medium,
    rationale: """
      With a bootstrap token a machine joins the cluster as a node and gets the Secrets of the \
      pods that are sent to it. A token without an end is left over from the installation, and \
      works for whoever finds it.
      """,
    remedy: """
      Delete the token (kubeadm token delete ID) and make one for each join: kubeadm token create \
      --ttl 2h.
      """,
    aliases: ["CIS 3.1.3"],
    examples: [
      .passes(token("expiration: MjAyNi0xMS0yMVQwMDowMDowMFo=")),
      .fails(token("description: x", mark: "↓")),
      .notApplicable(Manifest.object("v1", "Secret", "web", "type: Opaque")),
    ],
    judging: \.bootstrapTokens
  ) { secret, _ in
    let fields = ["data", "stringData"].flatMap { secret.node[$0].entries }.map(\.key)
    return fields.contains("expiration") ? .passes : .fails("has no end")
  }

  private static func token(_ line: String, mark: String = "") -> String {
    """
    apiVersion: v1
    kind: Secret
    metadata:
      name: \(mark)bootstrap-token-abcdef
      namespace: kube-system
    type: bootstrap.kubernetes.io/token
    data:
      token-id: YWJjZGVm
      \(line)
    """
  }
}

extension Cluster {
  fileprivate var bootstrapTokens: [Object] {
    secrets.filter { $0.node["type"]?.text == "bootstrap.kubernetes.io/token" }
  }
}
