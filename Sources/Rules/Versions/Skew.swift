import Flags
public import Inventory
import Kubernetes
import Text

extension Versions {
  static let skew = Rule(
    "versions/skew",
    title: "Versions of components lie as close together as Kubernetes supports",
    severity: .high,
    rationale: """
      Kubernetes is tested with kubelets up to three minors older than the API server and none \
      newer, and with other control-plane parts one minor older. Beyond that, fields are dropped \
      in silence and nodes misbehave.
      """,
    remedy: """
      Upgrade the API servers first, then controller manager and scheduler, then kubelets and \
      kube-proxy.
      """,
    aliases: ["K8S001", "K8S011", "KubeletVersion", "KubernetesVersion", "version skew"],
    needs: [],
    examples: [
      .passes(apiServer("v1.36.4") + node("v1.33.13")),
      .fails(apiServer("v1.36.4") + node("v1.32.13", mark: "↓")),
      .fails(apiServer("v1.35.7") + node("v1.36.4", mark: "↓")),
      .fails(apiServer("v1.34.10") + apiServer("v1.36.4", host: "cp-2", mark: "↓")),
      // During an upgrade each controller manager is as new as the API server beside it.
      .passes(
        apiServer("v1.35.7", host: "cp-2") + apiServer("v1.36.4")
          + controllerManager("v1.36.4", host: "cp-1")),
      .fails(apiServer("v1.35.7") + controllerManager("↓v1.36.4", host: "cp-1")),
      .fails(apiServer("v1.36.4") + controllerManager("↓v1.34.10", host: "cp-1")),
      .passes(apiServer("v1.36.4") + controllerManager("v1.35.7", host: "cp-1")),
      .fails(
        apiServer("v1.36.4") + node("v1.24.17", mark: "↓") + proxy("v1.28.15", mark: "↓")),
      .notAssessed(node("v1.33.13")),
    ],
    judging: \.comparedParts
  ) { compared, _ in
    guard let oldest = compared.oldest, let newest = compared.newest else {
      return .notAssessed(missing: Need.apiServer.missing)
    }
    let part = compared.part
    if part.isAPIServer {
      guard minors(part.version, over: oldest.version) > 1 else { return .passes }
      return .fails(
        "is \(part.version), and another API server is \(oldest.version)",
        related: [Related("the other API server", at: oldest.location)])
    }
    let related = [Related("the API server", at: oldest.location)]
    if minors(part.version, over: oldest.version) > 0 {
      return .fails(
        "is \(part.version), newer than the API server's \(oldest.version)", related: related)
    }
    let behind = minors(newest.version, over: part.version)
    let allowed = allowance(part)
    if behind <= allowed {
      return compared.kubelets.lazy.compactMap { apart(part, from: $0) }.first ?? .passes
    }
    return .fails(
      "is \(part.version), \(behind) minors older than the API server's \(newest.version)",
      related: [Related("the API server", at: newest.location)])
  }

  /// kube-proxy and the kubelet beside it lie no further apart than the policy lets each.
  private static func apart(_ proxy: VersionedPart, from kubelet: VersionedPart) -> Verdict? {
    let distance = abs(minors(proxy.version, over: kubelet.version))
    guard distance > min(allowance(proxy), allowance(kubelet)) else { return nil }
    return .fails(
      "is \(proxy.version), \(distance) minors apart from the kubelet's \(kubelet.version)",
      related: [Related("the kubelet", at: kubelet.location)])
  }

  private static func minors(_ version: Version, over other: Version) -> Int {
    version.major == other.major ? version.minor - other.minor : 100
  }

  /// Version skew policy: kubelet and kube-proxy may be three minors older (two below 1.25).
  private static func allowance(_ part: VersionedPart) -> Int {
    guard part.isKubelet || part.part.is(.kubeProxy) else { return 1 }
    return part.version < Version(major: 1, minor: 25) ? 2 : 3
  }
}

extension VersionedPart: Subject {
  public var hostName: String? { host }
}

/// A component or node with the oldest and newest API server it may meet.
struct ComparedPart: Subject {
  let part: VersionedPart
  let oldest: VersionedPart?
  let newest: VersionedPart?
  /// The kubelets beside a kube-proxy.
  let kubelets: [VersionedPart]

  var title: String { part.title }
  var location: Location { part.location }
  var hostName: String? { part.host }
}

extension Cluster {
  fileprivate var comparedParts: [ComparedPart] {
    let parts = versionedParts
    let servers = parts.filter(\.isAPIServer)
    let oldest = servers.min { $0.version < $1.version }
    let newest = servers.max { $0.version < $1.version }
    let kubelets = parts.filter(\.isKubelet)
    return parts.map { part in
      // The others of the control plane talk to the API server beside them, where there is one.
      let own = part.isAPIServer || part.isKubelet ? nil : servers.first { $0.host == part.host }
      let beside =
        part.part.is(.kubeProxy) ? kubelets.filter { part.host == nil || $0.host == part.host } : []
      return ComparedPart(
        part: part, oldest: own ?? oldest, newest: own ?? newest, kubelets: beside)
    }
  }
}
