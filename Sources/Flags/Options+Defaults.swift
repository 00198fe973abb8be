extension Options {
  /// Whether a file that nobody has read may set the option.
  func dependsOnUnreadFile(_ name: String, _ table: OptionTable) -> Bool {
    guard !configFileIsRead else { return false }
    return program == .etcd ? name != "config-file" : table.field(of: name) != nil
  }

  /// What the option is when nothing sets it, and whether only the version can tell.
  func defaultValue(of name: String, _ table: OptionTable) -> (String?, dependsOnVersion: Bool) {
    if let effect = defaultInEffect(name) { return (effect, false) }
    let rows = rowsForDefault(of: name, table)
    guard let newest = rows.last else { return (nil, false) }
    if let version {
      // The table begins with some release; what it says first held before as well.
      let before = rows.first.flatMap { $0.isOlderThanTable(version) ? $0 : nil }
      guard let row = rows.last(where: { $0.holds(in: version) }) ?? before else {
        return (nil, false)
      }
      return (row.value.isEmpty ? nil : row.value, false)
    }
    let oldest = Self.oldestInUse(program)
    let recent = rows.filter { row in row.until.map { $0 >= oldest } ?? true }
    let differs = recent.contains { $0.value != newest.value }
    return (newest.value.isEmpty ? nil : newest.value, differs)
  }

  /// The oldest release whose defaults are worth telling apart when the version is unknown.
  private static func oldestInUse(_ program: Program) -> Version {
    program == .etcd ? Version(major: 3, minor: 4) : Version(major: 1, minor: 24)
  }

  /// Defaults that are filled in at start and not shown by the flag.
  private func defaultInEffect(_ name: String) -> String? {
    guard program == .kubeAPIServer, name == "authorization-mode" else { return nil }
    // authorization.go: AlwaysAllow unless a mode or a file is given.
    return isSet("authorization-config") ? nil : "AlwaysAllow"
  }

  /// A component with a configuration file starts from the defaults of the file's fields.
  private func rowsForDefault(of name: String, _ table: OptionTable) -> [OptionRow] {
    let rows = table.rows(of: name)
    // The thresholds of --eviction-hard are filled in at start, whatever its help says.
    let byField = hasConfigFile || (program == .kubelet && name == "eviction-hard")
    let preferred = rows.filter { $0.isField == byField }
    return preferred.isEmpty ? rows : preferred
  }
}
