public import Kubernetes
public import Text
public import YAML

/// One webhook of a ValidatingWebhookConfiguration or MutatingWebhookConfiguration.
public struct AdmissionWebhook: Sendable {
  public let node: Node
  public let object: Object

  public var name: String { node["name"]?.text ?? "" }
  public var location: Location { node["name"]?.location ?? node.location }
  public var title: String { "\(object.title) webhook \(name)" }

  /// Whether requests are refused when the webhook does not answer.
  ///
  /// The default is Fail in `admissionregistration.k8s.io/v1` and was Ignore in `v1beta1`.
  public var refusesWhenDown: Bool {
    if let policy = node["failurePolicy"]?.text { return policy == "Fail" }
    return !object.apiVersion.hasSuffix("v1beta1")
  }

  /// How long the API server waits for it; 10 seconds unless set (30 in `v1beta1`).
  public var timeout: Int {
    node["timeoutSeconds"]?.int ?? (object.apiVersion.hasSuffix("v1beta1") ? 30 : 10)
  }

  /// Whether the making of pods is sent to it.
  public var seesPods: Bool {
    node["rules"].items.contains { rule in
      func has(_ field: String, _ wanted: String) -> Bool {
        rule[field].items.contains { $0.text == wanted || $0.text == "*" }
      }
      let resources = rule["resources"].items.compactMap(\.text)
      return has("apiGroups", "") && has("operations", "CREATE")
        && resources.contains { ["pods", "*", "*/*", "pods/*"].contains($0) }
    }
  }
}

extension Cluster {
  /// The policies of Kubernetes' own API; plug-ins have further kinds.
  public var networkPolicies: [Object] {
    objects("NetworkPolicy", group: "networking.k8s.io")
  }

  /// Ingresses of every API version that had them.
  public var ingresses: [Object] {
    objects("Ingress").filter { $0.group == "networking.k8s.io" || $0.group == "extensions" }
  }

  /// The webhooks that the API server asks before it stores an object.
  public var admissionWebhooks: [AdmissionWebhook] {
    let configurations =
      objects("ValidatingWebhookConfiguration") + objects("MutatingWebhookConfiguration")
    return configurations.flatMap { object in
      object.node["webhooks"].items.map { AdmissionWebhook(node: $0, object: object) }
    }
  }

  /// The workloads that answer the webhook; none when it is outside the cluster or the inputs.
  public func backends(of webhook: AdmissionWebhook) -> [Workload] {
    service(of: webhook).map { workloads(of: $0) } ?? []
  }

  /// The Service that the webhook names.
  public func service(of webhook: AdmissionWebhook) -> Service? {
    let reference = webhook.node["clientConfig"]["service"]
    guard let name = reference["name"]?.text else { return nil }
    let namespace = reference["namespace"]?.text
    let named = services(named: name, beside: namespace)
    let inside = named.filter { $0.namespace == namespace }
    let candidates = inside.isEmpty ? named.filter { $0.namespace == nil } : inside
    return nearest(candidates, to: webhook.object) { $0.object }.first
  }

  private func services(named name: String, beside namespace: String?) -> [Service] {
    index.objectsByName["Service/\(name)", beside: namespace].compactMap { Service(objects[$0]) }
  }

  /// The Service of a name in a namespace; one that names no namespace may be of any.
  public func service(_ name: String, in namespace: String?) -> Service? {
    services(named: name, beside: namespace).first {
      $0.namespace == namespace || $0.namespace == nil
    }
  }

  public func hasService(_ name: String, in namespace: String?) -> Bool {
    service(name, in: namespace) != nil
  }
}
