import Kubernetes
import Text
import YAML

/// Reads kready's own documents: evidence and topology count, the others only when named.
enum OwnDocumentReader {
  static func read(_ object: Object, into draft: inout Draft) {
    switch object.kind {
    case "Evidence": readEvidence(object, into: &draft)
    case "Topology": draft.topologies.append(object)
    default:
      draft.inputs.notices.append("\(object.file.path): \(object.kind) found, not used")
    }
  }

  private static func readEvidence(_ object: Object, into draft: inout Draft) {
    refuseOthers(than: ["apiVersion", "kind", "metadata", "evidence"], in: object.node, &draft)
    for record in object.node["evidence"].items {
      refuseOthers(than: EvidenceRecord.keys, in: record, &draft)
      guard let item = record["item"]?.text else {
        draft.inputs.unreadable.append(
          .init(message: "evidence without an item", location: record.location))
        continue
      }
      let file = record["file"]?.text
      draft.evidence.append(
        EvidenceRecord(
          item: item, title: record["title"]?.text ?? "", part: record["part"]?.text,
          by: record["by"]?.text,
          // YAML 1.1 reads the key `on` as the boolean true.
          on: date(record["on"] ?? record["true"], &draft), until: date(record["until"], &draft),
          file: file, path: file.map { Fragment.joined(String(object.folder), $0) }, node: record,
          location: record["item"]?.location ?? record.location))
    }
  }

  /// Says of each key that means nothing what it may have been meant for.
  private static func refuseOthers(
    than known: [String], in node: Node, _ draft: inout Draft
  ) {
    for entry in node.entries where !known.contains(entry.key) && entry.key != "true" {
      let guess = nearest(to: entry.key, among: known).map { "; did you mean \($0)?" } ?? ""
      draft.inputs.unreadable.append(
        .init(
          message: "unknown key \(visible(entry.key)) in Evidence\(guess)",
          location: entry.keyLocation))
    }
  }

  private static func date(_ node: Node?, _ draft: inout Draft) -> Timestamp? {
    guard let node, !node.isNull else { return nil }
    guard let text = node.text, let date = Timestamp(text) else {
      draft.inputs.unreadable.append(
        .init(message: "not a date of the form 2026-11-20", location: node.location))
      return nil
    }
    return date
  }
}
