import Flags
import Inventory
import Kubernetes
import Text

extension Nodes {
  static let agreeingKubelets = Rule(
    "nodes/agreeing-kubelets",
    title: "Kubelets of one kind of host have the same settings",
    severity: .medium,
    rationale: """
      A setting that one node lacks was forgotten, or changed by hand in an outage. A pod then \
      works on all nodes but one, or one node is open where the others are closed.
      """,
    remedy: "Write the same KubeletConfiguration to all hosts of a kind, and restart the odd one.",
    needs: [.kubelet],
    examples: [
      .passes(all(kubelet("w-1", "maxPods: 50"), kubelet("w-2", ""), kubelet("w-3", ""))),
      .fails(
        all(
          kubelet("w-1", "cgroupDriver: systemd"), kubelet("w-2", "cgroupDriver: systemd"),
          kubelet("w-3", "cgroupDriver: ↓cgroupfs"))),
      .fails(
        all(
          kubelet("w-1", "clusterDNS: [10.96.0.10]"), kubelet("w-2", "clusterDNS: [10.96.0.10]"),
          kubelet("w-3", "clusterDNS: ↓[10.32.0.10]"))),
      .notApplicable(kubelet("w-1", "cgroupDriver: systemd")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    let role = cluster.host(named: kubelet.host)?.isControlPlane ?? false
    let peers = cluster.kubelets.filter {
      (cluster.host(named: $0.host)?.isControlPlane ?? false) == role && !$0.lacksConfigFile
    }
    guard peers.count > 1, !kubelet.lacksConfigFile else { return .notApplicable }
    for name in comparedOptions {
      let option = kubelet[name]
      guard !option.isUnknown, !option.defaultDependsOnVersion else { continue }
      let own = text(option)
      let others = peers.filter { $0.host != kubelet.host }.map { $0[name] }
      let values = Set(others.filter { !$0.isUnknown }.map(text))
      // The odd one is told, not all that differ from it.
      guard values.count == 1, let common = values.first, common != own,
        others.count > 1 || kubelet.host > (peers.first { $0.host != kubelet.host }?.host ?? "")
      else { continue }
      return .fails(
        "has \(name) \(words(own)), the others \(words(common))",
        at: place(of: option, on: kubelet, cluster))
    }
    return .passes
  }

  private static func words(_ value: String) -> String { value.isEmpty ? "unset" : value }

  private static func text(_ option: Option) -> String {
    option.isSet && option.values.count > 1
      ? option.values.map(\.value).sorted().joined(separator: ",") : option.value ?? ""
  }

  /// What is for the whole cluster and has no rule of its own; sizes and reservations may differ
  /// with the machines.
  private static let comparedOptions = [
    "authentication-token-webhook", "cluster-dns", "cluster-domain", "cgroup-driver",
    "tls-min-version", "tls-cipher-suites", "resolv-conf", "cpu-manager-policy",
    "topology-manager-policy",
  ]

  private static func kubelet(_ host: String, _ lines: String) -> String {
    """
    -- hosts/\(host)/var/lib/kubelet/config.yaml --
    apiVersion: kubelet.config.k8s.io/v1beta1
    kind: KubeletConfiguration
    \(lines)
    """
  }
}
