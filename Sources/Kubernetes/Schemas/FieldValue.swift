import Text
import YAML

/// Tells whether a value is what a field holds, as Go's decoder of JSON would.
enum FieldValue {
  /// nil for what is right; nulls are right everywhere.
  static func problem(_ node: Node, due code: FieldCode) -> FieldProblem.Kind? {
    switch code {
    case .anything: return nil
    case .list, .map, .object: return wrong(node, due: collection(code))
    case .text:
      switch node.kind {
      case .string: return nil
      case .bool, .integer, .float: return .unquoted
      default: return wrong(node, due: "a text")
      }
    case .truth: return node.kind == .bool ? nil : wrong(node, due: "true or false")
    case .number:
      return node.kind == .integer || node.kind == .float ? nil : wrong(node, due: "a number")
    case .int32: return integer(node, isLong: false)
    case .int64: return integer(node, isLong: true)
    case .intOrText:
      if node.kind == .string { return nil }
      return node.kind == .integer
        ? integer(node, isLong: false) : wrong(node, due: "a whole number or a text")
    case .quantity:
      switch node.kind {
      case .integer, .float: return nil
      case .string:
        let text = node.string ?? ""
        return Quantity(text) != nil || isPlaceholder(text) ? nil : .noQuantity
      default: return wrong(node, due: "a quantity")
      }
    }
  }

  private static func integer(_ node: Node, isLong: Bool) -> FieldProblem.Kind? {
    guard node.kind == .integer, let value = node.int else {
      // 2^63 and more come as numbers that no integer holds.
      if node.kind == .float, let value = node.double, value.magnitude >= 2_147_483_648 {
        return .outOfRange(due: isLong ? "64-bit integer" : "32-bit integer")
      }
      return wrong(node, due: "a whole number")
    }
    if isLong || Int32(exactly: value) != nil { return nil }
    return .outOfRange(due: "32-bit integer")
  }

  private static func collection(_ code: FieldCode) -> String {
    if case .list = code { "a list" } else { "a mapping" }
  }

  private static func wrong(_ node: Node, due: String) -> FieldProblem.Kind? {
    if node.kind == .string, isPlaceholder(node.string ?? "") { return nil }
    return .wrongType(due: due, is: word(node))
  }

  private static func word(_ node: Node) -> String {
    switch node.kind {
    case .null: "nothing"
    case .bool: "a truth value"
    case .integer, .float: "a number"
    case .string: "a text"
    case .mapping: "a mapping"
    case .sequence: "a list"
    }
  }

  /// What a program fills in before the object is applied: `${REPLICAS}`, `{{ .replicas }}`,
  /// `<replicas>`.
  static func isPlaceholder(_ text: String) -> Bool {
    text.holds("$") || text.holds("{{") || text.holds("[[")
      || (text.utf8.first == UInt8(ascii: "<") && text.utf8.last == UInt8(ascii: ">"))
  }
}
