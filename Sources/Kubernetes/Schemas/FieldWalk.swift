import Text
import YAML

// An object is walked with a stack of values and what is due there. The walk makes no texts: keys
// are looked up by their bytes, and scalars that are plainly right are not worked out. Where
// something is wrong the way to it is sought once more from the top.

/// Finds what an object has that its kind does not allow, as the API server would.
public struct FieldWalk {
  let table: FieldTable
  /// The minor of Kubernetes 1 that reads the object; any that is known when nil.
  let minor: Int?
  let root: Int
  let values: Values

  private struct Step {
    let value: Int
    let code: Int
    /// The field or list it is the value of.
    let owner: Int
  }

  private var stack: [Step] = []
  private var pairs: [(key: Int, value: Int)] = []
  private var items: [Int] = []
  /// Aliases and codes seen, so that no alias is walked twice.
  private var aliases: Set<[Int]> = []
  private var problems: [FieldProblem] = []

  /// Problems beyond this number say nothing new of an object.
  public static let limit = 50

  /// nil when the kind is none of Kubernetes' own, or not in the versions that are known.
  public static func problems(in object: Object, minor: Int?) -> [FieldProblem]? {
    problems(in: object, of: .objects, minor: minor)
  }

  /// nil when it is no configuration file of a component, or not of the versions that are known.
  public static func problems(inConfiguration object: Object, minor: Int?) -> [FieldProblem]? {
    problems(in: object, of: .configurations, minor: minor)
  }

  private static func problems(
    in object: Object, of table: FieldTable, minor: Int?
  ) -> [FieldProblem]? {
    guard let kind = table.kinds["\(object.apiVersion) \(object.kind)"] else { return nil }
    // A kind that is not served has no fields to be right or wrong.
    let known = table.known
    if let minor, !kind.minors.contains(max(known.lowerBound, min(minor, known.upperBound))) {
      return nil
    }
    var walk = FieldWalk(table, object.node, type: kind.type, minor: minor)
    return walk.run()
  }

  init(_ table: FieldTable, _ node: Node, type: Int, minor: Int?) {
    self.table = table
    // What was in an older minor than the first known is not told; most of it still is.
    self.minor = minor.map { min($0, table.known.upperBound) }
    root = type
    values = Values(node)
  }

  private mutating func run() -> [FieldProblem] {
    let bytes = values.bytes
    bytes.withUnsafeBufferPointer { text in
      readObject(values.root, root, text)
      while let step = stack.popLast(), problems.count < Self.limit { read(step, text) }
    }
    return problems.sorted { $0.location.offset < $1.location.offset }
  }

  private mutating func read(_ step: Step, _ text: UnsafeBufferPointer<UInt8>) {
    let code = table.codes[step.code]
    switch code {
    case .anything: return
    case .list(let inner):
      guard values.shape(step.value) == .sequence else { return readScalar(step, code) }
      if isWalked(step) { return }
      items.removeAll(keepingCapacity: true)
      values.appendItems(of: step.value, to: &items)
      for item in items { push(item, inner, step.owner) }
    case .map(let inner):
      guard values.shape(step.value) == .mapping else { return readScalar(step, code) }
      if isWalked(step) { return }
      pairs.removeAll(keepingCapacity: true)
      values.appendPairs(of: step.value, to: &pairs)
      for pair in pairs { push(pair.value, inner, step.owner) }
    case .object(let type):
      guard values.shape(step.value) == .mapping else { return readScalar(step, code) }
      if !isWalked(step) { readObject(step.value, type, text) }
    default: readScalar(step, code)
    }
  }

  private mutating func push(_ value: Int, _ code: Int, _ owner: Int) {
    if case .text = table.codes[code], values.isPlainlyText(value) { return }
    stack.append(Step(value: value, code: code, owner: owner))
  }

  /// Whether the value is an alias that was walked for the same purpose.
  private mutating func isWalked(_ step: Step) -> Bool {
    let target = values.resolved(step.value)
    return target != step.value && !aliases.insert([target, step.code]).inserted
  }

  private mutating func readObject(
    _ mapping: Int, _ type: Int, _ text: UnsafeBufferPointer<UInt8>
  ) {
    pairs.removeAll(keepingCapacity: true)
    values.appendPairs(of: mapping, to: &pairs)
    var needed = 0
    for (key, value) in pairs where problems.count < Self.limit {
      guard let number = field(type, key, text) else {
        noteUnknown(key, type, in: mapping)
        continue
      }
      let field = table.fields[number]
      if field.isNeeded { needed += 1 }
      if let minor, minor >= table.known.lowerBound, !field.minors.contains(minor) {
        let kind: FieldProblem.Kind =
          minor < field.minors.lowerBound
          ? .since(field.minors.lowerBound) : .until(field.minors.upperBound)
        note(
          kind, field, name: table.name(field), at: values.keyLocation(key), in: mapping)
        continue
      }
      push(value, field.code, number)
    }
    if needed < table.types[type].needed { noteMissing(type, in: mapping) }
  }

  private func field(_ type: Int, _ key: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    if let range = values.keyRange(key) {
      // All names of fields are words, so what is none has no other spelling.
      return table.field(type, text, range)
    }
    return table.field(type, named: values.keyText(key))
  }

  private mutating func readScalar(_ step: Step, _ code: FieldCode) {
    let node = values.node(step.value)
    if node.isNull { return }
    guard let kind = FieldValue.problem(node, due: code) else { return }
    note(kind, table.fields[step.owner], at: node.location, in: step.value)
  }

  private mutating func noteUnknown(_ key: Int, _ type: Int, in mapping: Int) {
    let name = values.keyText(key)
    // Directives of strategic merge patches, which kubectl and kustomize take out, and what sops
    // adds to a file that it encrypts.
    if name.hasPrefix("$") || (name == "sops" && mapping == values.root) { return }
    let trail = FieldTrail(self, to: mapping)
    let place = PlaceFinder(table: table, minor: minor, trail: trail, root: root)
      .place(of: name, in: type, of: values.node(mapping))
    problems.append(
      FieldProblem(
        kind: .unknown(place: place), name: name, path: trail.path,
        type: table.types[type].name, location: values.keyLocation(key)))
  }

  /// `value` is what the field holds, or the mapping that has or lacks it when `name` is given.
  private mutating func note(
    _ kind: FieldProblem.Kind, _ field: Field, name: String = "", at place: Location, in value: Int
  ) {
    let trail = FieldTrail(self, to: value)
    problems.append(
      FieldProblem(
        kind: kind, name: trail.isWhole ? name : table.name(field),
        path: trail.isWhole ? trail.path : "",
        type: table.types[field.type].name, location: place))
  }

  private mutating func noteMissing(_ type: Int, in mapping: Int) {
    let node = values.node(mapping)
    // A patch names only what it changes.
    if node["$patch"] != nil { return }
    for field in table.fields[table.types[type].fields] where field.isNeeded {
      if let minor, !field.minors.contains(max(minor, table.known.lowerBound)) { continue }
      // A field of some minors only is not due in all.
      if minor == nil, field.minors != table.known { continue }
      let name = table.name(field)
      guard node[name] == nil else { continue }
      note(.missing, field, name: name, at: node.location, in: mapping)
    }
  }
}
