import Inventory
import Kubernetes
import Text
import YAML

extension Pods {
  static let enforcingEngines = Rule(
    "pods/enforcing-engines",
    title: "Policies of Kyverno and Gatekeeper enforce",
    severity: .low,
    rationale: """
      Audit and dryrun are for trying a policy out: what it forbids is let in and written into a \
      report that somebody would have to read.
      """,
    remedy: """
      Set validationFailureAction: Enforce (Kyverno) or enforcementAction: deny (Gatekeeper) once \
      the reports are empty.
      """,
    examples: [
      .passes(kyverno("validationFailureAction: Enforce")),
      .fails(kyverno("validationFailureAction: ↓Audit")),
      .fails(
        kyverno("rules: [{name: a, validate: {failureAction: ↓Audit, message: no}}]")),
      // It changes objects and refuses none.
      .notApplicable(kyverno("rules: [{name: a, mutate: {patchesJson6902: ''}}]")),
      .fails(
        Manifest.object(
          "constraints.gatekeeper.sh/v1beta1", "K8sAllowedRepos", "repos", namespace: nil,
          "spec: {enforcementAction: ↓dryrun}")),
    ],
    judging: \.enginePolicies
  ) { policy, _ in
    if policy.group == "constraints.gatekeeper.sh" {
      guard let action = policy.spec["enforcementAction"], action.text != "deny",
        action.text != "scoped"
      else { return .passes }
      return .fails("refuses nothing: \(action.text ?? "")", at: action.location)
    }
    let action = policy.spec["validationFailureAction"]
    let rules = policy.spec["rules"].items.compactMap { $0["validate"] }
    let own = rules.compactMap { $0["failureAction"] }
    if own.isEmpty, let action {
      return action.text?.lowercased() == "audit"
        ? .fails("refuses nothing: \(action.text ?? "")", at: action.location) : .passes
    }
    if rules.isEmpty, action == nil { return .notApplicable }
    guard let audit = own.first(where: { $0.text?.lowercased() == "audit" }) else { return .passes }
    return .fails("has a rule that refuses nothing: \(audit.text ?? "")", at: audit.location)
  }

  private static func kyverno(_ spec: String) -> String {
    Manifest.object(
      "kyverno.io/v1", "ClusterPolicy", "no-root", namespace: nil, "spec: {\(spec)}")
  }
}

extension Cluster {
  fileprivate var enginePolicies: [Object] {
    objects("ClusterPolicy", group: "kyverno.io") + objects("Policy", group: "kyverno.io")
      + objects.filter { $0.group == "constraints.gatekeeper.sh" }
  }
}
