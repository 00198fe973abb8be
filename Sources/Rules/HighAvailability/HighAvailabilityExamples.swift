extension HighAvailability {
  /// A Node as `kubectl get nodes -o yaml` shows it; a `↓` may stand in any of the words.
  static func node(
    _ name: String, zone: String? = nil, controlPlane: Bool = false, tainted: Bool? = nil,
    cpu: String = "4", memory: String = "16Gi"
  ) -> String {
    var lines = [
      "apiVersion: v1", "kind: Node", "metadata:", "  name: \(name)", "  labels:",
      "    kubernetes.io/os: linux",
    ]
    if controlPlane { lines.append("    node-role.kubernetes.io/control-plane: \"\"") }
    if let zone { lines.append("    topology.kubernetes.io/zone: \(zone)") }
    lines += ["spec:", "  podCIDR: 10.244.0.0/24"]
    if tainted ?? controlPlane {
      lines += [
        "  taints:", "  - key: node-role.kubernetes.io/control-plane", "    effect: NoSchedule",
      ]
    }
    lines += [
      "status:", "  allocatable:", "    cpu: \"\(cpu)\"", "    memory: \(memory)", "---",
    ]
    return lines.joined(separator: "\n")
  }

  /// Several texts below one another.
  static func all(_ parts: String...) -> String { parts.joined(separator: "\n") }

  /// One component's command line on each host: pairs of host and flags.
  static func commands(_ program: String, _ flags: KeyValuePairs<String, String>) -> String {
    flags.map { host, words in
      let mark = words.hasPrefix("↓↓") ? "↓" : ""
      let given = words.hasPrefix("↓↓") ? String(words.dropFirst(2)) : words
      let rest = given.isEmpty ? "--v=2" : given
      return "-- hosts/\(host)/\(program).flags --\n\(mark)\(program) \(rest)"
    }.joined(separator: "\n")
  }

  /// Three API servers on three hosts, with flags for each.
  static func apiServers(_ first: String, _ second: String, _ third: String) -> String {
    commands("kube-apiserver", ["cp-1": first, "cp-2": second, "cp-3": third])
  }
}
