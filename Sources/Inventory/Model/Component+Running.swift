public import Flags

extension Component {
  /// An option that the running process has otherwise than the file that starts it.
  public struct Difference: Sendable {
    public let name: String
    public let configured: Option
    public let running: Option
    public let account: Account
  }

  /// Where what runs is not what the file says, by the options of the command line.
  public var differences: [Difference] {
    accounts.flatMap { account in
      names(with: account).compactMap { name in
        let (configured, running) = (options[name], account.options[name])
        guard Self.differ(configured, running, options.kind(of: name), account),
          !isExcused(name, configured, running, account)
        else { return nil }
        return Difference(
          name: name, configured: configured, running: running, account: account)
      }
    }
  }

  /// The options that either command line or environment sets.
  private func names(with account: Account) -> [String] {
    var seen: Set<String> = []
    let set = options.settings + account.options.settings
    return set.filter { $0.origin == .flag || $0.origin == .environment }
      .map { options[$0.name].name }.filter { seen.insert($0).inserted }
  }

  /// Whether what one of the two does not tell may be said where no input looked.
  private func isExcused(
    _ name: String, _ configured: Option, _ running: Option, _ account: Account
  ) -> Bool {
    if !configured.isSet && !isComplete { return true }
    if !running.isSet && account.isCut { return true }
    if account.hasEnvironment { return false }
    return configured.origin == .environment || running.origin == .environment
  }

  private static func differ(
    _ a: Option, _ b: Option, _ kind: OptionKind?, _ account: Account
  ) -> Bool {
    if a.isUnknown || b.isUnknown { return false }
    if !a.isSet && a.defaultDependsOnVersion || !b.isSet && b.defaultDependsOnVersion {
      return false
    }
    let (left, right) = (a.value ?? "", b.value ?? "")
    if isOpen(left) || isOpen(right) { return false }
    if !account.isExact, isCutShort(right, left, account) { return false }
    switch kind {
    case .bool: return a.bool != b.bool
    case .int, .size: return a.int != b.int
    case .duration: return a.seconds != b.seconds
    case .float: return Double(left) != Double(right)
    case .list: return a.list.sorted() != b.list.sorted()
    case .map: return a.map != b.map
    case .string: return left != right
    // Of an option that no table tells of, only its presence counts.
    case nil: return a.isSet != b.isSet || left != right
    }
  }

  /// Whether something else fills in a part of the value.
  private static func isOpen(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "$")) || text.utf8.contains(UInt8(ascii: "%"))
      || text.contains("{{")
  }

  /// Whether a process list shows all it can of a value: up to its first blank, or to its cut end.
  private static func isCutShort(_ shown: String, _ whole: String, _ account: Account) -> Bool {
    guard shown != whole, whole.hasPrefix(shown) else { return false }
    let next = whole.utf8.dropFirst(shown.utf8.count).first
    return account.isCut || next == 0x20 || next == 0x09
  }
}
