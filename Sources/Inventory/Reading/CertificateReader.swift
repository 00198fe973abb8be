import Certificates
import Kubernetes
import Text
import YAML

/// Finds certificates: in files of their own, in Secrets, and in the bundles of webhooks.
enum CertificateReader {
  /// A PEM file, or one bare DER certificate.
  static func readFile(_ file: SourceFile, host: String?, into draft: inout Draft) -> Bool {
    let found = read(
      file.bytes, as: .file, title: String(file.path.split(separator: "/").last ?? ""), host: host,
      into: &draft
    ) { file.location(at: $0, length: $1) }
    let blocks = PEM.blocks(in: file.bytes).blocks
    // Keys, requests and parameters are known and have nothing to judge.
    return !found.isEmpty || blocks.contains { !$0.label.hasSuffix("CERTIFICATE") }
  }

  /// The public parts of all keys; `bytes` are those of a file before its secrets were taken out.
  static func readKeys(_ bytes: [UInt8], placedIn clean: SourceFile, into draft: inout Draft) {
    for entry in KeyFile(bytes).entries {
      draft.keys.append(
        KeyUse(
          key: entry.key, isPrivate: entry.isPrivate, host: HostPath.host(of: clean.path),
          title: String(clean.path.split(separator: "/").last ?? ""),
          location: Location(file: clean, offset: entry.offset, length: entry.length)))
    }
  }

  static func readEmbedded(in object: Object, host: String?, into draft: inout Draft) {
    switch object.kind {
    case "Secret":
      for field in ["data", "stringData"] {
        for entry in object.node[field].entries where entry.key.hasSuffix(".crt") {
          readBundle(
            entry.value, isEncoded: field == "data", as: .secret,
            title: "\(entry.key) of \(object.title)", host: host, into: &draft)
        }
      }
    case "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration":
      for webhook in object.node["webhooks"].items {
        readBundle(
          webhook["clientConfig"]["caBundle"], isEncoded: true, as: .bundle,
          title: "caBundle of \(webhook["name"]?.text ?? object.name)", host: host, into: &draft)
      }
    case "APIService":
      readBundle(
        object.spec["caBundle"], isEncoded: true, as: .bundle, title: "caBundle of \(object.name)",
        host: host, into: &draft)
    case "CustomResourceDefinition":
      readBundle(
        object.spec["conversion"]["webhook"]["clientConfig"]["caBundle"], isEncoded: true,
        as: .bundle, title: "caBundle of \(object.name)", host: host, into: &draft)
    default: break
    }
  }

  /// The certificates of a text, which is PEM or PEM in base64.
  @discardableResult
  static func readBundle(
    _ node: Node?, isEncoded: Bool = false, as source: CertificateUse.Source, title: String,
    host: String?, into draft: inout Draft
  ) -> [Certificate] {
    guard let node, let text = node.text,
      let bytes = isEncoded ? Base64.decode(text.utf8) : Array(text.utf8)
    else { return [] }
    return read(bytes, as: source, title: title, host: host, into: &draft) { offset, _ in
      (isEncoded ? nil : node.location(ofBlockAt: offset, in: bytes)) ?? node.location
    }
  }

  /// Reads every certificate in `bytes`, each at its `place` by offset and length.
  private static func read(
    _ bytes: [UInt8], as source: CertificateUse.Source, title: String, host: String?,
    into draft: inout Draft, at place: (Int, Int) -> Location?
  ) -> [Certificate] {
    let content = CertificateFile(bytes)
    // Those in values of objects are findings about these; the file as such can be read.
    for problem in content.problems where source != .secret && source != .bundle {
      guard let place = place(problem.offset, problem.length) else { continue }
      draft.inputs.unreadable.append(.init(message: problem.message, location: place))
    }
    for (order, entry) in content.entries.enumerated() {
      guard let place = place(entry.offset, entry.length) else { continue }
      draft.certificates.append(
        CertificateUse(
          certificate: entry.certificate, source: source, host: host, title: title,
          location: place, order: order))
    }
    return content.entries.map(\.certificate)
  }
}
