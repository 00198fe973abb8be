/// A program of the control plane or of a node whose options the audit reads.
public enum Program: String, Sendable, CaseIterable, Comparable {
  case kubeAPIServer = "kube-apiserver"
  case kubeControllerManager = "kube-controller-manager"
  case kubeScheduler = "kube-scheduler"
  case kubelet
  case kubeProxy = "kube-proxy"
  case etcd
  case cloudControllerManager = "cloud-controller-manager"

  /// Whether flags are parsed as spf13/pflag does; etcd uses Go's own flag package.
  public var usesPflag: Bool { self != .etcd }

  public static func < (a: Program, b: Program) -> Bool { a.rawValue < b.rawValue }

  /// The program that a word names: a path, a bare name or an image with its tag.
  public init?(naming word: some StringProtocol) {
    // `--kubelet-service=kube-system/kubelet` is a flag, not a path.
    guard word.utf8.first != UInt8(ascii: "-"), let program = Self.named(Self.baseName(word)) else {
      return nil
    }
    self = program
  }

  /// The last part of a path.
  static func baseName(_ word: some StringProtocol) -> String {
    let bytes = Array(word.utf8)
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  /// The names that binaries carry, CoreOS' wrapper scripts among them.
  private static func named(_ name: String) -> Program? {
    if let program = Program(rawValue: name) { return program }
    switch name {
    case "kubelet-wrapper": return .kubelet
    case "etcd-wrapper": return .etcd
    default:
      // Every cloud ships its own binary: aws-cloud-controller-manager and the like.
      return name.hasSuffix("-cloud-controller-manager") ? .cloudControllerManager : nil
    }
  }

  /// The program behind a subcommand of hyperkube, which also knows names without `kube-`.
  init?(hyperkubeCommand name: String) {
    switch name {
    case "apiserver": self = .kubeAPIServer
    case "controller-manager": self = .kubeControllerManager
    case "scheduler": self = .kubeScheduler
    case "proxy": self = .kubeProxy
    default: self.init(rawValue: name)
    }
  }
}
