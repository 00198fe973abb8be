/// The files say what their authors meant.
enum Input: Area {
  static let id = "input"
  static let title = "Inputs"
  static let rules: [Rule] = [
    readable, uniqueKeys, knownFields, effectiveSafeguards, fieldTypes, requiredFields, quotedTexts,
    knownConfigurationFields, configurationFieldTypes, validKubeconfigs, wholeTexts,
    nothingAfterEnd, effectiveKeys,
    noInvisibleCharacters, straightQuotes, plainLineBreaks, octalModes, secretTypes, singleFlags,
    objectSize, noTabs,
  ]
}
