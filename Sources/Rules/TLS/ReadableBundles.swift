import Certificates
import Inventory
import Kubernetes
import Text
import YAML

extension TLS {
  static let readableBundles = Rule(
    "tls/readable-bundles",
    title: "The caBundle of webhooks and API extensions is a bundle of authorities",
    severity: .high,
    rationale: """
      The API server cannot verify a webhook whose caBundle it cannot read. With failurePolicy \
      Fail nothing that the webhook is asked about can be created any more.
      """,
    remedy: """
      Put the base64 of the authority's PEM there, or let cert-manager do it \
      (cert-manager.io/inject-ca-from).
      """,
    examples: [
      .passes(webhook("caBundle: \(Sample.administrator)")),
      .fails(webhook("caBundle: ↓not-base64!")),
      // base64 of "hello": no PEM.
      .fails(webhook("caBundle: ↓aGVsbG8=")),
      .notApplicable(webhook("caBundle: ${CA_BUNDLE}")),
      // cert-manager's documentation has the base64 of a line feed to be filled in.
      .notApplicable(webhook("caBundle: Cg==")),
      .notApplicable(webhook("service: {name: guard, namespace: guard}")),
    ],
    judging: \.bundles
  ) { bundle, _ in
    let text = bundle.node.text ?? ""
    guard let bytes = Base64.decode(text.utf8) else { return .fails("is not base64") }
    // Tools that collect dumps write x over what they think is secret.
    if bytes.count > 8, Set(bytes).count == 1 {
      return .notAssessed(missing: "the caBundle itself, which was made unreadable")
    }
    let file = CertificateFile(bytes)
    if !file.entries.isEmpty { return .passes }
    return .fails("has no certificate in PEM")
  }

  private static func webhook(_ client: String) -> String {
    """
    apiVersion: admissionregistration.k8s.io/v1
    kind: ValidatingWebhookConfiguration
    metadata:
      name: guard
    webhooks:
      - name: guard.example.com
        clientConfig:
          \(client)
    """
  }
}

/// The caBundle of one webhook, APIService or conversion.
private struct Bundle: Subject {
  let object: Object
  let name: String
  let node: Node

  var title: String { "caBundle of \(name)" }
  var location: Location { node.location }
  var apiObject: Object? { object }
}

extension Cluster {
  fileprivate var bundles: [Bundle] {
    var found: [Bundle] = []
    func add(_ object: Object, _ name: String, _ settings: Node?) {
      guard let node = settings["caBundle"], let text = node.text, !Self.isPlaceholder(text) else {
        return
      }
      found.append(Bundle(object: object, name: name, node: node))
    }
    for kind in ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"] {
      for object in objects(kind) {
        for webhook in object.node["webhooks"].items {
          add(object, webhook["name"]?.text ?? object.name, webhook["clientConfig"])
        }
      }
    }
    for object in objects("APIService") { add(object, object.name, object.spec) }
    for object in objects("CustomResourceDefinition") {
      let conversion = object.spec["conversion"]
      add(object, object.name, conversion["webhook"]["clientConfig"])
      // The field of apiextensions.k8s.io/v1beta1.
      add(object, object.name, conversion["webhookClientConfig"])
    }
    return found
  }

  /// What somebody fills in later: nothing, a line feed, a word for a templating tool.
  private static func isPlaceholder(_ text: String) -> Bool {
    let signs: [UInt8] = [UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "<")]
    return text.utf8.count <= 4 || text.utf8.contains(where: signs.contains)
  }
}
