public import Text
public import YAML

/// One Kubernetes object of the inputs, with its place.
public struct Object: Sendable {
  public let node: Node
  public let apiVersion: String
  public let kind: String
  /// The name; `generateName` when there is none, and empty when there is neither.
  public let name: String
  /// The namespace as written; nil when the object leaves it to whoever applies it.
  public let namespace: String?
  /// The file the object stands in.
  public let file: SourceFile

  /// nil when `node` has no kind and apiVersion and so is no Kubernetes object.
  public init?(_ node: Node, in file: SourceFile) {
    guard let kind = node["kind"]?.string, !kind.isEmpty,
      let apiVersion = node["apiVersion"]?.string, !apiVersion.isEmpty
    else { return nil }
    self.init(node, apiVersion: apiVersion, kind: kind, in: file)
  }

  /// An object whose kind is known from elsewhere, as the items of a typed list.
  public init(_ node: Node, apiVersion: String, kind: String, in file: SourceFile) {
    let metadata = node["metadata"]
    self.node = node
    self.kind = kind
    self.apiVersion = apiVersion
    self.file = file
    name = metadata["name"]?.text ?? metadata["generateName"]?.text ?? ""
    let namespace = metadata["namespace"]?.text
    self.namespace = namespace?.isEmpty == true ? nil : namespace
  }

  /// The API group, empty for the core group.
  public var group: String {
    guard let slash = apiVersion.utf8.firstIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(apiVersion[..<slash])
  }

  public var metadata: Node? { node["metadata"] }
  public var spec: Node? { node["spec"] }
  public var labels: Labels { Labels(node["metadata"]["labels"]) }
  public var annotations: Labels { Labels(node["metadata"]["annotations"]) }

  /// Where the object stands: at its name, or where its text begins.
  public var location: Location { node["metadata"]["name"]?.location ?? node.location }

  /// `shop/Deployment/web`, `Node/cp-1` without a namespace, the kind alone without a name.
  public var title: String {
    if name.isEmpty { return kind }
    guard let namespace else { return "\(kind)/\(name)" }
    return "\(namespace)/\(kind)/\(name)"
  }
}
