import Flags
import Foundation
import Text

/// The words of a line, parted by single blanks.
func words(_ line: String) -> [Word] {
  let file = SourceFile(path: "line", text: line)
  var offset = 0
  return line.split(separator: " ", omittingEmptySubsequences: false).map { part in
    defer { offset += part.utf8.count + 1 }
    return Word(
      text: String(part), location: file.location(at: offset, length: part.utf8.count))
  }
}

func parse(_ line: String) throws -> CommandLine {
  guard let invocation = Invocation.find(in: words(line)) else { throw NoComponent(line: line) }
  return CommandLine(invocation)
}

struct NoComponent: Error {
  let line: String
}

/// `name=value` of each setting.
func pairs(_ settings: [Setting]) -> [String] { settings.map { "\($0.name)=\($0.value)" } }

/// The options that a command line gives.
func options(_ line: String, version: String? = nil, config: [(String, String)]? = nil) throws
  -> Options
{
  guard let invocation = Invocation.find(in: words(line)) else { throw NoComponent(line: line) }
  let fields = (config ?? []).map { field in
    Setting(name: field.0, value: field.1, location: invocation.location, origin: .configFile)
  }
  return Options(
    program: invocation.program, version: version.flatMap { Version($0) },
    settings: CommandLine(invocation).settings + fields, hasConfigFile: config != nil,
    location: invocation.location)
}

/// Inputs of real clusters, beside the checkout when they are there at all.
enum Corpus {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/corpus/clusters").path

  static let isHere = FileManager.default.fileExists(atPath: root)

  static func file(_ path: String) throws -> SourceFile {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)"))
    return SourceFile(path: path, bytes: [UInt8](data))
  }
}
