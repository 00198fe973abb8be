import Inventory
import Text
import YAML

/// `kready-dev canonical [--text] FILE…`: one JSON line for each file, what its documents are or
/// why it cannot be read; or one line for each document, its canonical text.
enum Canonicalise {
  static func run(_ arguments: [String]) {
    let printsText = arguments.first == "--text"
    for path in arguments.dropFirst(printsText ? 1 : 0) {
      do throws(FileError) {
        let file = SourceFile(path: path, bytes: try FileSystem.read(path))
        if printsText { printTexts(of: file) } else { print(line(for: file)) }
      } catch {
        print(
          "{\"path\":\(quoted(path)),\"ok\":false,\"error\":{\"message\":\(quoted(error.reason))}}")
      }
    }
  }

  private static func printTexts(of file: SourceFile) {
    for document in Stream(reading: file).documents {
      print(String(decoding: Canonical.text(document), as: UTF8.self))
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
}
