import Foundation

/// As much of JSON Schema (draft 2020-12) as the report's schema uses.
struct SchemaValidator {
  private let root: [String: Any]
  /// Whether every object may have no key but those listed.
  private let isClosed: Bool

  init(_ schema: Any, isClosed: Bool = false) {
    root = schema as? [String: Any] ?? [:]
    self.isClosed = isClosed
  }

  func errors(in value: Any) -> [String] { check(value, root, "$") }

  private func check(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.replacingOccurrences(of: "#/$defs/", with: "")
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): no schema \(reference)"]
      }
      return check(value, target, path)
    }
    var errors: [String] = []
    if let constant = schema["const"], !same(constant, value) {
      errors.append("\(path): is not \(constant)")
    }
    if let values = schema["enum"] as? [Any], !values.contains(where: { same($0, value) }) {
      errors.append("\(path): is none of \(values)")
    }
    if let types = schema["type"].map({ $0 as? [String] ?? [$0 as? String ?? ""] }),
      !types.contains(where: { isOf($0, value) })
    {
      return errors + ["\(path): is no \(types)"]
    }
    errors += checkNumber(value, schema, path)
    if let text = value as? String, let pattern = schema["pattern"] as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      errors.append("\(path): does not match \(pattern)")
    }
    if let object = value as? [String: Any] { errors += checkObject(object, schema, path) }
    if let items = value as? [Any] { errors += checkItems(items, schema, path) }
    return errors
  }

  private func checkItems(_ items: [Any], _ schema: [String: Any], _ path: String) -> [String] {
    var errors: [String] = []
    if let most = schema["maxItems"] as? Int, items.count > most { errors.append("\(path): long") }
    if let least = schema["minItems"] as? Int, items.count < least {
      errors.append("\(path): short")
    }
    if let schema = schema["items"] as? [String: Any] {
      for (index, item) in items.enumerated() { errors += check(item, schema, "\(path)[\(index)]") }
    }
    return errors
  }

  private func checkNumber(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let number = value as? Int, !(value is String) else { return [] }
    if let least = schema["minimum"] as? Int, number < least { return ["\(path): is too small"] }
    if let most = schema["maximum"] as? Int, number > most { return ["\(path): is too large"] }
    return []
  }

  private func checkObject(_ object: [String: Any], _ schema: [String: Any], _ path: String)
    -> [String]
  {
    let properties = schema["properties"] as? [String: Any] ?? [:]
    var errors = (schema["required"] as? [String] ?? [])
      .filter { object[$0] == nil }.map { "\(path): has no \($0)" }
    for (key, value) in object {
      if let schema = properties[key] as? [String: Any] {
        errors += check(value, schema, "\(path).\(key)")
      } else if isClosed || schema["additionalProperties"] as? Bool == false {
        errors.append("\(path): has an unknown \(key)")
      }
    }
    return errors
  }

  private func same(_ a: Any, _ b: Any) -> Bool {
    if a is NSNull || b is NSNull { return a is NSNull && b is NSNull }
    if let a = a as? String, let b = b as? String { return a == b }
    return false
  }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "boolean": value is Bool
    case "integer": value is Int && !(value is String)
    default: false
    }
  }
}
