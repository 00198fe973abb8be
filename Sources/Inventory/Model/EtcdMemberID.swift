/// The number by which etcd knows a member or a cluster: any unsigned number of 64 bits.
public struct EtcdMemberID: Sendable, Hashable, Comparable {
  public let value: UInt64

  public init(_ value: UInt64) { self.value = value }

  /// As JSON and fields show it; with `--hex`, JSON has the hexadecimal digits in quotes.
  public init?(decimal text: some StringProtocol) {
    guard let value = UInt64(text) else { return nil }
    self.init(value)
  }

  /// As simple and table show it, without leading zeros.
  public init?(hexadecimal text: some StringProtocol) {
    guard text.utf8.count <= 16, text.utf8.first != UInt8(ascii: "+"),
      let value = UInt64(text, radix: 16)
    else { return nil }
    self.init(value)
  }

  public static func < (a: EtcdMemberID, b: EtcdMemberID) -> Bool { a.value < b.value }
}

extension EtcdMemberID: CustomStringConvertible {
  /// As the commands of etcdctl want it.
  public var description: String { String(value, radix: 16) }
}
