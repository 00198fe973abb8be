import YAML

extension PodSecurity.Control {
  private typealias Setting = PodSecurity.Setting
  private typealias Violation = PodSecurity.Violation

  static let hostNamespaces: PodSecurity.Check = { pod in
    let shared = ["hostNetwork", "hostPID", "hostIPC"].compactMap { key -> Setting? in
      guard let value = pod.spec[key], value.bool == true else { return nil }
      return Setting(container: nil, value: value)
    }
    return Violation("host namespaces", shared)
  }

  static let privileged: PodSecurity.Check = { pod in
    let found = pod.containerSettings("privileged").filter { $0.value.bool == true }
    return Violation("privileged", found)
  }

  static let addedCapabilities: PodSecurity.Check = { pod in
    let found = added(pod).filter { !isDefaultCapability($0.value.text ?? "") }
    return Violation("non-default capabilities", found)
  }

  /// The capabilities that containers add, spelt as they must be: no `CAP_`, upper case.
  static func added(_ pod: PodSecurity.CheckedPod) -> [PodSecurity.Setting] {
    pod.containerSettings("capabilities").flatMap { setting in
      setting.value["add"].items.map { Setting(container: setting.container, value: $0) }
    }
  }

  private static func isDefaultCapability(_ name: String) -> Bool {
    switch name {
    case "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD",
      "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT":
      true
    default: false
    }
  }

  static let hostPathVolumes: PodSecurity.Check = { pod in
    let found = pod.template.volumes.compactMap { volume -> Setting? in
      guard let path = volume["hostPath"], !path.isNull else { return nil }
      return Setting(container: nil, value: path["path"] ?? path)
    }
    return Violation("hostPath volumes", found)
  }

  static let hostPorts: PodSecurity.Check = { pod in
    var found: [Setting] = []
    for container in pod.template.containers {
      for port in container.ports {
        guard let number = port["hostPort"], !number.isNull, number.int != 0 else { continue }
        found.append(Setting(container: container.name, value: number))
      }
    }
    return Violation("hostPort", found)
  }

  /// Any host is forbidden, 127.0.0.1 too.
  static let probeHosts: PodSecurity.Check = { pod in
    var found: [Setting] = []
    for container in pod.template.containers {
      let handlers = [
        container.node["livenessProbe"], container.node["readinessProbe"],
        container.node["startupProbe"], container.node["lifecycle"]["postStart"],
        container.node["lifecycle"]["preStop"],
      ]
      for handler in handlers {
        for kind in ["httpGet", "tcpSocket"] {
          guard let host = handler[kind]["host"], host.text?.isEmpty == false else { continue }
          found.append(Setting(container: container.name, value: host))
        }
      }
    }
    return Violation("probe or lifecycle host", found)
  }

  static let windowsHostProcess: PodSecurity.Check = { pod in
    let found = pod.settings("windowsOptions").compactMap { setting -> Setting? in
      guard let value = setting.value["hostProcess"], value.bool == true else { return nil }
      return Setting(container: setting.container, value: value)
    }
    return Violation("hostProcess", found)
  }

  static let procMount: PodSecurity.Check = { pod in
    let found = pod.containerSettings("procMount").filter { $0.value.text != "Default" }
    return Violation("procMount", found)
  }
}
