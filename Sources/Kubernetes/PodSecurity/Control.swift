extension PodSecurity {
  typealias Check = @Sendable (CheckedPod) -> Violation?

  /// One check of the standards, in each version that it has had.
  struct Control: Sendable {
    let name: String
    let level: Level
    /// By the minor they began with, the newest first.
    let revisions: [(since: Int, check: Check)]
    /// The control of the baseline level that this one takes the place of.
    var replaces: String?

    init(
      _ name: String, _ level: Level, replaces: String? = nil,
      _ revisions: (since: Int, check: Check)...
    ) {
      self.name = name
      self.level = level
      self.replaces = replaces
      self.revisions = revisions
    }

    /// The check as it was in a minor; nil before there was one.
    func check(_ minor: Int) -> Check? {
      revisions.first { $0.since <= minor }?.check
    }

    /// Whether a stricter control is checked in the place of `name` at the restricted level.
    static func isReplaced(_ name: String, _ minor: Int) -> Bool {
      all.contains { $0.replaces == name && $0.check(minor) != nil }
    }

    /// Baseline first, each level by name: the order of the API server's messages.
    static let all: [Control] = [
      Control("appArmorProfile", .baseline, (0, appArmorProfile)),
      Control("capabilities_baseline", .baseline, (0, addedCapabilities)),
      Control("hostNamespaces", .baseline, (0, hostNamespaces)),
      Control("hostPathVolumes", .baseline, (0, hostPathVolumes)),
      Control("hostPorts", .baseline, (0, hostPorts)),
      Control("hostProbesAndHostLifecycle", .baseline, (34, probeHosts)),
      Control("privileged", .baseline, (0, privileged)),
      Control("procMount", .baseline, (35, besidesMappedUsers(procMount)), (0, procMount)),
      Control(
        "seLinuxOptions", .baseline, (31, seLinuxOptions(seLinuxTypes + ["container_engine_t"])),
        (0, seLinuxOptions(seLinuxTypes))),
      Control(
        "seccompProfile_baseline", .baseline, (19, seccompProfile), (0, seccompAnnotations)),
      Control(
        "sysctls", .baseline, (37, sysctls(37)), (32, sysctls(32)), (29, sysctls(29)),
        (27, sysctls(27)), (0, sysctls(0))),
      Control("windowsHostProcess", .baseline, (0, windowsHostProcess)),
      Control(
        "allowPrivilegeEscalation", .restricted, (25, besidesWindows(allowPrivilegeEscalation)),
        (8, allowPrivilegeEscalation)),
      Control(
        "capabilities_restricted", .restricted, replaces: "capabilities_baseline",
        (25, besidesWindows(droppedCapabilities)), (22, droppedCapabilities)),
      Control("procMount_restricted", .restricted, replaces: "procMount", (35, procMount)),
      Control(
        "restrictedVolumes", .restricted, replaces: "hostPathVolumes", (0, restrictedVolumes)),
      Control(
        "runAsNonRoot", .restricted, (35, besidesMappedUsers(runAsNonRoot)), (0, runAsNonRoot)),
      Control("runAsUser", .restricted, (35, besidesMappedUsers(runAsUser)), (23, runAsUser)),
      Control(
        "seccompProfile_restricted", .restricted, replaces: "seccompProfile_baseline",
        (25, besidesWindows(requiredSeccompProfile)), (19, requiredSeccompProfile)),
    ]

    /// Pods that say `os.name: windows` cannot have the field at all.
    private static func besidesWindows(_ check: @escaping Check) -> Check {
      { $0.isForWindows ? nil : check($0) }
    }

    /// Users of a pod with `hostUsers: false` are none of the node's.
    private static func besidesMappedUsers(_ check: @escaping Check) -> Check {
      { $0.mapsUsers ? nil : check($0) }
    }
  }
}
