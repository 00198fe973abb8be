import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noDangerousCapabilities = Rule(
    "pods/no-dangerous-capabilities",
    title: "Containers add no capabilities that are parts of root on the node",
    severity: .high,
    rationale: """
      Capabilities such as SYS_ADMIN, SYS_PTRACE, NET_ADMIN or ALL are parts of root on the node,
      and most of them enough to become it.
      """,
    remedy: "Remove them from capabilities.add.",
    aliases: [
      "CKV_K8S_25", "CKV_K8S_39", "insecureCapabilities", "dangerousCapabilities", "C-0046",
      "KSV-0022", "KSV-0005", "KSV-0120", "CapSysAdmin", "disallow-capabilities", "SEC012",
      "disallow_linux_capabilities", "capabilities_baseline",
      "access-control-sys-admin-capability-check", "access-control-net-admin-capability-check",
      "access-control-net-raw-capability-check",
      "access-control-bpf-capability-check",
    ],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: "securityContext: {capabilities: {add: [NET_BIND_SERVICE, CAP_CHOWN]}}")),
      .fails(
        Manifest.workload(
          container: "securityContext: {capabilities: {add: [CHOWN, ↓SYS_ADMIN]}}")),
      // It only lets a process lock memory, as databases and stores of secrets do.
      .passes(
        Manifest.workload(container: "securityContext: {capabilities: {add: [IPC_LOCK]}}")),
      // Privileged is the worse of the two, and has its own rule.
      .passes(
        Manifest.workload(
          container: "securityContext: {privileged: true, capabilities: {add: [SYS_ADMIN]}}")),
    ],
    judging: \.workloads
  ) { workload, _ in
    if NodeAgent.of(workload) != nil { return .notApplicable }
    var found: [Node] = []
    for container in workload.template.containers where !container.isPrivileged {
      found += container.securityContext["capabilities"]["add"].items.filter { item in
        guard let name = item.text?.uppercased() else { return false }
        return !baseline.contains(name.hasPrefix("CAP_") ? String(name.dropFirst(4)) : name)
      }
    }
    guard let first = found.first else { return .passes }
    let names = found.compactMap(\.text).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return .fails("adds \(names.joined(separator: ", "))", at: first.location)
  }

  /// What the baseline level of the Pod Security Standards lets containers add, and IPC_LOCK, which
  /// gives no way out of the container.
  private static let baseline: Set<String> = [
    "IPC_LOCK",
    "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD",
    "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
  ]
}
