public import Text

/// One hop of the control plane as one host makes or takes it, and what protects it.
///
///     who ── encrypted? ── server verified, by which CA? ── client known, by what? ── whom
public struct Connection: Sendable {
  /// Who speaks to whom.
  public enum Hop: String, Sendable, CaseIterable {
    case etcdPeer = "etcd-peer"
    /// etcd's side of what its clients use.
    case etcdClient = "etcd-client"
    case apiServerToEtcd = "apiserver-to-etcd"
    /// The API server's side of what all its clients use.
    case clientToAPIServer = "client-to-apiserver"
    case apiServerToKubelet = "apiserver-to-kubelet"
    /// The kubelet's side of what the API server and others use.
    case clientToKubelet = "client-to-kubelet"
    case kubeletToAPIServer = "kubelet-to-apiserver"
    case controllerManagerToAPIServer = "controller-manager-to-apiserver"
    case schedulerToAPIServer = "scheduler-to-apiserver"
    case kubeProxyToAPIServer = "kube-proxy-to-apiserver"
    /// A kubeconfig that no component is known to use.
    case kubeconfigToAPIServer = "kubeconfig-to-apiserver"
    case aggregatedAPI = "aggregated-api"
    case webhook
    case konnectivity

    /// A few words for people.
    public var title: String {
      switch self {
      case .etcdPeer: "etcd → etcd"
      case .etcdClient: "clients → etcd"
      case .apiServerToEtcd: "API server → etcd"
      case .clientToAPIServer: "clients → API server"
      case .apiServerToKubelet: "API server → kubelet"
      case .clientToKubelet: "clients → kubelet"
      case .kubeletToAPIServer: "kubelet → API server"
      case .controllerManagerToAPIServer: "controllers → API server"
      case .schedulerToAPIServer: "scheduler → API server"
      case .kubeProxyToAPIServer: "kube-proxy → API server"
      case .kubeconfigToAPIServer: "kubeconfig → API server"
      case .aggregatedAPI: "API server → own APIs"
      case .webhook: "API server → webhook"
      case .konnectivity: "API server → tunnel"
      }
    }
  }

  /// What the inputs tell of one question, and where.
  public struct Answer: Sendable {
    public enum Value: String, Sendable {
      case yes, no
      case notKnown = "not-known"
    }

    public let value: Value
    /// The reason in a sentence's part: "against /etc/kubernetes/pki/ca.crt (CN=kubernetes)".
    public let words: String
    /// The same in a word or two, for tables: "ca.crt".
    public let short: String
    /// The option or field that says so.
    public let location: Location?
    /// The input that would decide what is not known.
    public let missing: Missing?
    /// Whether a `no` is as it should be, as on a socket of the machine itself.
    public let isExpected: Bool

    public var isWrong: Bool { value == .no && !isExpected }

    public static func yes(_ words: String, short: String = "", at location: Location?) -> Answer {
      Answer(
        value: .yes, words: words, short: short, location: location, missing: nil,
        isExpected: true)
    }

    public static func no(_ words: String, at location: Location?, isExpected: Bool = false)
      -> Answer
    {
      Answer(
        value: .no, words: words, short: "", location: location, missing: nil,
        isExpected: isExpected)
    }

    public static func notKnown(_ what: String, of host: String = "") -> Answer {
      Answer(
        value: .notKnown, words: "", short: "", location: nil,
        missing: Missing(what: what, host: host), isExpected: false)
    }

    /// An input that is not there: `/etc/kubernetes/scheduler.conf` of a host.
    public struct Missing: Sendable, CustomStringConvertible {
      public let what: String
      /// Empty for what belongs to no host.
      public let host: String

      public var description: String { host.isEmpty ? what : "\(what) of \(host)" }
    }
  }

  public let hop: Hop
  /// The host on whose side this is seen; nil for what the API keeps.
  public let host: String?
  /// What makes or takes the connection: `kube-apiserver on cp-1`, `admin.conf`.
  public let title: String
  /// The URLs or the service at the other end, or those listened on.
  public let peers: [String]
  /// Whether it never leaves the machine.
  public let isLoopback: Bool
  public let encrypted: Answer
  public let serverVerified: Answer
  public let clientAuthenticated: Answer
  public let location: Location

  public var answers: [Answer] { [encrypted, serverVerified, clientAuthenticated] }

  /// Whether any of the three is not as it should be.
  public var isWrong: Bool { answers.contains(where: \.isWrong) }
}
