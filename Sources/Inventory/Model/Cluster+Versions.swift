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
      for component in host.components where component.program.followsKubernetes {
        guard component.program != .kubelet || host.node == nil, let version = component.version
        else { continue }
        parts.append(
          VersionedPart(
            title: component.title, part: .program(component.program), version: version,
            location: component.location, host: component.host))
      }
    }
    // One kube-proxy for all nodes; other hosted components may be of another cluster.
    for proxy in hostedComponents where proxy.program == .kubeProxy && proxy.version != nil {
      guard let version = proxy.version, proxy.source == .workload else { continue }
      parts.append(
        VersionedPart(
          title: proxy.title, part: .program(.kubeProxy), version: version,
          location: proxy.location, host: nil))
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

extension Program {
  /// Whether its versions are those of Kubernetes; clouds number their controller managers as
  /// they please.
  var followsKubernetes: Bool { self != .etcd && self != .cloudControllerManager }
}
