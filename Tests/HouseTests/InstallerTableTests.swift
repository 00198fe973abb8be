import Foundation
import Testing

/// What the README says is read of each installer is what the lists of real clusters hold.
@Suite struct InstallerTableTests {
  private static let opening = "<!-- installers: fixtures/inventories -->\n"
  private static let closing = "<!-- end -->"

  /// `KREADY_RECORD=1 swift test` writes the table anew.
  @Test func tableIsThatOfTheInventories() throws {
    let table = try Self.table()
    var readme = try House.text("README.md")
    let start = try #require(readme.range(of: Self.opening)).upperBound
    let end = try #require(readme.range(of: Self.closing, range: start..<readme.endIndex))
    if StoryTests.isRecording {
      readme.replaceSubrange(start..<end.lowerBound, with: table)
      try Data(readme.utf8).write(to: House.root.appending(path: "README.md"))
    } else {
      #expect(firstDifference(table, String(readme[start..<end.lowerBound])) == nil)
    }
  }

  private static func table() throws -> String {
    let folder = House.root.appending(path: "fixtures/inventories").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    var rows: [String: Row] = [:]
    for name in names where name.hasSuffix(".txt") {
      let lines = try House.text("fixtures/inventories/\(name)").split(separator: "\n")
      let mark = "installed by "
      guard let first = lines.first(where: { $0.hasPrefix(mark) }),
        let colon = first.firstIndex(of: ":")
      else { continue }
      let installer = String(first[..<colon].dropFirst(mark.count))
      rows[installer, default: Row()].add(lines)
    }
    let head = """
      | installer | samples | components read, and from what | members of etcd from | certificates |
      |---|---|---|---|---|

      """
    let body = rows.sorted { $0.key < $1.key }.map { "| \($0) | \($1.cells) |\n" }
    return head + body.joined()
  }

  /// What the samples of one installer hold.
  private struct Row {
    private var samples = 0
    private var components: [String: Set<String>] = [:]
    private var lists: Set<String> = []
    private var certificates = 0

    mutating func add(_ lines: [Substring]) {
      samples += 1
      for line in lines {
        if line.hasPrefix("certificate ") { certificates += 1 }
        guard line.hasPrefix("  "), !line.hasPrefix("    ") else { continue }
        let words = line.split(separator: " ")
        if words.first == "list" {
          // `list initial-cluster on cp-1 PLACE: …`
          let title = words.dropFirst().prefix { !["on", "in"].contains($0) && !$0.contains(":") }
          lists.insert(title.filter { !$0.contains("/") }.joined(separator: " "))
        } else if let program = words.first, let source = Self.source(of: line) {
          components[source, default: []].insert(String(program))
        }
      }
    }

    /// `  etcd of unknown version, unit, complete, PLACE`
    private static func source(of line: Substring) -> String? {
      let parts = line.components(separatedBy: ", ")
      guard parts.count > 2 else { return nil }
      switch parts[1] {
      case "staticPod": return "static pods"
      case "unit": return "units and arguments files"
      case "process": return "running processes"
      case "workload": return "workloads"
      case "environment": return "environment files"
      case "configuration": return "configuration files"
      case "installer": return "the installer's configuration"
      default: return nil
      }
    }

    var cells: String {
      let read = components.sorted { $0.key < $1.key }.map { source, programs in
        "\(programs.sorted().joined(separator: ", ")) (\(source))"
      }
      let told = [read.joined(separator: "; "), lists.sorted().joined(separator: ", ")]
      let shown = told.map { $0.isEmpty ? "–" : $0 }
      let count = certificates == 0 ? "–" : "\(certificates)"
      return (["\(samples)"] + shown + [count]).joined(separator: " | ")
    }
  }
}
