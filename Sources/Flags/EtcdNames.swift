/// The three names of an etcd option: flag, variable, and key of the configuration file.
extension Options {
  /// The flag of a key of etcd's configuration file, with the section it stands in.
  ///
  /// `client-transport-security.cert-file` is `cert-file`, `peer-transport-security.cert-file` is
  /// `peer-cert-file` (server/embed/config.go, `configYAML`).
  public static func etcdFlagName(forConfigField field: String) -> String {
    let client = "client-transport-security."
    let peer = "peer-transport-security."
    if field.hasPrefix(client) { return "\(field.dropFirst(client.count))" }
    if field.hasPrefix(peer) { return "peer-\(field.dropFirst(peer.count))" }
    return field
  }

  /// The flag of a variable such as `ETCD_DATA_DIR`; nil for variables that are no option of etcd.
  public static func etcdFlagName(forVariable name: String) -> String? {
    let prefix = "ETCD_"
    guard name.hasPrefix(prefix) else { return nil }
    let bytes = name.utf8.dropFirst(prefix.utf8.count).map { byte -> UInt8 in
      if byte == UInt8(ascii: "_") { return UInt8(ascii: "-") }
      return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
    let flag = String(decoding: bytes, as: UTF8.self)
    return OptionTable.of(.etcd).isFlag(flag) ? flag : nil
  }

  /// The options of etcd that variables set, in their order; etcd ignores an empty variable.
  public static func etcdSettings(from environment: [Assignment]) -> [Setting] {
    var last: [String: Int] = [:]
    for (at, assignment) in environment.enumerated() { last[assignment.name] = at }
    return environment.enumerated().compactMap { at, assignment in
      // A variable is what it was set to last.
      guard !assignment.value.isEmpty, last[assignment.name] == at,
        let flag = etcdFlagName(forVariable: assignment.name)
      else { return nil }
      return Setting(
        name: flag, value: assignment.value, location: assignment.location, origin: .environment)
    }
  }

  /// The options of etcd that both a flag and a variable set; etcd then refuses to start.
  ///
  /// pkg/flags/flag.go: `conflicting environment variable is shadowed by corresponding flag`.
  public var shadowedVariables: [(flag: Setting, variable: Setting)] {
    guard program == .etcd, !hasConfigFile else { return [] }
    return settings.compactMap { variable in
      guard variable.origin == .environment,
        let flag = settings.last(where: { $0.origin == .flag && $0.name == variable.name })
      else { return nil }
      return (flag, variable)
    }
  }
}
