import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let auditSecrets = Rule(
    "apiserver/audit-secrets",
    title: "The audit log does not hold the content of secrets",
    severity: .medium,
    rationale: """
      At level Request the log holds what was sent, at RequestResponse what was answered too. For \
      Secrets, ConfigMaps and token reviews that copies every password and token into a file that \
      is shipped to where many may read it.
      """,
    remedy: """
      Record secrets, configmaps, serviceaccounts/token and tokenreviews at level: Metadata, in a \
      rule before the general ones.
      """,
    aliases: ["CIS 3.2.2"],
    examples: [
      .passes(
        policy(
          """
          - level: Metadata
            resources:
            - {group: "", resources: [secrets, configmaps, serviceaccounts/token]}
            - {group: authentication.k8s.io, resources: [tokenreviews]}
          """, last: "- level: RequestResponse")),
      // What is asked for holds no secret; what is answered would.
      .passes(policy("- level: Request\n  verbs: [get, list, watch]")),
      .fails(policy("- ↓level: RequestResponse")),
      .fails(
        policy("- ↓level: Request\n  resources: [{group: \"\", resources: [secrets, pods]}]")),
      .fails(
        policy(
          "- ↓level: RequestResponse\n  verbs: [get]\n"
            + "  resources: [{group: \"\", resources: [configmaps]}]")),
      .fails(policy("- ↓level: Request\n  resources: [{group: authentication.k8s.io}]")),
    ],
    judging: \.auditPolicies
  ) { object, _ in
    let policy = AuditPolicyDocument(object: object)
    for caller in AuditedRequest.Caller.allCases {
      for (what, request) in revealing(caller) {
        let level = policy.level(of: request)
        let isRead = request.verb == "get" || request.verb == "list"
        guard level == "RequestResponse" || (level == "Request" && !isRead) else { continue }
        return .fails(
          "records the content of \(what) at level \(level)",
          at: policy.rule(for: request)?.location)
      }
    }
    return .passes
  }

  private static func revealing(_ caller: AuditedRequest.Caller) -> [(String, AuditedRequest)] {
    let verbs = ["get", "list", "create", "update", "patch"]
    let review = AuditedRequest(
      caller, "create", "tokenreviews", group: "authentication.k8s.io", namespace: "")
    let token = AuditedRequest(caller, "create", "serviceaccounts", subresource: "token")
    return verbs.map { ("secrets", AuditedRequest(caller, $0, "secrets")) }
      + [("tokens", token), ("tokens", review)]
      + verbs.map { ("ConfigMaps", AuditedRequest(caller, $0, "configmaps")) }
  }
}
