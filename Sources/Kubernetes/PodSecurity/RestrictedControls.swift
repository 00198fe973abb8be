import YAML

extension PodSecurity.Control {
  private typealias Setting = PodSecurity.Setting
  private typealias Violation = PodSecurity.Violation

  static let allowPrivilegeEscalation: PodSecurity.Check = { pod in
    let bare = pod.template.containers.filter {
      $0.securityContext["allowPrivilegeEscalation"]?.bool != false
    }
    return Violation("allowPrivilegeEscalation != false", lacking: bare)
  }

  static let droppedCapabilities: PodSecurity.Check = { pod in
    let reason = "unrestricted capabilities"
    let forbidden = added(pod).filter { $0.value.text != "NET_BIND_SERVICE" }
    if let violation = Violation(reason, forbidden) { return violation }
    let keeping = pod.template.containers.filter { container in
      !container.securityContext["capabilities"]["drop"].items.contains { $0.text == "ALL" }
    }
    return Violation(reason, lacking: keeping)
  }

  static let restrictedVolumes: PodSecurity.Check = { pod in
    let found = pod.template.volumes.compactMap { volume -> Setting? in
      let sources = volume.entries.filter { $0.key != "name" && !$0.value.isNull }
      // A volume of no kind is an emptyDir: pkg/apis/core/v1 `SetDefaults_Volume`.
      if sources.isEmpty || sources.contains(where: { isRestrictedVolume($0.key) }) { return nil }
      let source = sources.first
      return Setting(
        container: nil, value: volume["hostPath"]["path"] ?? source?.value ?? volume,
        shown: source?.key)
    }
    return Violation("restricted volume types", found)
  }

  private static func isRestrictedVolume(_ type: String) -> Bool {
    switch type {
    case "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image",
      "persistentVolumeClaim", "projected", "secret":
      true
    default: false
    }
  }

  /// A container's own value counts before the pod's, and a pod's `false` is forbidden whatever
  /// its containers say.
  static let runAsNonRoot: PodSecurity.Check = { pod in
    let reason = "runAsNonRoot != true"
    let settings = pod.settings("runAsNonRoot")
    let refused = settings.filter { $0.value.bool == false }
    if let violation = Violation(reason, refused) { return violation }
    if settings.first.map({ $0.container == nil && $0.value.bool == true }) ?? false { return nil }
    return Violation(reason, lacking: pod.containersWithout("runAsNonRoot"))
  }

  /// A pod's 0 is forbidden even where every container overrides it.
  static let runAsUser: PodSecurity.Check = { pod in
    Violation("runAsUser=0", pod.settings("runAsUser").filter { $0.value.int == 0 })
  }

  static let requiredSeccompProfile: PodSecurity.Check = { pod in
    let settings = profiles("seccompProfile", pod)
    let unconfined = settings.filter { !isConfined($0.value.text) }
    if let violation = Violation("seccompProfile", unconfined) { return violation }
    if settings.first.map({ $0.container == nil }) ?? false { return nil }
    return Violation("seccompProfile", lacking: pod.containersWithout("seccompProfile"))
  }
}
