import YAML

/// Values as JSON, to be read again.
enum JSONText {
  static func of(_ document: Node) -> [UInt8] {
    var text: [UInt8] = []
    var steps = [Step.node(document)]
    while let step = steps.popLast() {
      switch step {
      case .text(let bytes): text += bytes
      case .node(let node):
        let parts: [[Step]]
        if node.isMapping {
          parts = node.entries.map {
            [.text(Canonical.quoted($0.key) + [UInt8(ascii: ":")]), .node($0.value)]
          }
        } else if node.isSequence {
          parts = node.items.map { [.node($0)] }
        } else {
          text += scalar(node)
          continue
        }
        steps.append(.text([node.isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")]))
        steps += parts.joined(separator: [.text([UInt8(ascii: ",")])]).reversed()
        text.append(node.isMapping ? UInt8(ascii: "{") : UInt8(ascii: "["))
      }
    }
    return text
  }

  private enum Step {
    case node(Node)
    case text([UInt8])
  }

  private static func scalar(_ node: Node) -> [UInt8] {
    switch node.kind {
    case .null: Array("null".utf8)
    case .integer: Array(String(node.int ?? 0).utf8)
    case .float: Array(String(node.double ?? 0).utf8)
    default: node.string.map { Canonical.quoted($0) } ?? Array((node.text ?? "").utf8)
    }
  }
}
