extension Options {
  /// The flags on the command line that a version has and a later one will not, with that one.
  public func flagsOnTheWayOut(in version: Version) -> [(setting: Setting, removed: Version)] {
    let table = OptionTable.of(program)
    return settings.compactMap { setting in
      guard setting.origin == .flag else { return nil }
      let key = Self.key(setting.name, program, table)
      let rows = table.rows(of: key).filter { !$0.isField }
      guard let removed = rows.compactMap(\.removed).max(), removed > version.release,
        rows.contains(where: { $0.deprecated.map { $0 <= version.release } ?? false }),
        table.hasFlag(key, of: program, in: version) == true
      else { return nil }
      return (setting, removed)
    }
  }

  /// Whether the component's version has the option; nil when nobody can tell.
  public func exists(_ name: String) -> Bool? {
    guard let version else { return nil }
    let rows = OptionTable.of(program).rows(of: Self.key(name, program, OptionTable.of(program)))
    guard !rows.isEmpty else { return nil }
    return rows.contains { row in
      if let introduced = row.introduced, version.release < introduced { return false }
      if let removed = row.removed, version.release >= removed { return false }
      return true
    }
  }

  /// Whether the table of the program has the option, as a flag or as a field.
  public static func knows(_ name: String, of program: Program) -> Bool {
    let table = OptionTable.of(program)
    return table.kind(of: key(name, program, table)) != nil
  }
}
