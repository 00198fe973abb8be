import YAML

/// The kinds that CustomResourceDefinitions among the inputs define.
public struct CustomKinds: Sendable {
  struct Definition: Sendable {
    let object: Object
    let schema: Node
    /// Whether fields that the schema lacks are kept.
    let keepsUnknown: Bool
  }

  /// By `example.org/v1 Thing`; several where projects bring different copies.
  private var definitions: [String: [Definition]] = [:]

  public init(_ objects: [Object]) {
    for object in objects
    where object.kind == "CustomResourceDefinition" && object.group == "apiextensions.k8s.io" {
      read(object)
    }
  }

  private mutating func read(_ definition: Object) {
    guard let spec = definition.spec, let group = spec["group"]?.string,
      let kind = spec["names"]["kind"]?.string
    else { return }
    let isOld = definition.apiVersion.hasSuffix("v1beta1")
    let keeps = spec["preserveUnknownFields"]?.bool ?? isOld
    let shared = spec["validation"]["openAPIV3Schema"]
    for version in spec["versions"].items {
      guard let name = version["name"]?.string,
        let schema = version["schema"]["openAPIV3Schema"] ?? shared, !Self.isStub(schema)
      else { continue }
      definitions["\(group)/\(name) \(kind)", default: []].append(
        Definition(object: definition, schema: schema, keepsUnknown: keeps))
    }
    if spec["versions"].items.isEmpty, let name = spec["version"]?.string, let shared,
      !Self.isStub(shared)
    {
      definitions["\(group)/\(name) \(kind)", default: []].append(
        Definition(object: definition, schema: shared, keepsUnknown: keeps))
    }
  }

  /// Whether the schema stands in for one that is written elsewhere: it has no field, or none
  /// below `spec`.
  private static func isStub(_ schema: Node) -> Bool {
    func isEmpty(_ node: Node) -> Bool {
      node["properties"].entries.isEmpty && node["additionalProperties"] == nil
        && node["x-kubernetes-preserve-unknown-fields"]?.bool != true
    }
    let spec = schema["properties"]["spec"]
    return isEmpty(schema) || (spec?["type"]?.string == "object" && spec.map(isEmpty) == true)
  }

  /// What an object has that none of the definitions of its kind allows, and the definition that
  /// allows the most; nil when there is none.
  public func problems(in object: Object) -> (all: [FieldProblem], definition: Object)? {
    guard let own = definitions["\(object.apiVersion) \(object.kind)"] else { return nil }
    var fewest: (all: [FieldProblem], definition: Object)?
    for definition in own {
      var walk = CustomWalk(keepsUnknown: definition.keepsUnknown, kind: object.kind)
      let found = walk.problems(object.node, definition.schema)
      if found.count < fewest?.all.count ?? Int.max { fewest = (found, definition.object) }
      if found.isEmpty { break }
    }
    return fewest
  }
}
