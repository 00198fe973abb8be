import Text

/// What a file's path says of the host it was taken from.
enum HostPath {
  /// The name after `hosts/` in the path; nil when there is none.
  static func host(of path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let index = parts.lastIndex(of: "hosts"), index + 2 < parts.count else { return nil }
    return String(parts[index + 1])
  }

  /// The folder that stands for the root of a host's file system: what is left of the path when
  /// the folders that every host has are taken away.
  static func root(of path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    while let last = parts.last, common.contains(last) || last.hasSuffix(".service.d") {
      parts.removeLast()
    }
    return parts.joined(separator: "/")
  }

  private static let common: Set<String> = [
    "etc", "kubernetes", "manifests", "systemd", "system", "pki", "var", "lib", "usr", "opt",
    "kubelet", "default", "sysconfig", "etcd", "cfg", "config", "kube-apiserver",
    "kube-controller-manager", "kube-scheduler", "kube-proxy", "ssl", "addons",
    "kubelet.conf.d",
  ]
}
