public import Text
public import YAML

/// One container of a pod, whatever its role.
public struct Container: Sendable {
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

  public init(_ node: Node, role: Role) {
    self.node = node
    self.role = role
  }

  public var name: String { node["name"]?.text ?? "" }
  public var location: Location { node.location }
  public var image: ImageReference? { node["image"]?.text.map(ImageReference.init) }
  public var imageLocation: Location { node["image"]?.location ?? node.location }
  public var securityContext: Node? { node["securityContext"] }

  /// Whether it runs for as long as the pod does.
  public var runsAlong: Bool { role == .main || role == .sidecar }

  public func request(_ resource: String) -> Quantity? {
    Quantity(node["resources"]["requests"][resource])
  }

  public func limit(_ resource: String) -> Quantity? {
    Quantity(node["resources"]["limits"][resource])
  }

  public func probe(_ kind: String) -> Node? {
    guard let probe = node[kind], !probe.isNull else { return nil }
    return probe
  }

  public var readinessProbe: Node? { probe("readinessProbe") }
  public var livenessProbe: Node? { probe("livenessProbe") }
  public var startupProbe: Node? { probe("startupProbe") }

  public var ports: [Node] { node["ports"].items }
  public var environment: [Node] { node["env"].items }
  public var volumeMounts: [Node] { node["volumeMounts"].items }
  /// `command` and `args`, the whole argument vector as far as the manifest tells it.
  public var arguments: [Node] { node["command"].items + node["args"].items }
}
