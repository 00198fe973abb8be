public import Inventory
public import Kubernetes
import YAML

extension Network {
  static let webhookFailurePolicy = Rule(
    "network/webhook-failure-policy",
    title: "Admission webhooks cannot keep the cluster's own pods from starting",
    severity: .high,
    rationale: """
      A webhook that must answer before any pod is made is needed to start itself. When its only \
      pod is lost, neither it nor CoreDNS nor the network plug-in can be started again, and \
      somebody has to remove the webhook by hand in the middle of an outage.
      """,
    remedy: """
      Exclude kube-system and the webhook's own namespace with a namespaceSelector on \
      kubernetes.io/metadata.name, and run at least two replicas of it.
      """,
    aliases: ["SEC030", "admission-controller-webhook-replacement"],
    needs: [],
    examples: [
      .passes(hook(replicas: 2)),
      .passes(hook(replicas: 1, extra: "failurePolicy: Ignore")),
      .passes(hook(replicas: 1, extra: "namespaceSelector: \(exceptSystem)")),
      .passes(hook(replicas: 1, extra: "objectSelector: {matchLabels: {inject: 'yes'}}")),
      .fails(hook(replicas: 1, name: "↓pods.shop.example")),
      .passes(hook(replicas: 2, extra: "timeoutSeconds: 30")),
      .notAssessed(
        hook(replicas: 1).replacing("kind: Service\n", with: "kind: ServiceAccount\n")),
    ],
    judging: \.admissionWebhooks
  ) { webhook, cluster in
    guard webhook.refusesWhenDown, webhook.seesPods else { return .passes }
    let caught = vitalPods(webhook, in: cluster)
    if caught.isEmpty { return .passes }
    if !webhook.node["matchConditions"].items.isEmpty {
      return .notAssessed(missing: "what the webhook's matchConditions leave out")
    }
    let pods = "the pods \(caught.joined(separator: " and "))"
    guard let backend = cluster.backends(of: webhook).first else {
      return webhook.node["clientConfig"]["service"] == nil
        ? .passes : .notAssessed(missing: "the workload that answers the webhook")
    }
    if let replicas = cluster.leastReplicas(of: backend), replicas < 2 {
      return .fails(
        "can refuse \(pods), and one replica answers it",
        related: [Related("the workload that answers", at: backend.location)])
    }
    return .passes
  }

  /// Whether the webhook can keep itself or the system from starting when it is down.
  static func mayStopItself(_ webhook: AdmissionWebhook, in cluster: Cluster) -> Bool {
    webhook.seesPods && !vitalPods(webhook, in: cluster).isEmpty
  }

  /// Which pods that are needed to start it again it is asked about, in words.
  private static func vitalPods(_ webhook: AdmissionWebhook, in cluster: Cluster) -> [String] {
    let own = webhook.node["clientConfig"]["service"]["namespace"]?.text
    let isOwnPod = cluster.backends(of: webhook).first.map {
      selectsObject(webhook, $0.template.labels)
    }
    var caught: [String] = []
    if selects(webhook, namespace: "kube-system", in: cluster) == true,
      webhook.node["objectSelector"].entries.isEmpty
    {
      caught.append("of kube-system")
    }
    if let own, own != "kube-system", selects(webhook, namespace: own, in: cluster) == true,
      isOwnPod ?? webhook.node["objectSelector"].entries.isEmpty
    {
      caught.append("of its own namespace")
    }
    return caught
  }

  /// Whether pods of the namespace are sent to the webhook; nil when its labels are not known.
  private static func selects(_ webhook: AdmissionWebhook, namespace: String, in cluster: Cluster)
    -> Bool?
  {
    guard let selector = LabelSelector(webhook.node["namespaceSelector"]), !selector.isEmpty else {
      return true
    }
    let known = cluster.objects("Namespace", group: "").first { $0.name == namespace }
    let nameKey = "kubernetes.io/metadata.name"
    for expression in selector.node["matchExpressions"].items {
      let values = expression["values"].items.compactMap(\.text)
      let key = expression["key"]?.text ?? ""
      let value = key == nameKey ? namespace : known?.labels[key]
      let isKnown = key == nameKey || known != nil
      switch expression["operator"]?.text {
      case "In" where isKnown || namespace == "kube-system":
        if !(value.map(values.contains) ?? false) { return false }
      case "NotIn" where isKnown: if value.map(values.contains) ?? false { return false }
      case "Exists" where isKnown || namespace == "kube-system":
        if value == nil { return false }
      case "DoesNotExist" where isKnown: if value != nil { return false }
      default: return nil
      }
    }
    for pair in Labels(selector.node["matchLabels"]).pairs {
      let value = pair.key == nameKey ? namespace : known?.labels[pair.key]
      if value != pair.value { return false }
    }
    return true
  }

  private static func selectsObject(_ webhook: AdmissionWebhook, _ labels: Labels) -> Bool {
    LabelSelector(webhook.node["objectSelector"])?.matches(labels) ?? true
  }

  private static let exceptSystem =
    "{matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn,"
    + " values: [kube-system, shop]}]}"

  private static func hook(
    replicas: Int, name: String = "pods.shop.example", extra: String = "timeoutSeconds: 5"
  ) -> String {
    web(replicas: replicas) + service("web", "{selector: {app: web}, ports: [{port: 443}]}") + """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata: {name: pods}
      webhooks:
        - name: \(name)
          rules: [{apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}]
          clientConfig: {service: {name: web, namespace: shop}}
          \(extra)
      """
  }
}

extension AdmissionWebhook: Subject {
  public var apiObject: Object? { object }
}
