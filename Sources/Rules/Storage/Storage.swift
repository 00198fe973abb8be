/// Data outlives pods and moves with them.
enum Storage: Area {
  static let id = "storage"
  static let title = "Storage"
  static let rules: [Rule] = [
    sharedVolumes, existingClasses, existingClaims, noLocalState, topologyAwareBinding,
    defaultClass, expandableClasses, encryptedClasses, retainedVolumes,
    keptClaims, csiProvisioners, possibleAccessModes, noLocalDefault, claimSizes, boundClaims,
    usedClaims, noReleasedVolumes,
  ]
}
