import YAML

/// Controls of the baseline level about AppArmor, seccomp, SELinux and kernel parameters.
extension PodSecurity.Control {
  private typealias Setting = PodSecurity.Setting
  private typealias Violation = PodSecurity.Violation

  static let appArmorProfile: PodSecurity.Check = { pod in
    var found = profiles("appArmorProfile", pod).filter { !isConfined($0.value.text) }
    for entry in pod.annotations("container.apparmor.security.beta.kubernetes.io/") {
      let profile = entry.value.text ?? ""
      if profile.isEmpty || profile == "runtime/default" || profile.hasPrefix("localhost/") {
        continue
      }
      found.append(Setting(container: nil, value: entry.value))
    }
    let reason = "forbidden AppArmor profile\(found.count == 1 ? "" : "s")"
    return Violation(reason, found)
  }

  static let seccompProfile: PodSecurity.Check = { pod in
    let found = profiles("seccompProfile", pod).filter { !isConfined($0.value.text) }
    return Violation("seccompProfile", found)
  }

  /// Before 1.19 the profile was an annotation.
  static let seccompAnnotations: PodSecurity.Check = { pod in
    let names = pod.template.containers.map {
      "container.seccomp.security.alpha.kubernetes.io/\($0.name)"
    }
    let found = pod.template.annotations.node.entries.filter { entry in
      guard names.contains(entry.key) || entry.key == "seccomp.security.alpha.kubernetes.io/pod"
      else { return false }
      let profile = entry.value.text ?? ""
      return profile != "runtime/default" && profile != "docker/default"
        && !profile.hasPrefix("localhost/")
    }
    return Violation(
      "seccompProfile",
      found.map { Setting(container: nil, value: $0.value) })
  }

  /// The types of all profiles that pod and containers name.
  static func profiles(_ key: String, _ pod: PodSecurity.CheckedPod) -> [PodSecurity.Setting] {
    pod.settings(key).map {
      Setting(container: $0.container, value: $0.value["type"] ?? $0.value)
    }
  }

  /// Whether a profile's type leaves the container confined.
  static func isConfined(_ type: String?) -> Bool {
    type == "RuntimeDefault" || type == "Localhost"
  }

  static let seLinuxTypes = ["", "container_t", "container_init_t", "container_kvm_t"]

  static func seLinuxOptions(_ types: [String]) -> PodSecurity.Check {
    { pod in
      var found: [Setting] = []
      for setting in pod.settings("seLinuxOptions") {
        if let type = setting.value["type"], let text = type.text, !types.contains(text) {
          found.append(Setting(container: setting.container, value: type))
        }
        for key in ["user", "role"] {
          guard let value = setting.value[key], value.text?.isEmpty == false else { continue }
          found.append(Setting(container: setting.container, value: value))
        }
      }
      return Violation("seLinuxOptions", found)
    }
  }

  static func sysctls(_ minor: Int) -> PodSecurity.Check {
    { pod in
      let found = pod.securityContext["sysctls"].items.compactMap { item -> Setting? in
        guard let name = item["name"], !PodSecurity.isSafeSysctl(name.text ?? "", minor: minor)
        else { return nil }
        return Setting(container: nil, value: name)
      }
      return Violation("forbidden sysctls", found)
    }
  }
}

extension PodSecurity {
  /// Whether a kernel parameter was safe to set for a pod under the rules of a minor.
  public static func isSafeSysctl(_ name: String, minor: Int = newestMinor) -> Bool {
    safeSysctls.contains { $0.name == name && $0.since <= minor }
  }

  private static let safeSysctls: [(name: String, since: Int)] = [
    ("kernel.shm_rmid_forced", 0), ("net.ipv4.ip_local_port_range", 0),
    ("net.ipv4.tcp_syncookies", 0), ("net.ipv4.ping_group_range", 0),
    ("net.ipv4.ip_unprivileged_port_start", 0), ("net.ipv4.ip_local_reserved_ports", 27),
    ("net.ipv4.tcp_keepalive_time", 29), ("net.ipv4.tcp_fin_timeout", 29),
    ("net.ipv4.tcp_keepalive_intvl", 29), ("net.ipv4.tcp_keepalive_probes", 29),
    ("net.ipv4.tcp_rmem", 32), ("net.ipv4.tcp_wmem", 32),
    ("net.ipv4.tcp_slow_start_after_idle", 37), ("net.ipv4.tcp_notsent_lowat", 37),
  ]
}
