import YAML

/// The kinds that CustomResourceDefinitions among the inputs define.
public struct CustomKinds: Sendable {
  struct Definition: Sendable {
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
        let schema = version["schema"]["openAPIV3Schema"] ?? shared
      else { continue }
      definitions["\(group)/\(name) \(kind)", default: []].append(
        Definition(schema: schema, keepsUnknown: keeps))
    }
    if spec["versions"].items.isEmpty, let name = spec["version"]?.string, let shared {
      definitions["\(group)/\(name) \(kind)", default: []].append(
        Definition(schema: shared, keepsUnknown: keeps))
    }
  }

  /// What an object has that none of the definitions of its kind allows; nil when there is none.
  public func problems(in object: Object) -> [FieldProblem]? {
    guard let own = definitions["\(object.apiVersion) \(object.kind)"] else { return nil }
    var fewest: [FieldProblem]?
    for definition in own {
      var walk = CustomWalk(keepsUnknown: definition.keepsUnknown, kind: object.kind)
      let found = walk.problems(object.node, definition.schema)
      if found.isEmpty { return [] }
      if found.count < fewest?.count ?? Int.max { fewest = found }
    }
    return fewest
  }
}
