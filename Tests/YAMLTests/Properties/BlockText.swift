import YAML

/// A mapping as `kubectl get -o yaml` would write it, to be read again: block style, with plain
/// words and literal texts where they are safe and quotes elsewhere.
struct BlockText {
  private enum Step {
    /// A value whose first line begins behind `- `, or on a line of its own at the indent.
    case node(Node, indent: Int, isBehindDash: Bool)
    case entry(Node.Entry, indent: Int, isBehindDash: Bool)
    case item(Node, indent: Int, isBehindDash: Bool)
  }

  private static let deepest = 50
  private static let longestKey = 1000

  private var text: [UInt8] = []
  private var steps: [Step] = []

  /// Nil where this style has no words for the document: long keys, great depth, characters that
  /// YAML takes for line breaks or refuses.
  static func of(_ document: Node) -> [UInt8]? {
    var writer = BlockText()
    writer.steps = [.node(document, indent: 0, isBehindDash: false)]
    while let step = writer.steps.popLast() {
      switch step {
      case .node(let node, let indent, let isBehindDash):
        if indent > 2 * deepest { return nil }
        writer.write(node, indent, isBehindDash)
      case .entry(let entry, let indent, let isBehindDash):
        if entry.key.utf8.count > longestKey { return nil }
        writer.write(entry, indent, isBehindDash)
      case .item(let item, let indent, let isBehindDash):
        writer.begin(indent, isBehindDash)
        writer.text += "- ".utf8
        writer.steps.append(.node(item, indent: indent + 2, isBehindDash: true))
      }
    }
    // DEL, C1 controls, NEL, LS, PS, BOM and more that begins alike.
    return writer.text.contains { [0x7F, 0xC2, 0xE2, 0xEF].contains($0) } ? nil : writer.text
  }

  private mutating func begin(_ indent: Int, _ isBehindDash: Bool) {
    if !isBehindDash { text += [UInt8](repeating: 0x20, count: indent) }
  }

  private mutating func write(_ node: Node, _ indent: Int, _ isBehindDash: Bool) {
    let (entries, items) = (node.entries, node.items)
    if entries.isEmpty, items.isEmpty {
      begin(indent, isBehindDash)
      text += inline(node, indent: indent)
    }
    // The first part may stand behind the dash, the others cannot.
    steps += entries.enumerated().reversed().map {
      .entry($1, indent: indent, isBehindDash: isBehindDash && $0 == 0)
    }
    steps += items.enumerated().reversed().map {
      .item($1, indent: indent, isBehindDash: isBehindDash && $0 == 0)
    }
  }

  private mutating func write(_ entry: Node.Entry, _ indent: Int, _ isBehindDash: Bool) {
    begin(indent, isBehindDash)
    text += string(entry.key)
    text.append(UInt8(ascii: ":"))
    if entry.value.entries.isEmpty, entry.value.items.isEmpty {
      text.append(0x20)
      text += inline(entry.value, indent: indent + 2)
    } else {
      text.append(0x0A)
      // As `kubectl` does, list items at the column of their key.
      let inner = entry.value.isSequence ? indent : indent + 2
      steps.append(.node(entry.value, indent: inner, isBehindDash: false))
    }
  }

  /// What stands on the line of its key or dash, line break included.
  private func inline(_ node: Node, indent: Int) -> [UInt8] {
    if let string = node.string {
      return literal(string, indent: indent) ?? self.string(string) + [0x0A]
    }
    return JSONText.of(node) + [0x0A]
  }

  private func string(_ string: String) -> [UInt8] {
    // The words that are no strings, like `false`, are shorter.
    let isWord = string.utf8.count >= 6 && string.utf8.allSatisfy(isLetter)
    return isWord ? Array(string.utf8) : Canonical.quoted(string)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Lines that end in one LF, the first with a character at its beginning.
  private func literal(_ string: String, indent: Int) -> [UInt8]? {
    let bytes = Array(string.utf8)
    guard let first = bytes.first, first > 0x20, bytes.last == 0x0A,
      !bytes.hasSuffix([0x0A, 0x0A]),
      bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A })
    else { return nil }
    let lines = bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
    let margin = [UInt8](repeating: 0x20, count: indent)
    return Array("|\n".utf8) + lines.flatMap { ($0.isEmpty ? [] : margin + $0) + [0x0A] }
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    Array(self.suffix(suffix.count)) == suffix
  }
}
