import Certificates
import Kubernetes
import Text
import YAML

/// Finds certificates anywhere in documents: installers' configurations, ConfigMaps, custom
/// resources. They stand there as PEM, or as PEM in base64.
struct EmbeddedCertificates {
  let file: SourceFile
  let host: String?

  /// Kinds whose certificates are read field by field, are asked for and not yet in use, or were
  /// handed out once and are kept as a record.
  private static let others: Set<String> = [
    "Secret", "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration", "APIService",
    "CustomResourceDefinition", "CertificateSigningRequest", "CertificateRequest",
  ]
  /// So that aliases of aliases cannot keep the reader busy.
  private static let mostNodes = 2_000_000

  /// One place on the way down: the keys to it, and the object they start from.
  private struct Step {
    let node: Node
    let keys: [String]
    let owner: String
  }

  func read(_ document: Node, into draft: inout Draft) {
    var pending = [Step(node: document, keys: [], owner: fileName)]
    var left = Self.mostNodes
    // Readers that know the document have told what these are for.
    let known = Set(
      draft.certificates.lazy.filter { $0.location.file === file }.map(\.location.offset))
    while let step = pending.popLast(), left > 0 {
      left -= 1
      if step.node.isMapping {
        guard let owner = owner(of: step) else { continue }
        let keys = owner == step.owner ? step.keys : []
        for entry in step.node.entries.reversed() {
          pending.append(Step(node: entry.value, keys: keys + [entry.key], owner: owner))
        }
      } else if step.node.isSequence {
        for item in step.node.items.reversed() {
          pending.append(Step(node: item, keys: step.keys, owner: step.owner))
        }
      } else if let text = step.node.string, text.utf8.count > 100,
        !known.contains(step.node.location.offset)
      {
        readText(text, step, into: &draft)
      }
    }
  }

  private var fileName: String { String(file.path.split(separator: "/").last ?? "") }

  /// The object that a mapping is, or is part of; nil for one that is read elsewhere.
  private func owner(of step: Step) -> String? {
    guard let kind = step.node["kind"]?.string else { return step.owner }
    if Self.others.contains(kind) || step.node["apiVersion"]?.string == "kready/v1" { return nil }
    if kind == "Config", step.node["users"] != nil { return nil }
    guard step.node["metadata"] != nil, let object = Object(step.node, in: file),
      !object.name.isEmpty
    else { return step.owner }
    return object.title
  }

  private func readText(_ text: String, _ step: Step, into draft: inout Draft) {
    let title = "\(step.keys.joined(separator: ".")) of \(step.owner)"
    if text.utf8.starts(with: "LS0tLS1CRUdJTi".utf8) {
      if let bytes = Base64.decode(text.utf8) { add(bytes, title, step.node, into: &draft) }
    } else if PEM.mayStand(in: Array(text.utf8)) {
      let bytes = Array(text.utf8)
      add(bytes, title, step.node, into: &draft) {
        step.node.location(ofBlockAt: $0, in: bytes)
      }
    }
  }

  /// What cannot be read is no mistake here: scripts and templates quote certificates too.
  private func add(
    _ bytes: [UInt8], _ title: String, _ node: Node, into draft: inout Draft,
    at place: (Int) -> Location? = { _ in nil }
  ) {
    for (order, entry) in CertificateFile(bytes).entries.enumerated() {
      draft.certificates.append(
        CertificateUse(
          certificate: entry.certificate, source: .document, host: host, title: title,
          location: place(entry.offset) ?? node.location, order: order))
    }
  }
}

extension Node {
  /// Where the file has the BEGIN line that the node's text has at `offset`: as many are before it.
  func location(ofBlockAt offset: Int, in text: [UInt8]) -> Location? {
    let start = Array("-----BEGIN ".utf8)
    var number = 0
    var at = 0
    while at < offset, let next = text[at...].firstRange(of: start), next.lowerBound < offset {
      number += 1
      at = next.upperBound
    }
    guard location.file.bytes.indices.contains(location.offset) else { return nil }
    var rest = location.file.bytes[location.offset...]
    while let next = rest.firstRange(of: start) {
      if number == 0 {
        return Location(file: location.file, offset: next.lowerBound, length: start.count)
      }
      number -= 1
      rest = rest[next.upperBound...]
    }
    return nil
  }
}
