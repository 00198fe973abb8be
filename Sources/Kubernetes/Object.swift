public import Text
public import YAML

/// One Kubernetes object of the inputs, with its place.
///
/// A class, so that the rules' many lists of objects share what was read of each once.
public final class Object: Sendable {
  public let node: Node
  public let apiVersion: String
  public let kind: String
  /// The API group, empty for the core group.
  public let group: String
  public let metadata: Node?
  public let spec: Node?
  /// The name; `generateName` when there is none, and empty when there is neither.
  public let name: String
  /// The namespace as written; nil when the object leaves it to whoever applies it, or is of a
  /// kind that has none, for which the API server drops what is written.
  public let namespace: String?
  /// The file the object stands in.
  public let file: SourceFile
  /// The folder of that file.
  public let folder: Substring
  /// Where the object stands: at its name, or where its text begins.
  public let location: Location
  /// The pods that the object makes; nil when it makes none, or leaves their spec out.
  public let template: PodTemplate?

  /// nil when `node` has no kind and apiVersion and so is no Kubernetes object.
  public convenience init?(_ node: Node, in file: SourceFile) {
    guard let kind = node["kind"]?.string, !kind.isEmpty,
      let apiVersion = node["apiVersion"]?.string, !apiVersion.isEmpty
    else { return nil }
    self.init(node, apiVersion: apiVersion, kind: kind, in: file)
  }

  /// An object whose kind is known from elsewhere, as the items of a typed list.
  public init(_ node: Node, apiVersion: String, kind: String, in file: SourceFile) {
    let node = node.apart
    let metadata = node["metadata"]
    self.node = node
    self.kind = kind
    self.apiVersion = apiVersion
    self.metadata = metadata
    self.file = file
    folder = file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { file.path[..<$0] } ?? ""
    spec = node["spec"]
    group =
      apiVersion.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(apiVersion[..<$0]) } ?? ""
    location = metadata["name"]?.location ?? node.location
    name = metadata["name"]?.text ?? metadata["generateName"]?.text ?? ""
    let namespace = metadata["namespace"]?.text
    self.namespace =
      namespace?.isEmpty == true || Self.isClusterScoped(kind, of: group) ? nil : namespace
    template = PodTemplate(PodTemplate.node(ofGroup: group, kind: kind, in: node))
  }

  private static func isClusterScoped(_ kind: String, of group: String) -> Bool {
    clusterScoped.contains(kind)
      && (!group.utf8.contains(UInt8(ascii: ".")) || group.hasSuffix(".k8s.io"))
  }

  /// The kinds of Kubernetes' own groups that have no namespace.
  private static let clusterScoped: Set<String> = [
    "APIService", "CSIDriver", "CSINode", "CertificateSigningRequest", "ClusterRole",
    "ClusterRoleBinding", "ClusterTrustBundle", "ComponentStatus", "CustomResourceDefinition",
    "DeviceClass", "FlowSchema", "GatewayClass", "IPAddress", "IngressClass",
    "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding", "MutatingWebhookConfiguration",
    "Namespace", "Node", "PersistentVolume", "PodSecurityPolicy", "PriorityClass",
    "PriorityLevelConfiguration", "ResourceSlice", "RuntimeClass", "ServiceCIDR", "StorageClass",
    "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding",
    "ValidatingWebhookConfiguration", "VolumeAttachment", "VolumeAttributesClass",
    "VolumeSnapshotClass", "VolumeSnapshotContent",
  ]

  public var labels: Labels { Labels(metadata["labels"]) }
  public var annotations: Labels { Labels(metadata["annotations"]) }

  /// `shop/Deployment/web`, `Node/cp-1` without a namespace, the kind alone without a name.
  public var title: String {
    if name.isEmpty { return kind }
    guard let namespace else { return "\(kind)/\(name)" }
    return "\(namespace)/\(kind)/\(name)"
  }
}
