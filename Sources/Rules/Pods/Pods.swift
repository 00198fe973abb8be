/// Pods cannot take over their node.
enum Pods: Area {
  static let id = "pods"
  static let title = "Pod security"
  static let rules: [Rule] = [
    noPrivileged, noRuntimeSocket, noHostNamespaces, noDangerousCapabilities, noHostPaths,
    noHostPorts, rootUser, restrictedContext, unconfinedSeccomp, procMount, noUnsafeSysctls,
    noHostProbes, withinNamespaceLevel, withinWarnedLevel,
    noLiteralCredentials, noCredentialsInConfigMaps, namespaceLevel, validLevels,
    narrowExemptions, boundPolicies, enforcingEngines, readOnlyRoot, secretsAsFiles,
    noSecretsInFiles,
  ]
}
