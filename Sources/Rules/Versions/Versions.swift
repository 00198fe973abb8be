/// What runs is supported, and the next upgrade will start.
enum Versions: Area {
  static let id = "versions"
  static let title = "Versions"
  static let rules: [Rule] = [
    supported, skew, servedApis, nextApis, servedFields, currentCustomApis, storedVersions,
    currentConfigurations, supportedVolumes, effectiveAnnotations, knownFlags, knownFeatureGates,
    knownAdmissionPlugins,
    validOptions, runningAsConfigured, effectiveFlags,
    externalCloudProvider, schedulerConfiguration, startsAfterUpgrade, noAlphaFeatures,
    supportedPatch, deprecatedApis, lastAppliedApis, prunedObjects, currentNames, currentFlags,
  ]
}
