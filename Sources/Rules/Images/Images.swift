/// Every pod runs the code that was meant, from where it can be had.
enum Images: Area {
  static let id = "images"
  static let title = "Images"
  static let rules: [Rule] = [
    liveRegistries, pinnedTags, validReferences, repositoryPrefixes, digests, pullPolicy,
    existingPullSecrets, supportedBases, sameContent, outsideRegistry, fixedTags, qualifiedNames,
    verifiedImages,
  ]
}
