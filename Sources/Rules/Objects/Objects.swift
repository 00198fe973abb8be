/// Objects fit together, and what they name exists.
enum Objects: Area {
  static let id = "objects"
  static let title = "Objects"
  static let rules: [Rule] = [
    knownKinds, uniqueObjects, validNames, ownSelectors, existingSettings,
    existingPriorityClasses, existingNamespaces, availableApis, mountedVolumes, uniquePodParts,
    uniquePorts, uniqueVariables, definedVariables, finishedDeletions, ownersInNamespace,
    healthyPods,
    noStuckNamespaces, noDebugContainers, noReservedNamespaces, followedFiles, recommendedLabels,
  ]
}
