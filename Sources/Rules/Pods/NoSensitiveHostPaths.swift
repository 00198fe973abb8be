import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noSensitiveHostPaths = Rule(
    "pods/no-sensitive-host-paths",
    title: "Pods do not mount the directories that a node is made of",
    severity: .high,
    rationale: """
      /etc, /proc, /var/lib/kubelet or the root directory hold the node's keys, the secrets of its \
      other pods and the programs that root runs. Who may write there has the node, who may read \
      there has the secrets.
      """,
    remedy: "Mount the one file that is needed, read only, or use an API instead of the directory.",
    aliases: [
      "sensitive-host-mounts", "mounts", "ProcMount", "SEC029", "C-0020", "C-0045",
      "writable-host-mount", "SEC038", "disallow_host_path_or_make_it_read_only",
      "ensure-readonly-hostpath",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: Manifest.hostPath("/srv/data"))),
      .passes(Manifest.workload(pod: Manifest.hostPath("/etc/localtime"))),
      .fails(Manifest.workload(pod: Manifest.hostPath("↓/etc/"))),
      .fails(
        Manifest.workload(
          pod: Manifest.hostPath("↓/"),
          container: "volumeMounts: [{name: host, mountPath: /host, readOnly: true}]")),
      .fails(Manifest.workload(pod: Manifest.hostPath("↓/var/lib/kubelet/pods"))),
      // The agent of a storage driver mounts volumes there for the kubelet.
      .notApplicable(
        Manifest.workload(
          "DaemonSet", "csi", spec: "minReadySeconds: 5",
          pod: Manifest.hostPath("/var/lib/kubelet"),
          containers:
            "- {name: r, image: 'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.13.0'}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    let found = workload.template.volumes.compactMap { volume -> (name: String, path: Node)? in
      guard let path = volume["hostPath"]["path"], isSensitive(path.text ?? "") else { return nil }
      return (volume["name"]?.text ?? "", path)
    }
    guard let first = found.first else { return .passes }
    if NodeAgent.of(workload) != nil { return .notApplicable }
    let shown = found.prefix(3).compactMap(\.path.text).joined(separator: ", ")
    let writes = found.contains { volume in
      workload.template.containers.contains { container in
        container.volumeMounts.contains {
          $0["name"]?.text == volume.name && $0["readOnly"]?.bool != true
        }
      }
    }
    return .fails(
      "mounts \(shown) of its node\(writes ? ", and may write there" : "")",
      at: first.path.location)
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.template.volumes.contains { $0["hostPath"] != nil }
  }

  /// Whether the directory holds the node's own settings, keys or programs.
  static func isSensitive(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    let plain = "/" + parts.joined(separator: "/")
    if whole.contains(plain) { return true }
    return trees.contains { plain == $0 || plain.hasPrefix($0 + "/") } && !plain.hasSuffix(".sock")
  }

  /// Dangerous as they are; what is in them is not always.
  private static let whole: Set<String> = [
    "/", "/etc", "/proc", "/sys", "/root", "/run", "/var", "/var/run", "/var/lib", "/boot", "/dev",
    "/usr", "/usr/bin", "/bin", "/sbin", "/lib", "/home",
  ]
  private static let trees = [
    "/etc/kubernetes", "/var/lib/kubelet", "/var/lib/etcd", "/var/lib/docker",
    "/var/lib/containerd", "/root/.ssh", "/etc/ssh",
  ]
}
