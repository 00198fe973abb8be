import Foundation
import Testing
import Text
import YAML

/// An edit of the healthy cluster, and the rules it must make fail, each at its places.
struct SeededFault: CustomTestStringConvertible {
  /// What a fault says of one rule.
  struct Expectation {
    let rule: String
    /// `path:line:column`, sorted.
    let places: [String]
  }

  /// Something in the table or the cluster that is not as the fault says.
  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  /// The rule it is for; others that fail with it are listed apart.
  let rule: String
  let node: Node
  /// Which of the rule's faults it is.
  let number: Int

  var testDescription: String { number == 1 ? rule : "\(rule) \(number)" }

  /// The edited files and what to expect of them.
  func plant(in healthy: [String: SourceFile]) throws -> (
    files: [SourceFile], expected: [Expectation]
  ) {
    var texts = healthy.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
    var marks: [String] = []
    let edits = node["edits"]?.items ?? [node]
    for edit in edits { try apply(edit, to: &texts) }
    // Marks are counted once all edits are made, so that earlier ones move with later lines.
    for (path, text) in texts where text.contains("↓") {
      let (plain, places) = Self.split(text, of: path)
      texts[path] = plain
      marks += places
    }
    if let at = node["at"] { marks += try places(at, in: texts) }
    var expected = [Expectation(rule: rule, places: marks.sorted())]
    for other in node["also"]?.items ?? [] {
      let found = try other["at"].map { try places($0, in: texts) } ?? marks
      expected.append(Expectation(rule: other["rule"]?.text ?? "", places: found.sorted()))
    }
    let files = texts.sorted { $0.key < $1.key }.map { path, text in
      // Files that no edit touched keep their bytes, whatever these are.
      let whole = healthy[path].flatMap { file in
        String(decoding: file.bytes, as: UTF8.self) == text ? file : nil
      }
      return whole ?? SourceFile(path: path, text: text)
    }
    return (files, expected)
  }

  private func apply(_ edit: Node, to texts: inout [String: String]) throws {
    if let path = edit["add"]?.text {
      let copied = edit["from"]?.text.map { Self.root.appending(path: "fixtures/\($0)") }
      texts[path] =
        try copied.map { try String(contentsOf: $0, encoding: .utf8) } ?? edit["text"]?.text ?? ""
      return
    }
    if let path = edit["remove"]?.text {
      if path.hasSuffix("/") {
        texts = texts.filter { !$0.key.hasPrefix(path) }
        return
      }
      guard let text = texts[path] else { throw Mistake(description: "there is no \(path)") }
      if let object = edit["object"]?.text {
        texts[path] = try Self.without(object, text)
      } else {
        texts[path] = nil
      }
      return
    }
    guard let find = edit["find"]?.text, let replacement = edit["replace"]?.text else {
      throw Mistake(description: "an edit finds and replaces, adds or removes")
    }
    let paths = Self.paths(edit)
    if paths.isEmpty { throw Mistake(description: "an edit names no file") }
    for path in paths {
      let parts = (texts[path] ?? "").components(separatedBy: find)
      let isRepeated = edit["every"] != nil
      guard parts.count == 2 || (isRepeated && parts.count > 2) else {
        throw Mistake(description: "\(path) has \(parts.count - 1) times: \(find)")
      }
      texts[path] = parts.joined(separator: replacement)
    }
  }

  /// The text without the document that is `Kind/name`.
  private static func without(_ object: String, _ text: String) throws -> String {
    let parts = object.split(separator: "/", maxSplits: 1).map(String.init)
    let documents = text.components(separatedBy: "\n---\n")
    let kept = documents.filter { document in
      let lines = document.split(separator: "\n")
      return
        !(lines.contains { $0 == "kind: \(parts[0])" }
        && lines.contains { $0 == "  name: \(parts.last ?? "")" })
    }
    if kept.count != documents.count - 1 {
      throw Mistake(description: "there are \(documents.count - kept.count) \(object)")
    }
    return kept.joined(separator: "\n---\n")
  }

  /// The places that an `at` tells: of texts that occur once, with a `↓` in them.
  private func places(_ at: Node, in texts: [String: String]) throws -> [String] {
    let entries = at.items.isEmpty ? [at] : at.items
    return try entries.flatMap { entry in
      guard let marked = entry["text"]?.text else {
        throw Mistake(description: "a place has a text")
      }
      return try Self.paths(entry).map { path in
        let parts = (texts[path] ?? "").components(
          separatedBy: marked.replacingOccurrences(of: "↓", with: ""))
        guard parts.count == 2 else {
          throw Mistake(description: "\(path) has \(parts.count - 1) times: \(marked)")
        }
        return Self.split(parts.joined(separator: marked), of: path).places.first ?? path
      }
    }
  }

  /// The file or files that an edit or a place names.
  private static func paths(_ node: Node) -> [String] {
    node["in"]?.text.map { [$0] } ?? (node["in"]?.items ?? []).compactMap(\.text)
  }

  /// A text without its marks, and their places.
  private static func split(_ text: String, of path: String) -> (text: String, places: [String]) {
    let marked = MarkedText("-- \(path) --\n\(text)")
    return (text.replacingOccurrences(of: "↓", with: ""), marked.marks)
  }
}

extension SeededFault {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let documents: [Node] = {
    let folder = root.appending(path: "fixtures/faults")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".yaml") }.flatMap { name -> [Node] in
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return [] }
      let stream = YAML.Stream(
        reading: SourceFile(path: "fixtures/faults/\(name)", bytes: Array(data)))
      for error in stream.errors { Issue.record("\(error.location): \(error.message)") }
      return stream.documents
    }
  }()

  /// The faults of the files in `fixtures/faults`.
  static let all: [SeededFault] = {
    var numbers: [String: Int] = [:]
    return documents.flatMap { $0["faults"]?.items ?? [] }.map { node in
      let rule = node["rule"]?.text ?? ""
      numbers[rule, default: 0] += 1
      return SeededFault(rule: rule, node: node, number: numbers[rule] ?? 1)
    }
  }()

  /// The rules that no edit of the healthy cluster can make fail alone, with the reason.
  static let impossible: [String: String] = {
    let entries = documents.flatMap { $0["impossible"]?.entries ?? [] }
    return Dictionary(entries.map { ($0.key, $0.value.text ?? "") }) { first, _ in first }
  }()
}
