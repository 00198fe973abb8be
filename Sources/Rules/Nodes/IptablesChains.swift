import Flags
import Inventory

extension Nodes {
  static let iptablesChains = Rule(
    "nodes/iptables-chains",
    title: "Kubelets keep the firewall chains that others rely on",
    severity: .low,
    rationale: """
      The kubelet makes the chains KUBE-MARK-DROP and KUBE-MARK-MASQ or their hints that network \
      plug-ins and kube-proxy look for. Turned off, node ports and masquerading fail in odd \
      ways.
      """,
    remedy: "Remove makeIPTablesUtilChains: false; the default is true.",
    aliases: [
      "CIS 4.2.6", "C-0178", "KCV-0084", "CKV_K8S_145", "kubelet_enable_iptables_util_chains",
    ],
    needs: [.kubelet],
    examples: [
      .passes(configuration("makeIPTablesUtilChains: true")),
      .notApplicable(configuration("clusterDomain: cluster.local")),
      .fails(configuration("makeIPTablesUtilChains: ↓false")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("make-iptables-util-chains", of: kubelet) { option in
      guard option.isSet else { return .notApplicable }
      guard option.bool == false else { return .passes }
      return .fails("makes no firewall chains for kube-proxy", at: option.location)
    }
  }
}
