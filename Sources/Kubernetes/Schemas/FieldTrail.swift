import YAML

/// The way from the top of an object to a value, with the types on it.
struct FieldTrail {
  struct Step {
    /// The key, with the number of the item where it leads into a list.
    let key: String
    /// The type of what stands there; nil for lists and maps.
    let type: Int?
  }

  private(set) var steps: [Step] = []
  /// Whether it leads to the value.
  private(set) var isWhole = false

  /// Follows the collections that hold `value`; it ends early where an alias stands between.
  init(_ walk: FieldWalk, to value: Int) {
    let table = walk.table
    let values = walk.values
    var at = values.root
    var code = FieldCode.object(walk.root)
    while at != value {
      var next: (value: Int, key: String, code: FieldCode)?
      switch values.shape(at) {
      case .mapping:
        var pairs: [(key: Int, value: Int)] = []
        values.appendPairs(of: at, to: &pairs)
        guard let pair = pairs.first(where: { Self.leads($0.value, to: value, values) }) else {
          return
        }
        let key = values.keyText(pair.key)
        next = (pair.value, steps.isEmpty ? key : "." + key, Self.code(of: key, in: code, table))
      case .sequence:
        var items: [Int] = []
        values.appendItems(of: at, to: &items)
        guard let index = items.firstIndex(where: { Self.leads($0, to: value, values) }) else {
          return
        }
        var inner = FieldCode.anything
        if case .list(let number) = code { inner = table.codes[number] }
        next = (items[index], "[\(index)]", inner)
      case .scalar: return
      }
      guard let next else { return }
      var type: Int?
      if case .object(let number) = next.code { type = number }
      steps.append(Step(key: next.key, type: type))
      (at, code) = (next.value, next.code)
    }
    isWhole = true
  }

  private static func leads(_ candidate: Int, to value: Int, _ values: Values) -> Bool {
    candidate == value || values.holds(candidate, value)
  }

  private static func code(of key: String, in code: FieldCode, _ table: FieldTable) -> FieldCode {
    switch code {
    case .object(let type):
      table.field(type, named: key).map { table.codes[table.fields[$0].code] } ?? .anything
    case .map(let number): table.codes[number]
    default: .anything
    }
  }

  /// `spec.template.spec.containers[0]`
  var path: String { steps.map(\.key).joined() }
}
