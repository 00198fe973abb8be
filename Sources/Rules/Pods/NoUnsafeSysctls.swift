import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noUnsafeSysctls = Rule(
    "pods/no-unsafe-sysctls",
    title: "Pods set only kernel parameters that are safe",
    severity: .medium,
    rationale: """
      A parameter outside the safe list can disturb other pods of the node, and the kubelet refuses
      the pod unless --allowed-unsafe-sysctls names it.
      """,
    remedy: "Remove it from securityContext.sysctls, or run the pod on nodes of its own.",
    aliases: ["unsafe-sysctls", "KSV-0026", "restrict-sysctls", "SEC023"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: sysctl("net.ipv4.ip_unprivileged_port_start"))),
      .passes(Manifest.workload(pod: sysctl("net/ipv4/tcp_syncookies"))),
      .fails(Manifest.workload(pod: sysctl("↓net.core.somaxconn"))),
      .notApplicable(Manifest.workload()),
    ],
    judging: subjects
  ) { workload, _ in
    for item in workload.template.securityContext["sysctls"].items {
      guard let node = item["name"], let name = node.text else { continue }
      // Slashes may stand for the dots.
      let dotted = name.split(separator: "/").joined(separator: ".")
      if !safe.contains(dotted) {
        return .fails("sets the kernel parameter \(name)", at: node.location)
      }
    }
    return .passes
  }

  private static func subjects(_ cluster: Cluster) -> [Workload] {
    cluster.workloads.filter { !$0.template.securityContext["sysctls"].items.isEmpty }
  }

  /// pod-security-admission `policy/check_sysctls.go`, the list of 1.37.
  private static let safe: Set<String> = [
    "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.tcp_syncookies",
    "net.ipv4.ping_group_range", "net.ipv4.ip_unprivileged_port_start",
    "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes",
    "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem", "net.ipv4.tcp_slow_start_after_idle",
    "net.ipv4.tcp_notsent_lowat",
  ]

  private static func sysctl(_ name: String) -> String {
    "securityContext: {sysctls: [{name: \(name), value: \"1\"}]}"
  }
}
