import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let narrowWebhooks = Rule(
    "network/narrow-webhooks",
    title:
      "Admission webhooks that refuse when down are not asked about the control plane's own writes",
    severity: .high,
    rationale: """
      Nodes renew their leases and report their state by writes, and leaders hold theirs. A \
      webhook that must answer for these, or for everything, stops the control plane when it is \
      down: nodes seem lost and no leader is left to heal them.
      """,
    remedy: """
      List the resources that the webhook is for, or set failurePolicy: Ignore; leave out leases, \
      events, nodes, nodes/status and tokenreviews.
      """,
    aliases: ["SEC030"],
    examples: [
      .passes(hook("[apps]", "[deployments]")),
      .passes(hook("[\"*\"]", "[\"*\"]", policy: "Ignore")),
      .fails(hook("[\"*\"]", "[\"*\"]", name: "↓guard.example.com")),
      .fails(hook("[coordination.k8s.io]", "[leases]", name: "↓guard.example.com")),
      .fails(hook("[\"\"]", "[nodes/status]", name: "↓guard.example.com")),
      .fails(hook("[authentication.k8s.io]", "[tokenreviews]", name: "↓guard.example.com")),
      // Labels of namespaces keep it to certain ones; leases and nodes are not in these.
      .passes(hook("[\"*\"]", "[\"*\"]", selector: "{matchLabels: {guarded: 'yes'}}")),
    ],
    judging: \.admissionWebhooks
  ) { webhook, _ in
    guard webhook.refusesWhenDown, webhook.node["matchConditions"].items.isEmpty,
      webhook.node["objectSelector"].entries.isEmpty
    else { return .passes }
    let isNarrow = !webhook.node["namespaceSelector"].entries.isEmpty
    for rule in webhook.node["rules"].items {
      func texts(_ field: String) -> [String] { rule[field].items.compactMap(\.text) }
      let operations = texts("operations")
      if rule["scope"]?.text == "Namespaced", isNarrow { continue }
      for (group, resource, isNamespaced) in vital {
        // Reviews are only ever made.
        let operation = resource.hasSuffix("reviews") ? "CREATE" : "UPDATE"
        guard operations.contains("*") || operations.contains(operation) else { continue }
        guard texts("apiGroups").contains(where: { $0 == group || $0 == "*" }),
          texts("resources").contains(where: { covers($0, resource) })
        else { continue }
        // A selector of namespaces says nothing of nodes, which are in none.
        let isNamedOut =
          isNarrow && (isNamespaced || texts("resources").contains { $0.hasPrefix("*") })
        if isNamedOut { continue }
        return .fails("must answer for every change of \(resource)")
      }
    }
    return .passes
  }

  private static let vital = [
    ("coordination.k8s.io", "leases", true), ("", "nodes/status", false), ("", "nodes", false),
    ("", "events", true), ("discovery.k8s.io", "endpointslices", true),
    ("authentication.k8s.io", "tokenreviews", false),
    ("authorization.k8s.io", "subjectaccessreviews", false),
  ]

  private static func covers(_ pattern: String, _ resource: String) -> Bool {
    if pattern == resource || pattern == "*/*" { return true }
    let parts = resource.split(separator: "/")
    if parts.count == 1 { return pattern == "*" }
    return pattern == "*/\(parts[1])" || pattern == "\(parts[0])/*"
  }

  private static func hook(
    _ groups: String, _ resources: String, policy: String = "Fail",
    name: String = "guard.example.com", selector: String = "{}"
  ) -> String {
    """
    apiVersion: admissionregistration.k8s.io/v1
    kind: ValidatingWebhookConfiguration
    metadata: {name: guard}
    webhooks:
      - name: \(name)
        failurePolicy: \(policy)
        namespaceSelector: \(selector)
        rules:
        - {apiGroups: \(groups), apiVersions: ["*"], operations: [CREATE, UPDATE], resources: \(resources)}
        clientConfig: {url: "https://guard.example.com/"}
    """
  }
}
