import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let auditPolicy = Rule(
    "apiserver/audit-policy",
    title: "The audit policy records what an investigation would ask for",
    severity: .medium,
    rationale: """
      The first rule that matches a request counts, and a request that no rule matches is not \
      recorded. A None that is too wide, or no rule at the end for all the rest, leaves out just \
      what is looked for after an incident: who read a secret, opened a shell or made a binding.
      """,
    remedy: """
      Keep level: None for named system users and health checks, and end the policy with a rule \
      that is only level: Metadata.
      """,
    aliases: ["CIS 3.2.2", "C-0161", "audit_profile_set"],
    examples: [
      .passes(policy("- level: Metadata\n  resources: [{group: \"\", resources: [secrets]}]")),
      // What a named system user does all day may be left out.
      .passes(policy("- level: None\n  users: [system:kube-proxy]\n  verbs: [watch]")),
      .passes(
        policy("- level: None\n  userGroups: [system:nodes]\n  resources: [{group: \"\"}]")),
      .passes(policy("- level: None\n  nonResourceURLs: [/healthz*]")),
      .fails(policy("- ↓level: None")),
      .fails(policy("- ↓level: None\n  userGroups: [system:masters]")),
      .fails(policy("- ↓level: None\n  resources: [{group: \"\", resources: [secrets]}]")),
      .fails(policy("- ↓level: None\n  resources: [{group: \"\", resources: [\"pods/*\"]}]")),
      .fails(policy("- level: Metadata\n  verbs: [delete]", last: "- ↓level: None")),
      .fails(
        """
        ↓apiVersion: audit.k8s.io/v1
        kind: Policy
        rules:
        - level: RequestResponse
          resources: [{group: rbac.authorization.k8s.io}]
        """),
      .fails(
        policy("- level: Metadata", stages: "omitStages: [RequestReceived, ↓ResponseComplete]")),
    ],
    judging: \.auditPolicies
  ) { object, _ in
    let policy = AuditPolicyDocument(object: object)
    let seen = asked.filter { policy.level(of: $0.request) != "None" }
    if seen.isEmpty {
      return .fails("records nothing", at: policy.rules.first?.location ?? object.node.location)
    }
    for (request, words) in asked where policy.level(of: request) == "None" {
      guard let rule = policy.rule(for: request) else {
        return .fails(
          "has no rule at the end for all the rest: \(words) is not recorded",
          at: object.node.location)
      }
      return .fails("does not record \(words)", at: rule.location)
    }
    for (request, _) in asked {
      let stages = policy.omittedStages(of: request)
      guard let stage = stages.first(where: { $0.text == "ResponseComplete" }) else { continue }
      return .fails("leaves out how requests ended", at: stage.location)
    }
    return .passes
  }

  /// What an investigation asks, and the words for it.
  private static let asked: [(request: AuditedRequest, words: String)] = {
    let rbac = "rbac.authorization.k8s.io"
    var asked: [(request: AuditedRequest, words: String)] = [
      (.init(.administrator, "delete", "deployments", group: "apps"), "what system:masters do"),
      (.init(.program, "create", "pods"), "what service accounts do"),
    ]
    for caller in AuditedRequest.Caller.allCases {
      asked += [
        (.init(caller, "get", "secrets"), "who reads secrets"),
        (.init(caller, "create", "pods", subresource: "exec"), "who opens shells in pods"),
        (
          .init(caller, "create", "clusterrolebindings", group: rbac, namespace: ""),
          "who changes bindings"
        ),
        (.init(caller, "delete", "namespaces", namespace: ""), "who deletes namespaces"),
        (.init(caller, "create", "pods"), "who makes pods"),
      ]
    }
    let rest = AuditedRequest(.person, "create", "widgets", group: "shop.example.com")
    return asked + [(rest, "what is done to other resources")]
  }()
}
