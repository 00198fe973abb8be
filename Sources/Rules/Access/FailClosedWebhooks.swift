import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Access {
  static let failClosedWebhooks = Rule(
    "rbac/fail-closed-webhooks",
    title: "Authorization webhooks that are down forbid what they would have forbidden",
    severity: .medium,
    rationale: """
      With failurePolicy NoOpinion the authorizers after the webhook decide while it is down, so \
      that what only it forbids is allowed: whoever can disturb it has one guard less. A long \
      timeout holds up every request meanwhile.
      """,
    remedy: """
      Set failurePolicy: Deny with matchConditions that leave out the system's own users \
      ('system:masters' in request.groups and system: service accounts), and timeout: 3s.
      """,
    examples: [
      .passes(authorization("failurePolicy: Deny")),
      .fails(authorization("failurePolicy: ↓NoOpinion")),
      .fails(authorization("failurePolicy: Deny\n    timeout: ↓30s")),
      // After the last authorizer no opinion is a refusal.
      .passes(authorization("failurePolicy: NoOpinion", last: "")),
      .notApplicable(
        """
        apiVersion: apiserver.config.k8s.io/v1
        kind: AuthorizationConfiguration
        authorizers: [{type: Node, name: node}, {type: RBAC, name: rbac}]
        """),
    ],
    judging: \.authorizationConfigurations
  ) { configuration, _ in
    let authorizers = configuration.node["authorizers"].items
    let webhooks = authorizers.enumerated().filter { $0.element["type"]?.text == "Webhook" }
    if webhooks.isEmpty { return .notApplicable }
    for (index, authorizer) in webhooks {
      let webhook = authorizer["webhook"]
      let name = authorizer["name"]?.text ?? "webhook"
      if let policy = webhook["failurePolicy"], policy.text == "NoOpinion",
        index + 1 < authorizers.count
      {
        return .fails("lets the others decide while \(name) is down", at: policy.location)
      }
      // apiserver validation allows 30s at most.
      if let timeout = webhook["timeout"], let seconds = timeout.text.flatMap(GoValue.seconds),
        seconds > 10
      {
        return .fails("waits \(timeout.text ?? "") for \(name)", at: timeout.location)
      }
    }
    return .passes
  }

  private static func authorization(_ lines: String, last: String = "- {type: RBAC, name: rbac}")
    -> String
  {
    """
    apiVersion: apiserver.config.k8s.io/v1
    kind: AuthorizationConfiguration
    authorizers:
    - {type: Node, name: node}
    - type: Webhook
      name: guard
      webhook:
        \(lines)
    \(last)
    """
  }
}
