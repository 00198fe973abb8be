import Inventory
import Kubernetes
import YAML

extension Network {
  static let validWebhooks = Rule(
    "network/valid-webhooks",
    title: "Webhook configurations are such as the API server takes",
    severity: .medium,
    rationale: """
      Version 1 of the API takes webhooks that keep a dry run without effects, and a timeout of 1 \
      to 30 seconds. It refuses the whole configuration otherwise, and what the webhook was to \
      hold back is let in.
      """,
    remedy:
      "Set sideEffects: None, admissionReviewVersions: [v1] and a timeout of 1 to 30 seconds.",
    aliases: ["admission-controller-webhook-timeout"],
    examples: [
      .passes(hook("sideEffects: None, admissionReviewVersions: [v1]")),
      // What is missing is the finding of input/required-fields.
      .passes(hook("admissionReviewVersions: [v1]")),
      .fails(hook("sideEffects: ↓Some, admissionReviewVersions: [v1]")),
      .fails(hook("sideEffects: None, admissionReviewVersions: [v1], timeoutSeconds: ↓60")),
      // The older version had defaults for them.
      .notApplicable(hook("timeoutSeconds: 60", version: "v1beta1")),
    ],
    judging: \.admissionWebhooks
  ) { webhook, _ in
    guard webhook.object.apiVersion == "admissionregistration.k8s.io/v1" else {
      return .notApplicable
    }
    if let effects = webhook.node["sideEffects"], let text = effects.text, text != "None",
      text != "NoneOnDryRun"
    {
      return .fails("has the sideEffects \(text)", at: effects.location)
    }
    if let timeout = webhook.node["timeoutSeconds"], let seconds = timeout.int,
      !(1...30).contains(seconds)
    {
      return .fails("has a timeout of \(seconds) seconds", at: timeout.location)
    }
    return .passes
  }

  private static func hook(_ fields: String, version: String = "v1") -> String {
    """
    apiVersion: admissionregistration.k8s.io/\(version)
    kind: ValidatingWebhookConfiguration
    metadata: {name: guard}
    webhooks:
      - {name: guard.example.com, clientConfig: {url: "https://guard.example.com/"}, \(fields)}
    """
  }
}
