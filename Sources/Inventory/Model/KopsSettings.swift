import Flags

extension Installer {
  /// Fields of the kops Cluster; etcd-manager hands etcd's variables through.
  func kops(_ flags: [String], _ program: Program) -> String? {
    guard program != .etcd else {
      return "\(joined(flags.map(etcdVariable))) in spec.etcdClusters[].manager.env of the Cluster"
    }
    if flags.contains("encryption-provider-config") {
      return "spec.encryptionConfig: true of the Cluster, and kops create secret encryptionconfig"
    }
    let fields = flags.compactMap { kopsField($0, program) }
    guard fields.count == flags.count else { return nil }
    let place = "\(joined(fields)) of the Cluster (kops edit cluster)"
    guard flags.contains("admission-control-config-file") else { return place }
    // nodeup mounts this folder into the API server's pod.
    return place + ", with the file put under /srv/kubernetes/kube-apiserver by spec.fileAssets"
  }

  private func kopsField(_ flag: String, _ program: Program) -> String? {
    let section: String
    switch program {
    case .kubeAPIServer:
      if let field = kopsPlaces[flag] { return field }
      if KopsOwnership.flags.contains(flag) { return nil }
      section = "kubeAPIServer"
    case .kubeControllerManager: section = "kubeControllerManager"
    case .kubeScheduler: section = "kubeScheduler"
    case .kubeProxy: section = "kubeProxy"
    case .kubelet: section = "kubelet"
    case .cloudControllerManager: section = "cloudControllerManager"
    case .etcd: return nil
    }
    return KopsFields.field(of: flag, program).map { "spec.\(section).\($0)" }
  }

  private func etcdVariable(_ flag: String) -> String {
    let letters = flag.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "-"): UInt8(ascii: "_")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
      default: byte
      }
    }
    return "ETCD_" + String(decoding: letters, as: UTF8.self)
  }
}

/// Where kops takes a flag of the API server from, when that is not the field of its name
/// (pkg/model/components/apiserver.go, BuildOptions).
private let kopsPlaces = [
  "authorization-mode": "spec.authorization: {rbac: {}}",
  "enable-admission-plugins": "spec.kubeAPIServer.appendAdmissionPlugins",
]

/// What kops and its nodeup write over whatever the Cluster says for the API server
/// (pkg/model/components/apiserver.go; nodeup/pkg/model/kube_apiserver.go).
enum KopsOwnership {
  static let flags: Set<String> = [
    "allow-privileged", "anonymous-auth", "bind-address", "etcd-cafile", "etcd-certfile",
    "etcd-keyfile", "etcd-servers", "etcd-servers-overrides", "insecure-bind-address",
    "insecure-port", "kubelet-client-certificate", "kubelet-client-key", "proxy-client-cert-file",
    "proxy-client-key-file", "requestheader-allowed-names", "requestheader-client-ca-file",
    "requestheader-extra-headers-prefix", "requestheader-group-headers",
    "requestheader-username-headers", "secure-port", "service-cluster-ip-range", "tls-cert-file",
    "tls-private-key-file", "v",
  ]
}
