/// The admission plugins of the API server.
public enum AdmissionPlugins {
  /// The plugins that are on when no flag names them; nil when the version is unknown.
  public static func enabledByDefault(in version: Version?) -> Set<String>? {
    guard let release = version?.release else { return nil }
    return Set(plugins.filter { $0.isOn(in: release) }.map(\.name))
  }

  /// Whether a version has the plugin; nil for a plugin that no version has.
  public static func exists(_ name: String, in version: Version) -> Bool? {
    plugins.first { $0.name == name }?.exists(in: version.release)
  }

  /// Every plugin of any version, sorted.
  public static var names: [String] { plugins.map(\.name).sorted() }

  private struct Plugin: Sendable {
    let name: String
    let introduced: Version?
    let isOnFromTheStart: Bool
    let onFrom: Version?
    let onUntil: Version?
    let removed: Version?

    func exists(in release: Version) -> Bool {
      if let introduced, release < introduced { return false }
      if let removed, release >= removed { return false }
      return true
    }

    func isOn(in release: Version) -> Bool {
      guard exists(in: release), isOnFromTheStart || onFrom.map({ release >= $0 }) == true else {
        return false
      }
      return onUntil.map { release <= $0 } ?? true
    }
  }

  private static let plugins: [Plugin] = {
    let text = admissionPluginsTable.description
    return text.utf8.split(separator: 0x0A).compactMap { line in
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      guard cells.count == 5, !cells[0].hasPrefix("#") else { return nil }
      return Plugin(
        name: cells[0], introduced: Version(cells[1]), isOnFromTheStart: cells[2] == "always",
        onFrom: Version(cells[2]), onUntil: Version(cells[3]), removed: Version(cells[4]))
    }
  }()
}
