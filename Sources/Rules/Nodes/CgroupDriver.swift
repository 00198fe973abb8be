import Flags
import Inventory

extension Nodes {
  static let cgroupDriver = Rule(
    "nodes/cgroup-driver",
    title: "Kubelets and systemd share one manager of control groups",
    severity: .medium,
    rationale: """
      On a host that systemd runs, the driver cgroupfs makes a second manager of the same \
      control groups. Under load the two undo each other's limits and the node becomes unstable. \
      Since 1.31 the kubelet asks the container runtime which driver it uses.
      """,
    remedy: """
      Set cgroupDriver: systemd in the KubeletConfiguration and SystemdCgroup = true for \
      containerd, node by node after a drain.
      """,
    needs: [.kubelet],
    examples: [
      .passes(all(configuration("cgroupDriver: systemd"), unit)),
      .fails(all(configuration("cgroupDriver: ↓cgroupfs"), unit, node("v1.30.14"))),
      .passes(all(configuration("cgroupDriver: cgroupfs"), unit, node("v1.34.1"))),
      // What else the host runs is not known.
      .notApplicable(configuration("cgroupDriver: cgroupfs")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    guard kubelet.source == .unit else { return .notApplicable }
    return judge("cgroup-driver", of: kubelet) { option in
      guard option.isSet, option.value == "cgroupfs" else { return .passes }
      guard let version = cluster.version(ofNode: kubelet) ?? kubelet.version else {
        return .notAssessed(missing: Versions.unknownVersion)
      }
      // KubeletCgroupDriverFromCRI is on since then.
      if version >= Version(major: 1, minor: 31) { return .passes }
      return .fails("uses cgroupfs on a host that systemd runs", at: option.location)
    }
  }

  private static let unit = """
    -- hosts/w-1/etc/systemd/system/kubelet.service --
    [Service]
    ExecStart=/usr/bin/kubelet --config=/var/lib/kubelet/config.yaml
    Restart=always
    """

  private static func node(_ version: String) -> String {
    """
    -- nodes.yaml --
    apiVersion: v1
    kind: Node
    metadata: {name: w-1}
    status: {nodeInfo: {kubeletVersion: \(version)}}
    """
  }
}
