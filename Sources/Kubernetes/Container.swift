public import Text
public import YAML

/// One container of a pod, whatever its role.
///
/// A class, so that what was read of it is read once.
public final class Container: Sendable {
  /// What part a container plays in its pod's life.
  public enum Role: String, Sendable {
    case main = "container"
    case initial = "init container"
    /// An init container with `restartPolicy: Always`, which runs beside the main ones.
    case sidecar = "sidecar"
    case ephemeral = "ephemeral container"
  }

  public let node: Node
  public let role: Role
  public let name: String
  public let image: ImageReference?
  /// What it asks for and may use: the node of `resources`.
  public let resources: Node?
  public let readinessProbe: Node?
  public let livenessProbe: Node?

  public init(_ node: Node, role: Role) {
    self.node = node
    self.role = role
    name = node["name"]?.text ?? ""
    image = node["image"]?.text.map(ImageReference.init)
    resources = node["resources"]
    readinessProbe = Self.probe("readinessProbe", in: node)
    livenessProbe = Self.probe("livenessProbe", in: node)
  }

  public var location: Location { node.location }
  public var imageLocation: Location { node["image"]?.location ?? node.location }
  public var securityContext: Node? { node["securityContext"] }

  /// Whether it runs for as long as the pod does.
  public var runsAlong: Bool { role == .main || role == .sidecar }

  public func request(_ resource: String) -> Quantity? {
    Quantity(resources["requests"][resource])
  }

  public func limit(_ resource: String) -> Quantity? {
    Quantity(resources["limits"][resource])
  }

  public func probe(_ kind: String) -> Node? { Self.probe(kind, in: node) }

  private static func probe(_ kind: String, in node: Node) -> Node? {
    guard let probe = node[kind], !probe.isNull else { return nil }
    return probe
  }

  public var startupProbe: Node? { probe("startupProbe") }

  public var ports: [Node] { node["ports"].items }
  public var environment: [Node] { node["env"].items }
  public var volumeMounts: [Node] { node["volumeMounts"].items }
  /// `command` and `args`, the whole argument vector as far as the manifest tells it.
  public var arguments: [Node] { node["command"].items + node["args"].items }
}
