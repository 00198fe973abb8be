public import Certificates
public import Text

/// A certificate with the place it was found in.
public struct CertificateUse: Sendable {
  /// What the certificate was found in.
  public enum Source: Sendable, Hashable {
    /// A file of its own; its path tells what it is for.
    case file
    /// The CA or a user of a kubeconfig.
    case kubeconfigAuthority, kubeconfigUser
    /// The `tls.crt` or `ca.crt` of a Secret.
    case secret
    /// The `caBundle` of a webhook, an APIService or a CRD's conversion.
    case bundle
    /// Anywhere else in a document, such as a ConfigMap or an installer's configuration.
    case document
  }

  public let certificate: Certificate
  public let source: Source
  public let host: String?
  /// `hosts/cp-1/…/apiserver.crt`, `user kubernetes-admin of admin.conf`, `Secret shop/tls`.
  public let title: String
  public let location: Location
  /// Position in its file, 0 for the leaf of a chain.
  public let order: Int

  public init(
    certificate: Certificate, source: Source, host: String?, title: String, location: Location,
    order: Int
  ) {
    self.certificate = certificate
    self.source = source
    self.host = host
    self.title = title
    self.location = location
    self.order = order
  }

  /// The last part of the file's path, such as `apiserver.crt`.
  public var fileName: String { String(location.path.split(separator: "/").last ?? "") }
}

/// A kubeconfig, without its secrets.
public struct Kubeconfig: Sendable {
  /// How to reach one cluster.
  public struct Cluster: Sendable {
    public let name: String
    public let server: String
    public let serverLocation: Location
    public let skipsVerification: Location?
    public let hasAuthority: Bool
    /// The path of the authorities' file, when they are not embedded.
    public let authorityFile: String?
    /// The embedded authorities.
    public let authorities: [Certificate]

    public init(
      name: String, server: String, serverLocation: Location, skipsVerification: Location?,
      hasAuthority: Bool, authorityFile: String? = nil, authorities: [Certificate] = []
    ) {
      self.name = name
      self.server = server
      self.serverLocation = serverLocation
      self.skipsVerification = skipsVerification
      self.hasAuthority = hasAuthority
      self.authorityFile = authorityFile
      self.authorities = authorities
    }
  }

  /// How one user proves who it is.
  public struct User: Sendable {
    public let name: String
    public let location: Location
    public let certificates: [Certificate]
    public let certificateLocation: Location?
    /// The place of an inline token, whose text was dropped.
    public let token: Location?
    /// The place of an inline password, whose text was dropped.
    public let password: Location?
    public let usesPlugin: Bool
    /// The path of the certificate's file, when it is not embedded.
    public let certificateFile: String?
    /// The path of the file that holds the token.
    public let tokenFile: String?

    public init(
      name: String, location: Location, certificates: [Certificate],
      certificateLocation: Location?, token: Location?, password: Location?, usesPlugin: Bool,
      certificateFile: String? = nil, tokenFile: String? = nil
    ) {
      self.name = name
      self.location = location
      self.certificates = certificates
      self.certificateLocation = certificateLocation
      self.token = token
      self.password = password
      self.usesPlugin = usesPlugin
      self.certificateFile = certificateFile
      self.tokenFile = tokenFile
    }
  }

  /// Something that kubectl cannot decode.
  public struct Problem: Sendable {
    public let message: String
    public let location: Location
  }

  public let host: String?
  public let clusters: [Cluster]
  public let users: [User]
  /// The names of the cluster and the user of the context in use, when the file has one.
  public let current: (cluster: String, user: String)?
  public let location: Location
  public internal(set) var problems: [Problem] = []
  /// The ConfigMap that the kubeconfig stands in.
  var mounted: MountedFile?

  public init(
    host: String?, clusters: [Cluster], users: [User], current: (cluster: String, user: String)?,
    location: Location
  ) {
    self.host = host
    self.clusters = clusters
    self.users = users
    self.current = current
    self.location = location
  }

  /// The cluster in use: that of the current context, else the only one.
  public var cluster: Cluster? {
    if let current { return clusters.first { $0.name == current.cluster } }
    return clusters.count == 1 ? clusters.first : nil
  }

  /// The user in use: that of the current context, else the only one.
  public var user: User? {
    if let current { return users.first { $0.name == current.user } }
    return users.count == 1 ? users.first : nil
  }

  /// Tells it from all others of the inputs.
  public var key: String { "\(location.path):\(location.offset)" }

  public var fileName: String {
    if let mounted { return "\(mounted.key) of ConfigMap \(mounted.map)" }
    return String(location.path.split(separator: "/").last ?? "")
  }
}
