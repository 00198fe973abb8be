/// The ranges in the host names of Ansible's inventories: `node[01:20]`, `rack-[a:d]`, `n[1:9:2]`.
///
/// https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html#adding-ranges-of-hosts
enum AnsibleRange {
  /// More hosts than this are no inventory of one cluster; the name then stays as it is.
  private static let most = 10_000

  /// Every name that a pattern stands for; itself when it has no range.
  static func names(of pattern: String) -> [String] {
    var names = [pattern]
    // One range of each name goes at a time; every step leaves one bracket less.
    while let open = names.first?.firstIndex(of: "["),
      let close = names.first?[open...].firstIndex(of: "]"), let first = names.first,
      let values = values(of: first[first.index(after: open)..<close]),
      values.count <= most / names.count
    {
      names = names.flatMap { name -> [String] in
        // All have the same text up to the bracket but for what was filled in before it.
        guard let open = name.firstIndex(of: "["), let close = name[open...].firstIndex(of: "]")
        else { return [name] }
        return values.map { name[..<open] + $0 + name[name.index(after: close)...] }
      }
    }
    return names
  }

  /// The values from the first to the last, both included; a leading zero keeps the width.
  private static func values(of range: Substring) -> [String]? {
    let parts = range.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var step = 1
    if parts.count == 3 {
      guard let given = Int(parts[2]), given > 0 else { return nil }
      step = given
    }
    if let first = letter(parts[0]), let last = letter(parts[1]), first <= last {
      return stride(from: Int(first), through: Int(last), by: step).compactMap {
        UInt8(exactly: $0).map { String(UnicodeScalar($0)) }
      }
    }
    guard let first = Int(parts[0].isEmpty ? "0" : parts[0]), let last = Int(parts[1]), first >= 0,
      last >= first, (last - first) / step < most
    else { return nil }
    let width = parts[0].hasPrefix("0") ? parts[0].count : 0
    return stride(from: first, through: last, by: step).map { number in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
  }

  private static func letter(_ text: Substring) -> UInt8? {
    guard text.utf8.count == 1, let byte = text.utf8.first, (byte | 0x20) >= 0x61,
      (byte | 0x20) <= 0x7A
    else { return nil }
    return byte
  }
}
