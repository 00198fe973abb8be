import Inventory
import Kubernetes
import YAML

extension Network {
  static let standbyWebhooks = Rule(
    "network/standby-webhooks",
    title: "Webhooks that refuse when they are down are answered by two replicas",
    severity: .medium,
    rationale: """
      While the only pod of such a webhook moves to another node nothing that it is asked about \
      can be written: no rollout, no scaling, no repair.
      """,
    remedy: "Run two replicas or more on different nodes, with a PodDisruptionBudget.",
    aliases: ["C-0036", "C-0039"],
    examples: [
      .passes(hook(replicas: 2)),
      .fails(hook(replicas: 1, name: "↓guard.shop.example")),
      .notApplicable(hook(replicas: 1, extra: "failurePolicy: Ignore")),
      // One cause is told once.
      .fails(
        hook(replicas: 1, name: "↓guard.shop.example")
          + "\n  - {name: more.shop.example, rules: [{apiGroups: [apps]}], clientConfig: "
          + "{service: {name: web, namespace: shop}}}"),
      // Only its own operator waits for it.
      .notApplicable(hook(replicas: 1, group: "shop.example")),
      .notAssessed(hook(replicas: 1).replacing("kind: Service\n", with: "kind: ServiceAccount\n")),
    ],
    judging: \.firstWebhooks
  ) { webhook, cluster in
    let isCommon = webhook.node["rules"].items.contains { rule in
      rule["apiGroups"].items.contains { group in
        let name = group.text ?? ""
        return name == "*" || !name.contains(".") || common.contains(name)
      }
    }
    // Where it can keep itself or the system from starting, that is the finding.
    if !isCommon || mayStopItself(webhook, in: cluster) { return .notApplicable }
    if webhook.node["clientConfig"]["service"] == nil { return .passes }
    guard let backend = cluster.backends(of: webhook).first else {
      return .notAssessed(missing: "the workload that answers the webhook")
    }
    guard let replicas = cluster.leastReplicas(of: backend), replicas < 2 else { return .passes }
    return .fails(
      "refuses when it is down, and one replica answers it",
      related: [Related("the workload that answers", at: backend.location)])
  }

  /// Groups of Kubernetes' own API that have a dot.
  private static let common: Set<String> = [
    "networking.k8s.io", "rbac.authorization.k8s.io", "storage.k8s.io", "coordination.k8s.io",
    "discovery.k8s.io", "admissionregistration.k8s.io", "apiextensions.k8s.io",
    "certificates.k8s.io", "scheduling.k8s.io", "authentication.k8s.io", "authorization.k8s.io",
  ]

  private static func hook(
    replicas: Int, name: String = "guard.shop.example", group: String = "apps",
    extra: String = "failurePolicy: Fail"
  ) -> String {
    web(replicas: replicas) + service("web", "{selector: {app: web}, ports: [{port: 443}]}") + """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata: {name: guard}
      webhooks:
        - name: \(name)
          rules: [{apiGroups: [\(group)], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]
          clientConfig: {service: {name: web, namespace: shop}}
          \(extra)
      """
  }
}

extension Cluster {
  /// The webhooks that must answer, one for each configuration and Service.
  fileprivate var firstWebhooks: [AdmissionWebhook] {
    var seen: Set<String> = []
    return admissionWebhooks.filter { webhook in
      let service = webhook.node["clientConfig"]["service"]
      let key =
        "\(webhook.object.location) \(service["namespace"]?.text ?? "")/\(service["name"]?.text ?? "")"
      return webhook.refusesWhenDown && seen.insert(key).inserted
    }
  }
}
