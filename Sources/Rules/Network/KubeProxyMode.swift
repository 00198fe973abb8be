import Flags
import Inventory

extension Network {
  static let kubeProxyMode = Rule(
    "network/kube-proxy-mode",
    title: "The mode of kube-proxy is one that is kept",
    severity: .low,
    rationale: """
      The mode ipvs is deprecated since 1.35 and has nobody who knows its code; userspace is gone \
      since 1.26, and kube-proxy does not start with it.
      """,
    remedy: "Set mode: nftables (1.31 and later, Linux 5.13), or iptables.",
    aliases: ["K8S012"],
    needs: [.kubeProxy],
    examples: [
      .passes(proxy("--proxy-mode=nftables")),
      .passes(proxy("--v=2")),
      .fails(proxy("↓--proxy-mode=ipvs")),
      .fails(proxy("↓--proxy-mode=userspace")),
    ],
    judging: \.kubeProxies
  ) { proxy, _ in
    let mode = proxy["proxy-mode"]
    switch mode.value {
    case "ipvs": return .fails("works by ipvs, which is deprecated", at: mode.location)
    case "userspace": return .fails("works in user space, which is gone", at: mode.location)
    default: return .passes
    }
  }

  private static func proxy(_ flags: String) -> String {
    "-- hosts/w-1/kube-proxy.flags --\nkube-proxy \(flags)\n"
  }
}
