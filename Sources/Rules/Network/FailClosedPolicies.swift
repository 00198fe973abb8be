import Inventory
import Kubernetes
import YAML

extension Network {
  static let failClosedPolicies = Rule(
    "network/fail-closed-policies",
    title: "Webhooks of policy engines are not passed over",
    severity: .info,
    rationale: """
      With failurePolicy: Ignore everything is let in while the engine is down, which an attacker \
      can wait for; with matchPolicy: Exact an older API version of the same object goes past it. \
      Gatekeeper chooses Ignore so that its failure stops nothing: know which you have.
      """,
    remedy:
      "Set failurePolicy: Fail with three replicas of the engine, and matchPolicy: Equivalent.",
    aliases: ["SEC030", "SEC024"],
    examples: [
      .passes(hook("validate.kyverno.svc-fail", "failurePolicy: Fail")),
      .fails(hook("validation.gatekeeper.sh", "failurePolicy: ↓Ignore")),
      .fails(hook("validate.kyverno.svc-fail", "matchPolicy: ↓Exact")),
      // No policy depends on it.
      .notApplicable(hook("webhook.cert-manager.io", "failurePolicy: Ignore")),
    ],
    judging: \.admissionWebhooks
  ) { webhook, _ in
    guard engines.contains(where: { webhook.name.contains($0) }),
      webhook.object.kind == "ValidatingWebhookConfiguration"
    else { return .notApplicable }
    if let policy = webhook.node["failurePolicy"], policy.text == "Ignore" {
      return .fails("lets in what the engine cannot be asked about", at: policy.location)
    }
    if let match = webhook.node["matchPolicy"], match.text == "Exact" {
      return .fails("is not asked about other versions of the same object", at: match.location)
    }
    return .passes
  }

  private static let engines = [
    "kyverno", "gatekeeper", "kubewarden", "sigstore", "connaisseur", "ratify", "kubearmor",
    "openpolicyagent",
  ]

  private static func hook(_ name: String, _ line: String) -> String {
    """
    apiVersion: admissionregistration.k8s.io/v1
    kind: ValidatingWebhookConfiguration
    metadata: {name: guard}
    webhooks:
      - name: \(name)
        rules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]
        clientConfig: {url: "https://guard.shop.example/"}
        \(line)
    """
  }
}
