/// A network such as `10.96.0.0/12` or `fd00:10:96::/108`.
public struct CIDR: Sendable, Hashable {
  /// The first address: every bit behind the prefix is 0.
  public let address: IPAddress
  /// How many bits all addresses of the network share.
  public let length: Int

  public init?(_ address: IPAddress, length: Int) {
    guard (0...address.bytes.count * 8).contains(length) else { return nil }
    var bytes = address.bytes
    for index in bytes.indices {
      let kept = min(max(length - index * 8, 0), 8)
      bytes[index] &= UInt8(truncatingIfNeeded: 0xFF00 >> kept)
    }
    guard let first = IPAddress(bytes: bytes) else { return nil }
    self.address = first
    self.length = length
  }

  /// nil for anything but an address, a slash and a decimal length, as Go's `net.ParseCIDR`.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let digits = bytes[(slash + 1)...]
    guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let length = Int(String(decoding: digits, as: UTF8.self)),
      let address = IPAddress(String(decoding: bytes[..<slash], as: UTF8.self))
    else { return nil }
    self.init(address, length: length)
  }

  public var isIPv4: Bool { address.isIPv4 }

  /// How many bits of an address are free: the network has 2 to this power addresses.
  public var freeBits: Int { address.bytes.count * 8 - length }

  /// How many addresses there are; nil when there are more than an `Int` can tell.
  public var count: Int? { freeBits < Int.bitWidth - 1 ? 1 << freeBits : nil }

  public func contains(_ other: IPAddress) -> Bool {
    guard other.isIPv4 == isIPv4 else { return false }
    return CIDR(other, length: length)?.address == address
  }

  /// Whether every address of `other` is in here.
  public func contains(_ other: CIDR) -> Bool {
    other.length >= length && contains(other.address)
  }

  /// Two networks are apart, or one is inside the other.
  public func overlaps(_ other: CIDR) -> Bool { contains(other) || other.contains(self) }
}

extension CIDR: CustomStringConvertible {
  public var description: String { "\(address)/\(length)" }
}
