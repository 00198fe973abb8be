import Glibc
import Text
import YAML

/// Prints one JSON line for each file: what its documents are, or why it cannot be read.
enum Canonicalise {
  static func run(_ paths: [String]) {
    for path in paths {
      guard let bytes = read(path) else {
        print("{\"path\":\(quoted(path)),\"ok\":false,\"error\":{\"message\":\"cannot be read\"}}")
        continue
      }
      print(line(for: SourceFile(path: path, bytes: bytes)))
    }
  }

  private static func line(for file: SourceFile) -> String {
    let stream = Stream(reading: file)
    let documents = stream.documents.map { "\"\(SHA256.hex(Canonical.text($0)).prefix(16))\"" }
    let kinds = stream.documents.map { quoted(kind(of: $0)) }
    var line = "{\"path\":\(quoted(file.path)),\"ok\":\(stream.errors.isEmpty)"
    line += ",\"docs\":\(stream.documents.count)"
    line += ",\"sha256\":\"\(SHA256.hex(Canonical.text(stream.documents)))\""
    line += ",\"doc_sha\":[\(documents.joined(separator: ","))]"
    line += ",\"kinds\":[\(kinds.joined(separator: ","))]"
    if let error = stream.errors.first {
      let position = error.location.position
      line += ",\"error\":{\"line\":\(position.line),\"column\":\(position.column)"
      line += ",\"message\":\(quoted(error.message))}"
    }
    return line + "}"
  }

  private static func kind(of document: Node) -> String {
    guard let kind = document["kind"]?.string else { return "" }
    return "\(document["apiVersion"]?.string ?? "")/\(kind)"
  }

  private static func quoted(_ text: String) -> String {
    String(decoding: Canonical.quoted(text), as: UTF8.self)
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
