import Foundation
import Text
import YAML

/// Reference data that stands beside the package, where it is there.
enum Shared {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared")

  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  /// The objects of a file with one JSON object on each line.
  static func lines(_ path: String) throws -> [Node] {
    read(try bytes(path)).documents
  }
}

func read(_ text: String) -> YAML.Stream {
  Stream(reading: SourceFile(path: "test.yaml", text: text))
}

func read(_ bytes: [UInt8]) -> YAML.Stream {
  Stream(reading: SourceFile(path: "test.yaml", bytes: bytes))
}

/// The canonical text of all documents, or the first error as `line:column: message`.
func canonical(_ text: String) -> String { canonical(read(text)) }

func canonical(_ stream: YAML.Stream) -> String {
  if let error = stream.errors.first { return describe(error) }
  return String(decoding: Canonical.text(stream.documents), as: UTF8.self)
}

func describe(_ error: SyntaxError) -> String {
  let position = error.location.position
  return "\(position.line):\(position.column): \(error.message)"
}

/// The canonical text of the only value of the only document, `v: TEXT`.
func value(_ text: String) -> String {
  let whole = canonical("v: " + text + "\n")
  guard whole.hasPrefix("[{\"v\":"), whole.hasSuffix("}]") else { return whole }
  return String(whole.dropFirst(6).dropLast(2))
}

/// Where a place is, as `line:column`.
func place(_ location: Location?) -> String {
  guard let position = location?.position else { return "nowhere" }
  return "\(position.line):\(position.column)"
}
