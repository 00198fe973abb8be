import Foundation
import Rules
import Testing

/// Every id by which another tool names a check leads to a rule, or to the reason why there is none.
@Suite struct PeerChecksTests {
  static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/guide/CHECKS.csv")
  static let isHere = FileManager.default.fileExists(atPath: file.path)

  /// Guides in prose, which have no ids.
  private static let prose: Set<String> = [
    "", "aks-checklist", "learnk8s", "eks-bpg", "generic", "kubeadm", "satellite", "troubleshoot",
    "gke", "CIS", "prose", "pluto", "kubent", "kubeconform",
  ]

  @Test(.enabled(if: isHere, "the reference table of checks is not here"))
  func everyIdLeadsSomewhere() throws {
    let ids = try Self.ids()
    #expect(ids.count > 1000)
    let lost = ids.filter { Catalog.rules(named: $0.id).isEmpty && Catalog.declined($0.id) == nil }
    #expect(lost.isEmpty, "\(lost.map { "\($0.row) \($0.id)" }.joined(separator: "; "))")
  }

  private static func ids() throws -> [(row: Int, id: String)] {
    let rows = rows(try String(contentsOf: file, encoding: .utf8))
    let column = try #require(rows.first?.firstIndex(of: "peers"))
    var found: [(row: Int, id: String)] = []
    for (number, row) in rows.enumerated().dropFirst() where row.indices.contains(column) {
      for part in withoutRemarks(row[column]).split(separator: ";") {
        let words = part.split(separator: ":", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        guard words.count == 2, !prose.contains(words[0]) else { continue }
        for id in words[1].split(separator: ",") {
          let id = id.trimmingCharacters(in: .whitespaces)
          // What follows a blank explains the id.
          guard let first = id.split(separator: " ").first, !first.isEmpty else { continue }
          found.append((number + 1, words[0].hasPrefix("gke-") ? id : String(first)))
        }
      }
    }
    return found
  }

  private static func withoutRemarks(_ text: String) -> String {
    var depth = 0
    return String(
      text.filter { letter in
        if letter == "(" { depth += 1 }
        defer { if letter == ")" { depth -= 1 } }
        return depth == 0
      })
  }

  /// RFC 4180.
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    func end() -> Int { rows.count - 1 }
    for letter in text {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[end()].append("")
      case "\n" where !isQuoted, "\r\n" where !isQuoted: rows.append([""])
      default: rows[end()][rows[end()].count - 1].append(letter)
      }
    }
    return rows.filter { $0.count > 1 }
  }
}
