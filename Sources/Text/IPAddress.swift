/// An IPv4 or IPv6 address, without a zone.
public struct IPAddress: Sendable, Hashable {
  /// 4 or 16 bytes, in network order.
  public let bytes: [UInt8]

  /// nil unless there are 4 or 16 bytes.
  public init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// nil for anything but the usual text forms: `10.0.0.1`, `fd00::1`, `::ffff:10.0.0.1`.
  ///
  /// Leading zeros in an IPv4 number are refused, as Go's `net.ParseIP` does: some systems
  /// read them as octal.
  public init?(_ text: some StringProtocol) {
    let text = Array(text.utf8)
    guard let bytes = text.contains(UInt8(ascii: ":")) ? Self.v6(text) : Self.v4(text[...])
    else { return nil }
    self.bytes = bytes
  }

  public var isIPv4: Bool { bytes.count == 4 }

  /// The IPv4 address inside `::ffff:0:0/96`, which Go takes for the same address.
  public var unmapped: IPAddress {
    let prefix = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
    guard bytes.count == 16, bytes.starts(with: prefix) else { return self }
    return IPAddress(bytes: bytes.dropFirst(12)) ?? self
  }

  private static func v4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      guard (1...3).contains(part.count), part.count == 1 || part.first != UInt8(ascii: "0"),
        let value = number(part, radix: 10), let byte = UInt8(exactly: value)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  private static func v6(_ text: [UInt8]) -> [UInt8]? {
    let colon = UInt8(ascii: ":")
    guard let gap = text.firstRange(of: [colon, colon]) else {
      guard let all = groups(text[...]), all.count == 16 else { return nil }
      return all
    }
    guard let head = groups(text[..<gap.lowerBound]), let tail = groups(text[gap.upperBound...]),
      // RFC 4291, section 2.2: an address in the IPv4 form ends the text.
      !text[..<gap.lowerBound].contains(UInt8(ascii: "."))
    else { return nil }
    let missing = 16 - head.count - tail.count
    guard missing >= 2 else { return nil }
    return head + [UInt8](repeating: 0, count: missing) + tail
  }

  /// The bytes of groups with colons between them; none for no text.
  private static func groups(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var bytes: [UInt8] = []
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard let embedded = v4(part) else { return nil }
        bytes += embedded
      } else {
        guard let value = number(part, radix: 16) else { return nil }
        bytes += [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
      }
    }
    return bytes
  }

  /// One to four digits, so that no value overflows.
  private static func number(_ digits: ArraySlice<UInt8>, radix: Int) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard digit < 0x80, let digit = Character(Unicode.Scalar(digit)).hexDigitValue,
        digit < radix
      else { return nil }
      value = value * radix + digit
    }
    return value
  }
}

extension IPAddress: CustomStringConvertible {
  /// `10.0.0.1` or the one IPv6 form that RFC 5952 recommends.
  public var description: String {
    if isIPv4 { return bytes.map(String.init).joined(separator: ".") }
    // RFC 5952, section 5: the mixed form where the prefix says that IPv4 is inside.
    if unmapped.isIPv4 { return "::ffff:\(unmapped)" }
    var groups: [Int] = []
    for (index, byte) in bytes.enumerated() {
      if index % 2 == 0 { groups.append(Int(byte) << 8) } else { groups[index / 2] |= Int(byte) }
    }
    let zeros = Self.longestZeros(in: groups)
    func text(_ range: Range<Int>) -> String {
      groups[range].map { String($0, radix: 16) }.joined(separator: ":")
    }
    // RFC 5952, section 4.2.2: `::` must not stand for one group only.
    guard zeros.count >= 2 else { return text(0..<8) }
    return "\(text(0..<zeros.lowerBound))::\(text(zeros.upperBound..<8))"
  }

  /// RFC 5952, section 4.2.3: the longest run of zeros, the first of equal ones.
  private static func longestZeros(in groups: [Int]) -> Range<Int> {
    var longest = 0..<0
    var start = 0
    for (index, group) in groups.enumerated() {
      if group != 0 {
        start = index + 1
      } else if index + 1 - start > longest.count {
        longest = start..<index + 1
      }
    }
    return longest
  }
}
