/// Pods cannot take over their node.
enum Pods: Area {
  static let id = "pods"
  static let title = "Pod security"
  static let rules: [Rule] = [
    noPrivileged, noRuntimeSocket, noHostNamespaces, noDangerousCapabilities, noSensitiveHostPaths,
    noHostPaths, noHostPathVolumes, noHostProcess, seLinuxType, noSharedMounts, noGitRepo,
    noHostPorts, rootUser, restrictedContext, unconfinedSeccomp, procMount, noUnsafeSysctls,
    noHostProbes, withinNamespaceLevel, withinWarnedLevel,
    noLiteralCredentials, noCredentialsInConfigMaps, namespaceLevel, validLevels,
    narrowExemptions, boundPolicies, enforcingEngines, narrowSecurityConstraints, noRetiredSoftware,
    noLoginServers, existingRuntimeClasses, volumeTypes, noRootGroup, highUserIds,
    unprivilegedPorts, noSharedProcesses, noHostAliases, readOnlyRoot, secretsAsFiles,
    noSecretsInFiles,
  ]
}
