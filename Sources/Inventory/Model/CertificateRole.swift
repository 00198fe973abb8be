public import Certificates
import Flags
import Kubernetes
import Text

/// A certificate and what one part of the cluster uses it for.
public struct CertificateRole: Sendable {
  /// On which side of a connection it stands.
  public enum Part: Sendable, Hashable {
    case server, client
    /// Both at once, as etcd's members are to each other.
    case peer
    /// It is there to verify others.
    case authority
  }

  public let use: CertificateUse
  public let part: Part
  /// `the API server's client at etcd`, without an article.
  public let purpose: String
  /// The program and flag that name the file: `etcd cert-file`; nil where none does.
  public let flag: String?
  /// The component that the flag is of.
  public let component: Component?
  /// The `key` of the kubeconfig that names or embeds it.
  public let kubeconfig: String?

  public init(
    use: CertificateUse, part: Part, purpose: String, flag: String? = nil,
    component: Component? = nil, kubeconfig: String? = nil
  ) {
    self.use = use
    self.part = part
    self.purpose = purpose
    self.flag = flag
    self.component = component
    self.kubeconfig = kubeconfig
  }

  /// What extended key usages the part asks for.
  public var wantedUsages: [ExtendedKeyUsage] {
    switch part {
    case .server: [.serverAuth]
    case .client: [.clientAuth]
    case .peer: [.serverAuth, .clientAuth]
    case .authority: []
    }
  }
}

/// Finds out what the certificates of the inputs are used for.
struct CertificateRoles {
  private(set) var roles: [CertificateRole] = []
  private var byName: [Substring: [CertificateUse]] = [:]

  static func find(
    _ certificates: [CertificateUse], components: [Component], kubeconfigs: [Kubeconfig]
  ) -> [CertificateRole] {
    var found = CertificateRoles()
    for use in certificates where use.source == .file {
      found.byName[use.location.path.split(separator: "/").last ?? "", default: []].append(use)
    }
    for component in components { found.add(component) }
    for kubeconfig in kubeconfigs { found.add(kubeconfig) }
    found.addEmbedded(certificates, kubeconfigs)
    return found.roles
  }

  static func withoutStores(_ certificates: [CertificateUse]) -> [CertificateUse] {
    func name(_ use: CertificateUse) -> String { "\(use.location.path)\n\(use.title)" }
    let stores = Set(certificates.filter { $0.order >= 20 }.map(name))
    return stores.isEmpty ? certificates : certificates.filter { !stores.contains(name($0)) }
  }

  private mutating func add(_ component: Component) {
    for (program, flag, part, purpose) in Self.flags where program == component.program {
      let option = component[flag]
      guard option.isSet, let path = option.value, !path.isEmpty else { continue }
      for use in files(at: path, near: component.location.file, leafOnly: part != .authority) {
        roles.append(
          CertificateRole(
            use: use, part: part, purpose: purpose, flag: "\(program.rawValue) \(flag)",
            component: component))
      }
    }
  }

  private mutating func add(_ kubeconfig: Kubeconfig) {
    let file = kubeconfig.location.file
    for cluster in kubeconfig.clusters {
      guard let path = cluster.authorityFile else { continue }
      for use in files(at: path, near: file, leafOnly: false) {
        roles.append(
          CertificateRole(
            use: use, part: .authority, purpose: "CA of \(kubeconfig.fileName)",
            kubeconfig: kubeconfig.key))
      }
    }
    for user in kubeconfig.users {
      guard user.certificates.isEmpty, let path = user.certificateFile else { continue }
      for use in files(at: path, near: file, leafOnly: true) {
        roles.append(
          CertificateRole(
            use: use, part: .client, purpose: "user \(user.name) of \(kubeconfig.fileName)",
            kubeconfig: kubeconfig.key))
      }
    }
  }

  private mutating func addEmbedded(
    _ certificates: [CertificateUse], _ kubeconfigs: [Kubeconfig]
  ) {
    let byFile = Dictionary(grouping: kubeconfigs, by: \.location.file.path)
    for use in certificates {
      let part: CertificateRole.Part
      switch use.source {
      case .kubeconfigUser where use.order == 0: part = .client
      case .kubeconfigAuthority, .bundle: part = .authority
      default: continue
      }
      // A file with several kubeconfigs is no host's; which one it is of matters to nobody.
      let own = use.source == .bundle ? nil : byFile[use.location.file.path]?.first?.key
      roles.append(CertificateRole(use: use, part: part, purpose: use.title, kubeconfig: own))
    }
  }

  /// The certificates of the file that something on a host knows by a path.
  private func files(at path: String, near file: SourceFile, leafOnly: Bool) -> [CertificateUse] {
    guard let name = path.split(separator: "/").last else { return [] }
    let own = (byName[name] ?? []).filter {
      ComponentReader.sameHost($0.location.file, file) && (!leafOnly || $0.order == 0)
    }
    let exact = own.filter { $0.location.path.hasSuffix(path) }
    if !exact.isEmpty { return exact }
    return Set(own.map(\.location.path)).count == 1 ? own : []
  }

  private static let flags:
    [(program: Program, flag: String, part: CertificateRole.Part, purpose: String)] = [
      (.kubeAPIServer, "tls-cert-file", .server, "API server"),
      (.kubeAPIServer, "etcd-certfile", .client, "API server at etcd"),
      (.kubeAPIServer, "kubelet-client-certificate", .client, "API server at kubelets"),
      (.kubeAPIServer, "proxy-client-cert-file", .client, "front proxy at API extensions"),
      (.kubeAPIServer, "client-ca-file", .authority, "CA of the API's clients"),
      (.kubeAPIServer, "etcd-cafile", .authority, "CA of etcd"),
      (.kubeAPIServer, "kubelet-certificate-authority", .authority, "CA of kubelets"),
      (.kubeAPIServer, "requestheader-client-ca-file", .authority, "CA of front proxies"),
      (.kubeControllerManager, "tls-cert-file", .server, "controller manager"),
      (.kubeControllerManager, "root-ca-file", .authority, "CA that pods are given"),
      (.kubeControllerManager, "cluster-signing-cert-file", .authority, "CA that signs requests"),
      (.kubeScheduler, "tls-cert-file", .server, "scheduler"),
      (.kubelet, "tls-cert-file", .server, "kubelet"),
      (.kubelet, "client-ca-file", .authority, "CA of kubelets' clients"),
      (.etcd, "cert-file", .server, "etcd"),
      (.etcd, "peer-cert-file", .peer, "etcd among members"),
      (.etcd, "trusted-ca-file", .authority, "CA of etcd's clients"),
      (.etcd, "peer-trusted-ca-file", .authority, "CA of etcd's members"),
    ]
}
