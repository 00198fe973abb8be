/// The canonical text of documents: JSON with sorted keys and without blanks, for comparison.
///
/// A number is decimal digits where it is an integer that fits 64 bits, and otherwise `f` with
/// the bits of the double in hexadecimal.
public struct Canonical {
  private var out: [UInt8] = []

  /// The text of one value.
  public static func text(_ node: Node) -> [UInt8] {
    var writer = Canonical()
    writer.write(node)
    return writer.out
  }

  /// The text of a list of documents.
  public static func text(_ documents: [Node]) -> [UInt8] {
    var writer = Canonical()
    writer.out.append(UInt8(ascii: "["))
    for (index, document) in documents.enumerated() {
      if index > 0 { writer.out.append(UInt8(ascii: ",")) }
      writer.write(document)
    }
    writer.out.append(UInt8(ascii: "]"))
    return writer.out
  }

  /// `text` as a JSON string.
  public static func quoted(_ text: String) -> [UInt8] {
    var writer = Canonical()
    writer.write(text)
    return writer.out
  }

  private enum Step {
    case node(Node)
    case byte(UInt8)
    case key(String)
  }

  private mutating func write(_ node: Node) {
    var steps = [Step.node(node)]
    while let step = steps.popLast() {
      switch step {
      case .byte(let byte): out.append(byte)
      case .key(let key):
        write(key)
        out.append(UInt8(ascii: ":"))
      case .node(let node): write(node, &steps)
      }
    }
  }

  private mutating func write(_ node: Node, _ steps: inout [Step]) {
    switch node.kind {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool, .string:
      if let string = node.string {
        write(string)
      } else {
        out.append(contentsOf: (node.text ?? "").utf8)
      }
    case .integer: out.append(contentsOf: String(node.int ?? 0).utf8)
    case .float:
      let bits = String(node.double.map(\.bitPattern) ?? 0, radix: 16)
      out.append(UInt8(ascii: "f"))
      out.append(contentsOf: String(repeating: "0", count: 16 - bits.utf8.count).utf8)
      out.append(contentsOf: bits.utf8)
    case .mapping:
      out.append(UInt8(ascii: "{"))
      steps.append(.byte(UInt8(ascii: "}")))
      let entries = node.entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (index, entry) in entries.enumerated().reversed() {
        steps.append(.node(entry.value))
        steps.append(.key(entry.key))
        if index > 0 { steps.append(.byte(UInt8(ascii: ","))) }
      }
    case .sequence:
      out.append(UInt8(ascii: "["))
      steps.append(.byte(UInt8(ascii: "]")))
      for (index, item) in node.items.enumerated().reversed() {
        steps.append(.node(item))
        if index > 0 { steps.append(.byte(UInt8(ascii: ","))) }
      }
    }
  }

  private mutating func write(_ string: String) {
    let digits = Array("0123456789abcdef".utf8)
    out.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
      case 0x0A: out.append(contentsOf: "\\n".utf8)
      case 0x0D: out.append(contentsOf: "\\r".utf8)
      case 0x09: out.append(contentsOf: "\\t".utf8)
      case 0x08: out.append(contentsOf: "\\b".utf8)
      case 0x0C: out.append(contentsOf: "\\f".utf8)
      case 0..<0x20:
        out.append(contentsOf: "\\u00".utf8)
        out.append(digits[Int(byte >> 4)])
        out.append(digits[Int(byte & 15)])
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
