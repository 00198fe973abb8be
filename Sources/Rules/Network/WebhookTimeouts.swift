import Inventory
import Kubernetes
import YAML

extension Network {
  static let webhookTimeouts = Rule(
    "network/webhook-timeouts",
    title: "Webhooks hold up pods, nodes and leases for ten seconds at most",
    severity: .medium,
    rationale: """
      Each write waits for the webhook until its timeout. Clients of the control plane give up \
      before half a minute is over, so that a slow webhook looks like a lost API server, and \
      leaders lose their leases.
      """,
    remedy: "Set timeoutSeconds: 5, or 10 at most.",
    aliases: ["admission-controller-webhook-timeout"],
    examples: [
      .passes(hook("timeoutSeconds: 5")),
      .passes(hook("matchPolicy: Equivalent")),
      .fails(hook("timeoutSeconds: ↓30")),
      // Its own objects may wait.
      .passes(hook("timeoutSeconds: 30", group: "shop.example", resource: "carts")),
      .passes(hook("timeoutSeconds: 30", group: "shop.example", resource: "'*/*'")),
      .fails(hook("timeoutSeconds: ↓20", group: "coordination.k8s.io", resource: "leases")),
    ],
    judging: \.admissionWebhooks
  ) { webhook, _ in
    let concerns =
      webhook.seesPods
      || webhook.node["rules"].items.contains { rule in
        rule["apiGroups"].items.contains { ["", "*", "coordination.k8s.io"].contains($0.text) }
          && rule["resources"].items.contains {
            ["nodes", "nodes/status", "leases", "*", "*/*"].contains($0.text)
          }
      }
    guard concerns, webhook.timeout > 10 else { return .passes }
    return .fails(
      "holds up writes for up to \(webhook.timeout) seconds",
      at: webhook.node["timeoutSeconds"]?.location)
  }

  private static func hook(_ line: String, group: String = "''", resource: String = "pods")
    -> String
  {
    """
    apiVersion: admissionregistration.k8s.io/v1
    kind: ValidatingWebhookConfiguration
    metadata: {name: guard}
    webhooks:
      - name: guard.shop.example
        rules: [{apiGroups: [\(group)], apiVersions: [v1], operations: [CREATE], resources: [\(resource)]}]
        clientConfig: {url: "https://guard.shop.example/"}
        \(line)
    """
  }
}
