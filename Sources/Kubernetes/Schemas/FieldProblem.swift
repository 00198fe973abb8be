public import Text

/// Something in an object that its kind does not allow.
public struct FieldProblem: Sendable {
  public enum Kind: Sendable, Equatable {
    /// No such field is here; `place` tells where the author may have meant it.
    case unknown(place: FieldPlace?)
    /// `33`: since Kubernetes 1.33.
    case since(Int)
    /// The last minor that has it.
    case until(Int)
    /// What is due and what is there, both with an article.
    case wrongType(due: String, is: String)
    /// A number or truth value where a text is due.
    case unquoted
    case outOfRange(due: String)
    case noQuantity
    case missing
  }

  public let kind: Kind
  /// The field's own name.
  public let name: String
  /// Where the field stands, `spec.template.spec.containers[0]`; empty at the top.
  public let path: String
  /// The type that has or should have the field, as `core.v1.Container`.
  public let type: String
  public let location: Location

  public init(kind: Kind, name: String, path: String, type: String, location: Location) {
    self.kind = kind
    self.name = name
    self.path = path
    self.type = type
    self.location = location
  }
}

/// Where a field that stands wrong would be right.
public enum FieldPlace: Sendable, Equatable {
  /// The right name, here.
  case named(String)
  /// So many levels up, in what stands under the key.
  case above(levels: Int, key: String)
  /// Deeper, in what stands under the keys.
  case below(String)
  /// Elsewhere in the kind.
  case elsewhere(String)
}

extension FieldProblem {
  /// The problem in a few words, without the name of the object.
  public var message: String {
    let under = path.isEmpty ? "at the top" : "under \(path)"
    let whole = path.isEmpty ? name : name.isEmpty ? path : "\(path).\(name)"
    switch kind {
    case .unknown(let place):
      return "has \(name) \(under), where no such field is\(place.map { "; \($0.words)" } ?? "")"
    case .since(let minor):
      return "has \(whole), which exists since Kubernetes 1.\(minor)"
    case .until(let minor):
      return "has \(whole), which Kubernetes has no more since 1.\(minor + 1)"
    case .wrongType(let due, let found): return "has \(found) as \(whole), where \(due) is due"
    case .unquoted: return "has a number or truth value as \(whole), where a text is due"
    case .outOfRange(let due): return "has a number as \(whole) that is no \(due)"
    case .noQuantity: return "has a text as \(whole) that is no quantity"
    case .missing: return "has no \(name) \(under)"
    }
  }
}

extension FieldPlace {
  var words: String {
    switch self {
    case .named(let name): "\(name) is meant"
    case .above(let levels, let key):
      "it belongs \(levels == 1 ? "one level" : "\(levels) levels") up, "
        + (key.isEmpty ? "to the object itself" : "beside what is under \(key)")
    case .below(let path): "it belongs under \(path)"
    case .elsewhere(let path): "it belongs to \(path)"
    }
  }
}
