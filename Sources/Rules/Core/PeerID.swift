/// The id of a check in another tool or benchmark, however people write it.
///
/// `CIS 1.2.3`, `cis-1.2.3` and `kubescape:C-0097` or `C-0097` are one id each: case, the
/// separator and the tool's name before a colon do not count.
struct PeerID: Hashable {
  private let folded: [UInt8]

  init(_ text: String) {
    var bytes = Array(text.utf8)
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count {
      bytes.removeFirst(colon + 1)
    }
    let plain = bytes.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: " "), UInt8(ascii: "_"): UInt8(ascii: "-")
      default: byte
      }
    }
    folded = Self.ofTrivy(plain) ?? plain
  }

  /// The one spelling of what Trivy's releases, reports and ignore files write as `AVD-KSV-0001`,
  /// `KSV-0001`, `KSV0001` and `KSV001`.
  private static func ofTrivy(_ bytes: [UInt8]) -> [UInt8]? {
    let prefix = Array("avd-".utf8)
    var rest = bytes[...]
    if rest.starts(with: prefix) { rest = rest.dropFirst(prefix.count) }
    let name = rest.prefix(3)
    guard name.elementsEqual("ksv".utf8) || name.elementsEqual("kcv".utf8) else { return nil }
    var digits = rest.dropFirst(3)
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let zeros = [UInt8](repeating: 0x30, count: max(0, 4 - digits.count))
    return name + [UInt8(ascii: "-")] + zeros + digits
  }

  /// Whether a pattern has it: another id, one with a `*` at its end, or a range with `..`.
  func isIn(_ pattern: String) -> Bool {
    let own = PeerID(pattern).folded
    if own == folded { return true }
    if own.last == UInt8(ascii: "*") { return folded.starts(with: own.dropLast()) }
    guard let dots = own.firstRange(of: Array("..".utf8)) else { return false }
    let first = Self.numbered(own[..<dots.lowerBound])
    let last = Self.numbered(own[dots.upperBound...])
    let mine = Self.numbered(folded[...])
    guard let first, let last, let mine else { return false }
    return mine.name.elementsEqual(first.name) && (mine.width == first.width || !first.isPadded)
      && (first.number...max(first.number, last.number)).contains(mine.number)
  }

  /// An id as what comes before the number at its end, and that number.
  private static func numbered(
    _ bytes: ArraySlice<UInt8>
  ) -> (name: ArraySlice<UInt8>, number: Int, width: Int, isPadded: Bool)? {
    let digits = bytes.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    guard digits > 0, digits < 10 else { return nil }
    let tail = bytes.suffix(digits)
    let number = tail.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (bytes.dropLast(digits), number, digits, bytes.suffix(digits).first == 0x30)
  }
}
