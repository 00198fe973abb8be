public import Flags
import Kubernetes
public import Text
import YAML

/// A component or node of which the running version is known.
public struct VersionedPart: Sendable {
  public enum Part: Sendable {
    case program(Program)
    case node
  }

  public let title: String
  public let part: Part
  public let version: Version
  public let location: Location
  public let host: String?

  public var isAPIServer: Bool { part.is(.kubeAPIServer) }
  public var isKubelet: Bool {
    if case .node = part { return true }
    return part.is(.kubelet)
  }
}

extension VersionedPart.Part {
  public func `is`(_ program: Program) -> Bool {
    if case .program(let own) = self { return own == program }
    return false
  }
}

extension Cluster {
  /// Kubernetes' own components and the nodes' kubelets whose version the inputs tell.
  public var versionedParts: [VersionedPart] {
    var parts: [VersionedPart] = []
    for host in hosts {
      for component in host.components where component.program != .etcd {
        guard component.program != .kubelet || host.node == nil, let version = component.version
        else { continue }
        parts.append(
          VersionedPart(
            title: component.title, part: .program(component.program), version: version,
            location: component.location, host: component.host))
      }
    }
    for node in nodes {
      guard let text = node.nodeInfo["kubeletVersion"], let version = Version(text.text ?? "")
      else { continue }
      parts.append(
        VersionedPart(
          title: "kubelet of \(node.object.title)", part: .node, version: version,
          location: text.location, host: node.name))
    }
    return parts
  }
}
