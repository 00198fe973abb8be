import Kubernetes
import Text
import YAML

/// Reads documents that stand as a string in another document, as in a ConfigMap.
enum EmbeddedDocument {
  /// The documents in the string, with their file.
  ///
  /// A block scalar is read where it stands, in a copy of the file in which all else is blank, so
  /// that every place is exact; any other string is read on its own, and its places are told as
  /// the place of the string.
  static func read(_ node: Node) -> [(node: Node, file: SourceFile)] {
    guard let text = node.string else { return [] }
    let file =
      inPlace(node)
      ?? SourceFile(
        path: node.location.path, bytes: Array(text.utf8), enclosing: node.location)
    let stream = Stream(reading: file)
    let clean = Redaction.cleaned(file, documents: stream.documents)
    let documents = clean === file ? stream.documents : Stream(reading: clean).documents
    return documents.map { ($0, clean) }
  }

  private static func inPlace(_ node: Node) -> SourceFile? {
    let location = node.location
    let bytes = location.file.bytes
    let (end, overflow) = location.offset.addingReportingOverflow(location.length)
    guard location.file.enclosing == nil, !overflow, location.offset >= 0, end <= bytes.count,
      location.offset < end, bytes[location.offset] == UInt8(ascii: "|"),
      let header = bytes[location.offset..<end].firstIndex(of: 0x0A)
    else { return nil }
    let body = (header + 1)..<end
    var masked = bytes
    for index in masked.indices where !body.contains(index) && masked[index] > 0x20 {
      masked[index] = 0x20
    }
    return SourceFile(path: location.file.path, bytes: masked)
  }
}
