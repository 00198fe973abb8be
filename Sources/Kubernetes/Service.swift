public import YAML

/// A core Service.
public struct Service: Sendable {
  public let object: Object

  public init?(_ object: Object) {
    guard object.group.isEmpty, object.kind == "Service" else { return nil }
    self.object = object
  }

  public var name: String { object.name }
  public var namespace: String? { object.namespace }
  public var type: String { object.spec["type"]?.text ?? "ClusterIP" }
  public var ports: [Node] { object.spec["ports"].items }
  public var isHeadless: Bool { object.spec["clusterIP"]?.text == "None" }
  public var selector: Labels { Labels(object.spec["selector"]) }

  /// Whether it sends traffic to pods with these labels; one without a selector has endpoints
  /// made by hand, and an ExternalName none at all.
  public func selects(_ labels: Labels) -> Bool {
    type != "ExternalName" && !selector.isEmpty && labels.contains(selector)
  }
}
