import Flags
import Inventory
import Kubernetes
import YAML

extension Access {
  static let noLongLivedTokens = Rule(
    "rbac/no-long-lived-tokens",
    title: "No Secret holds a service account token that never expires",
    severity: .medium,
    rationale: """
      A token in a Secret is valid until the Secret is deleted, for whoever has copied it once. \
      Tokens that pods get by projection expire within the hour and die with the pod.
      """,
    remedy: """
      Use projected tokens, or kubectl create token for people and pipelines, and delete the \
      Secret.
      """,
    aliases: [
      "deny-secret-service-account-token-type", "check-serviceaccount-secrets",
      "retrieve_token_secrets",
    ],
    examples: [
      .passes(secret(type: "kubernetes.io/tls")),
      .fails(secret(type: "↓kubernetes.io/service-account-token")),
    ],
    judging: \.secrets
  ) { secret, cluster in
    guard secret.node["type"]?.text == "kubernetes.io/service-account-token" else {
      return .passes
    }
    // Up to 1.23 the controller manager made one for every account.
    if let version = cluster.version, version.major == 1, version.minor < 24 {
      return .notApplicable
    }
    let account = secret.annotations["kubernetes.io/service-account.name"] ?? "an account"
    return .fails(
      "holds a token of service account \(account) that never expires",
      at: secret.node["type"]?.location)
  }

  private static func secret(type: String) -> String {
    """
    apiVersion: v1
    kind: Secret
    metadata:
      name: robot-token
      namespace: ops
      annotations:
        kubernetes.io/service-account.name: robot
    type: \(type)
    """
  }
}
