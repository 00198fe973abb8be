import Inventory
import Kubernetes
import Text
import YAML

extension Pods {
  static let boundPolicies = Rule(
    "pods/bound-policies",
    title: "Admission policies are bound, and refuse what they check",
    severity: .medium,
    rationale: """
      A ValidatingAdmissionPolicy does nothing until a binding names it, and one that is bound \
      with Warn or Audit alone refuses nothing. Both look like protection in a list of policies.
      """,
    remedy: "Add a ValidatingAdmissionPolicyBinding with validationActions: [Deny].",
    aliases: ["SEC024", "SEC025", "SEC026"],
    examples: [
      .passes(policy() + binding("validationActions: [Deny]")),
      .passes(
        policy() + binding("validationActions: [Warn]") + binding("validationActions: [Deny]")),
      .fails(policy("↓no-root"), whole: true),
      .notAssessed(policy()),
      .fails(policy() + binding("validationActions: ↓[Warn, Audit]")),
      .fails(
        policy(extra: "paramKind: {apiVersion: v1, kind: ConfigMap}")
          + binding("validationActions: [Deny]").replacing(
            "name: no-root\n", with: "name: ↓no-root\n")),
      .fails(
        policy(extra: "paramKind: {apiVersion: v1, kind: ConfigMap}")
          + binding(
            "validationActions: [Deny], paramRef: {name: a, parameterNotFoundAction: ↓Allow}")),
      .fails(policy(extra: "failurePolicy: ↓Ignore") + binding("validationActions: [Deny]")),
    ],
    judging: \.admissionPolicies
  ) { policy, cluster in
    let bindings = cluster.objects("ValidatingAdmissionPolicyBinding").filter {
      $0.spec["policyName"]?.text == policy.name
    }
    if bindings.isEmpty {
      return cluster.isWhole
        ? .fails("is bound to nothing") : .notAssessed(missing: "the bindings of the policy")
    }
    let actions = bindings.map { $0.spec["validationActions"] }
    if !actions.contains(where: { $0.items.contains { $0.text == "Deny" } }) {
      return .fails("refuses nothing", at: actions.first??.location ?? bindings.first?.location)
    }
    if policy.spec["validations"].items.isEmpty, policy.spec["auditAnnotations"].items.isEmpty {
      return .fails("checks nothing", at: policy.spec?.location)
    }
    if policy.spec["paramKind"]?.isMapping == true,
      let bare = bindings.first(where: { $0.spec["paramRef"]?.isMapping != true })
    {
      return .fails(
        "asks for parameters, and a binding names none", at: bare.location,
        related: [Related("the policy", at: policy.location)])
    }
    let passedOver = bindings.compactMap { $0.spec["paramRef"]["parameterNotFoundAction"] }
      .first { $0.text == "Allow" }
    if let passedOver {
      return .fails("lets everything in while its parameters are missing", at: passedOver.location)
    }
    if let failure = policy.spec["failurePolicy"], failure.text == "Ignore" {
      return .fails("lets in what it fails to check", at: failure.location)
    }
    return .passes
  }

  private static func policy(_ name: String = "no-root", extra: String = "failurePolicy: Fail")
    -> String
  {
    Manifest.object(
      "admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy", name, namespace: nil,
      "spec: {\(extra), validations: [{expression: \"true\"}]}")
  }

  private static func binding(_ actions: String) -> String {
    Manifest.object(
      "admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicyBinding", "no-root",
      namespace: nil, "spec: {policyName: no-root, \(actions)}")
  }
}

extension Cluster {
  fileprivate var admissionPolicies: [Object] {
    objects("ValidatingAdmissionPolicy")
  }
}
