import Text
import YAML

/// Judges a custom resource by the structural schema of its definition
/// (apiextensions-apiserver pkg/apiserver/schema: pruning and validation).
struct CustomWalk {
  let keepsUnknown: Bool
  let kind: String

  private struct Step {
    let value: Node
    let schema: Node
    /// The number of the name in `names`.
    let name: Int
  }

  private struct Name {
    let text: String
    let parent: Int
  }

  private var stack: [Step] = []
  private var names: [Name] = []
  private var problems: [FieldProblem] = []

  private static let limit = 50
  /// No object of use has more values than this; an alias may stand for many.
  private static let mostValues = 500_000

  init(keepsUnknown: Bool, kind: String) {
    self.keepsUnknown = keepsUnknown
    self.kind = kind
  }

  mutating func problems(_ object: Node, _ schema: Node) -> [FieldProblem] {
    names = [Name(text: "", parent: 0)]
    readObject(Step(value: object, schema: schema, name: 0))
    while let step = stack.popLast(), problems.count < Self.limit, names.count < Self.mostValues {
      read(step)
    }
    return problems.sorted { $0.location.offset < $1.location.offset }
  }

  private mutating func read(_ step: Step) {
    let value = step.value
    if value.isNull { return }
    let schema = step.schema
    if schema["x-kubernetes-int-or-string"]?.bool == true { return check(step, .intOrText) }
    switch schema["type"]?.string {
    case "object":
      value.isMapping ? readObject(step) : check(step, .object(0))
    case "array":
      guard value.isSequence else { return check(step, .list(0)) }
      guard let inner = schema["items"] else { return }
      for (index, item) in value.items.enumerated() { push(item, inner, "[\(index)]", step.name) }
    case "string": check(step, .text)
    case "integer": check(step, .int64)
    case "number": check(step, .number)
    case "boolean": check(step, .truth)
    default: return
    }
  }

  private mutating func push(_ value: Node, _ schema: Node, _ name: String, _ parent: Int) {
    names.append(Name(text: name, parent: parent))
    stack.append(Step(value: value, schema: schema, name: names.count - 1))
  }

  private mutating func check(_ step: Step, _ code: FieldCode) {
    guard let problem = FieldValue.problem(step.value, due: code) else { return }
    note(problem, "", step.name, at: step.value.location)
  }

  private mutating func readObject(_ step: Step) {
    let schema = step.schema
    let isRoot = step.name == 0
    let isResource = isRoot || schema["x-kubernetes-embedded-resource"]?.bool == true
    let properties = schema["properties"]
    let others = schema["additionalProperties"]
    let keeps = keepsUnknown || schema["x-kubernetes-preserve-unknown-fields"]?.bool == true
    for entry in step.value.entries where problems.count < Self.limit {
      if isResource, ["apiVersion", "kind", "metadata"].contains(entry.key) { continue }
      if isRoot, entry.key == "status" { continue }
      let name = isRoot ? entry.key : ".\(entry.key)"
      if let inner = properties[entry.key] {
        push(entry.value, inner, name, step.name)
      } else if let others, others.isMapping {
        push(entry.value, others, name, step.name)
      } else if !keeps, others?.bool != true, !entry.key.hasPrefix("$") {
        let free = properties.entries.map(\.key).filter { step.value[$0] == nil }
        let place = nearest(to: entry.key, among: free).map { FieldPlace.named($0) }
        note(.unknown(place: place), entry.key, step.name, at: entry.keyLocation)
      }
    }
    for field in schema["required"].items.compactMap(\.string) where step.value[field] == nil {
      if isRoot, field == "status" || field == "metadata" { continue }
      if properties[field]["default"] != nil { continue }
      note(.missing, field, step.name, at: step.value.location)
    }
  }

  private mutating func note(
    _ problem: FieldProblem.Kind, _ name: String, _ parent: Int, at place: Location
  ) {
    var path: [String] = []
    var at = parent
    while at > 0, names.indices.contains(at) {
      path.append(names[at].text)
      at = names[at].parent
    }
    problems.append(
      FieldProblem(
        kind: problem, name: name, path: path.reversed().joined(), type: kind, location: place))
  }
}
