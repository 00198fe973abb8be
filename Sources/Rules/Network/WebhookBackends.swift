import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let webhookBackends = Rule(
    "network/webhook-backends",
    title: "Services that admission webhooks name exist",
    severity: .high,
    rationale: """
      A webhook that refuses when it is down, and whose Service is gone, refuses every object it \
      is asked about. It is left behind when its software was removed in the wrong order.
      """,
    remedy: "Remove the webhook configuration, or install its software again.",
    aliases: ["admission-controller-webhook"],
    needs: [.wholeCluster],
    examples: [
      .passes(service("guard", "{selector: {app: g}, ports: [{port: 443}]}") + hook, whole: true),
      .fails(
        service("guard", "{selector: {app: g}, ports: [{port: 8443}]}")
          + hook.replacing("name: guard,", with: "name: ↓guard,"), whole: true),
      .fails(hook.replacing("name: guard,", with: "name: ↓guard,"), whole: true),
      // Whoever is asked and does not answer is passed over.
      .passes(
        hook.replacing("failurePolicy: Fail", with: "failurePolicy: Ignore"), whole: true),
      .notAssessed(hook),
    ],
    judging: \.admissionWebhooks
  ) { webhook, cluster in
    let reference = webhook.node["clientConfig"]["service"]
    guard webhook.refusesWhenDown, let name = reference["name"], let text = name.text else {
      return .passes
    }
    let namespace = reference["namespace"]?.text
    if let found = cluster.service(text, in: namespace)?.object {
      let port = reference["port"]
      let number = port?.int ?? 443
      let ports = found.spec["ports"].items
      if ports.isEmpty || ports.contains(where: { $0["port"]?.int == number }) { return .passes }
      return .fails(
        "asks port \(number) of the Service \(namespace ?? "")/\(text), which has no such port",
        at: port?.location ?? name.location,
        related: [Related("the Service", at: found.location)])
    }
    return .fails(
      "asks the Service \(namespace ?? "")/\(text), which is not there, and refuses without it",
      at: name.location)
  }

  private static let hook = """
    apiVersion: admissionregistration.k8s.io/v1
    kind: ValidatingWebhookConfiguration
    metadata: {name: guard}
    webhooks:
      - name: guard.example.com
        failurePolicy: Fail
        rules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]
        clientConfig: {service: {name: guard, namespace: shop}}

    """
}
