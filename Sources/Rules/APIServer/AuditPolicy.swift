import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let auditPolicy = Rule(
    "apiserver/audit-policy",
    title: "The audit policy records something, and not the content of secrets",
    severity: .medium,
    rationale: """
      The first rule that matches a request counts. A None that matches all makes the rest of the \
      policy a comment; Request or RequestResponse on secrets copies every password into the log.
      """,
    remedy: """
      Record secrets and tokens at level: Metadata in a rule before the general ones, and end \
      with a rule at Metadata.
      """,
    aliases: ["CIS 3.2.2", "C-0161", "audit_profile_set"],
    examples: [
      .passes(policy("- level: Metadata\n  resources: [{group: \"\", resources: [secrets]}]")),
      .fails(policy("- ↓level: None")),
      .fails(policy("- ↓level: RequestResponse", last: "- level: None")),
      .fails(
        policy("- ↓level: Request\n  resources: [{group: \"\", resources: [secrets, pods]}]")),
    ],
    judging: \.auditPolicies
  ) { policy, _ in
    let rules = policy.node["rules"].items
    let first = rules.first { !isNarrowed($0) && $0["resources"].items.isEmpty }
    if rules.allSatisfy({ $0["level"]?.text == "None" }) {
      return .fails("records nothing", at: rules.first?.location ?? policy.node.location)
    }
    if let first, first["level"]?.text == "None", first.location == rules.first?.location {
      return .fails("records nothing: its first rule matches all requests", at: first.location)
    }
    guard let rule = rules.first(where: { !isNarrowed($0) && coversSecrets($0) }),
      let level = rule["level"]?.text, level.hasPrefix("Request")
    else { return .passes }
    return .fails("records the content of secrets at level \(level)", at: rule.location)
  }

  /// Whether the rule is for some callers, verbs or places only.
  private static func isNarrowed(_ rule: Node) -> Bool {
    ["users", "userGroups", "verbs", "namespaces", "nonResourceURLs"].contains {
      !rule[$0].items.isEmpty
    }
  }

  private static func coversSecrets(_ rule: Node) -> Bool {
    let resources = rule["resources"].items
    return resources.isEmpty
      || resources.contains { entry in
        let names = entry["resources"].items.compactMap(\.text)
        guard (entry["group"]?.text ?? "").isEmpty, entry["resourceNames"].items.isEmpty else {
          return false
        }
        return names.isEmpty || names.contains("secrets") || names.contains("*")
      }
  }

  private static func policy(_ rule: String, last: String = "- level: None") -> String {
    """
    apiVersion: audit.k8s.io/v1
    kind: Policy
    rules:
    \(Access.indented(rule, by: 2))
    \(Access.indented(last, by: 2))
    """
  }
}

extension Cluster {
  fileprivate var auditPolicies: [Object] {
    (objects("Policy") + configurations("Policy")).filter { $0.group == "audit.k8s.io" }
  }
}
