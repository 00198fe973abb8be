import Flags
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
    aliases: [
      "unsafe-sysctls", "KSV-0026", "restrict-sysctls", "SEC023", "sysctls",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: sysctl("net.ipv4.ip_unprivileged_port_start"))),
      .passes(Manifest.workload(pod: sysctl("net/ipv4/tcp_syncookies"))),
      .fails(Manifest.workload(pod: sysctl("↓net.core.somaxconn"))),
      // It became safe with 1.29.
      .fails(
        "-- hosts/cp-1/kube-apiserver.flags --\nkube-apiserver --anonymous-auth=false\n"
          + "-- version.yaml --\n{apiVersion: v1, kind: Node, metadata: {name: cp-1}, "
          + "status: {nodeInfo: {kubeletVersion: v1.28.4}}}\n-- web.yaml --\n"
          + Manifest.workload(pod: sysctl("↓net.ipv4.tcp_fin_timeout"))),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads, where: concerns
  ) { workload, cluster in
    let minor = cluster.version?.minor ?? PodSecurity.newestMinor
    for item in workload.template.securityContext["sysctls"].items {
      guard let node = item["name"], let name = node.text else { continue }
      // Slashes may stand for the dots.
      let dotted = name.split(separator: "/").joined(separator: ".")
      if !PodSecurity.isSafeSysctl(dotted, minor: minor) {
        return .fails("sets the kernel parameter \(name)", at: node.location)
      }
    }
    return .passes
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    !workload.template.securityContext["sysctls"].items.isEmpty
  }

  private static func sysctl(_ name: String) -> String {
    "securityContext: {sysctls: [{name: \(name), value: \"1\"}]}"
  }
}
