import Flags
import Foundation
import Testing
import Text

@Test func probe() throws {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "../../../../shared/corpus/clusters"
  ).standardizedFileURL.path
  let paths = FileManager.default.enumerator(atPath: root)!.compactMap { $0 as? String }.sorted()
  for path in paths {
    guard let data = FileManager.default.contents(atPath: root + "/" + path) else { continue }
    let file = SourceFile(path: path, bytes: [UInt8](data))
    var kinds: [String] = []
    if ProcessList.looksLike(file.bytes) {
      kinds.append("ps")
      for i in ProcessList.read(file) {
        let c = CommandLine(i)
        print(
          "   ", i.program, c.settings.count, i.location.position.line, i.location.position.column,
          c.problems.map(\.message))
      }
    }
    if EnvironmentFile.looksLike(file.bytes) {
      kinds.append("env \(EnvironmentFile.read(file).count)")
    }
    if ArgumentsFile.looksLike(file.bytes) {
      kinds.append("args \(ArgumentsFile.read(file).count)")
    }
    if let unit = SystemdUnit.read(file) {
      kinds.append("unit \(unit.entries.count)")
      let w = unit.command(with: [])
      if let i = Invocation.find(in: w) {
        let c = CommandLine(i)
        print("   ", i.program, c.settings.count, i.location, c.problems.map(\.message))
      } else {
        print("   none:", w.map(\.text).prefix(6))
      }
      if !unit.environmentFiles.isEmpty { print("   files", unit.environmentFiles.map(\.path)) }
    }
    if !kinds.isEmpty { print(path, kinds) }
  }
}
