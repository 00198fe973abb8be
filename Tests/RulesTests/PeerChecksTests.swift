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

  @Test(arguments: [
    "AZ", "5000 nodes", "scalability limits", "binary authorization", "autoscaling",
    "pdb zone-aware", "node pool redundancy", "max pods", "cluster operator health", "certificates",
  ])
  func namesInWordsLeadSomewhere(_ name: String) {
    #expect(!Catalog.rules(named: name).isEmpty || Catalog.declined(name) != nil)
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
        for id in expanded(words[1]) { found.append((number + 1, id)) }
      }
    }
    return found
  }

  /// The ids in a list such as `A-10,11`, `A-1..A-3`, `A-1..3`, `A-1/A-2`; prose is left out.
  private static func expanded(_ list: String) -> [String] {
    var ids: [String] = []
    var prefix = ""
    for part in list.split(separator: ",").flatMap(alternatives) {
      var word = part.trimmingCharacters(in: .whitespaces)
      // What an id is called in words, or a remark behind it.
      if word.isEmpty || word.contains(" ") || word.contains("...") { continue }
      // Of a pattern only what stands before its star is an id.
      if word.contains("*"), !word.hasSuffix("*") { continue }
      let halves = word.components(separatedBy: "-")
      if halves.count == 2, number(halves[0]) ?? 0 > 0, number(halves[1]) != nil {
        word =
          "\(halves[0])..\(halves[1].first?.isNumber == true ? base(halves[0]) : "")\(halves[1])"
      }
      let ends = word.components(separatedBy: "..")
      let range = ends.map { end in end.first?.isNumber == true ? prefix + end : end }
      prefix = String(range[0].prefix { !$0.isNumber } + digitsBetween(range[0]))
      guard range.count == 2, let last = number(range[1]), let first = number(range[0]),
        first <= last
      else {
        ids.append(range[0].replacing("*", with: "x"))
        continue
      }
      let width = range[0].count - base(range[0]).count
      for value in first...last {
        let digits = String(value)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        ids.append(base(range[0]) + zeros + digits)
      }
    }
    return ids
  }

  /// `A-1/A-2` are two ids, `velero/backup` is one.
  private static func alternatives(_ part: Substring) -> [String] {
    let halves = part.split(separator: "/").map(String.init)
    return halves.allSatisfy { number($0) != nil } ? halves : [String(part)]
  }

  /// An id without the number at its end.
  private static func base(_ id: String) -> String {
    String(id.reversed().drop { $0.isNumber }.reversed())
  }

  private static func number(_ id: String) -> Int? { Int(id.dropFirst(base(id).count)) }

  /// `8S_` of `CKV_K8S_14`: digits that belong to the name.
  private static func digitsBetween(_ id: String) -> String {
    let base = base(id)
    return String(base.drop { !$0.isNumber })
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
