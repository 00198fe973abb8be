/// A release of Kubernetes or of etcd.
public struct Version: Sendable, Hashable, Comparable {
  public let major: Int
  public let minor: Int
  /// nil when only the minor is known.
  public let patch: Int?

  public init(major: Int, minor: Int, patch: Int? = nil) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads `v1.29.3`, `1.29`, `v1.29.3-gke.100`, `1.29.3+k3s1` or the image tag `3.5.10-0`.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    if let first = bytes.first, first == UInt8(ascii: "v") || first == UInt8(ascii: "V") {
      bytes = bytes.dropFirst()
    }
    guard let major = Self.number(&bytes), Self.dot(&bytes), let minor = Self.number(&bytes)
    else { return nil }
    var patch: Int?
    if Self.dot(&bytes) {
      guard let number = Self.number(&bytes) else { return nil }
      patch = number
    }
    // A build, a pre-release or the `+` of a cloud's "27+" may follow.
    if let next = bytes.first {
      let ends: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "_"), 0x20]
      guard ends.contains(next) else { return nil }
    }
    self.init(major: major, minor: minor, patch: patch)
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    var value = 0
    var digits = 0
    while let byte = bytes.first, byte >= 0x30, byte <= 0x39 {
      value = value * 10 + Int(byte - 0x30)
      digits += 1
      bytes = bytes.dropFirst()
      if digits > 9 { return nil }
    }
    return digits > 0 ? value : nil
  }

  private static func dot(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: ".") else { return false }
    bytes = bytes.dropFirst()
    return true
  }

  /// The same release without its patch.
  public var release: Version { Version(major: major, minor: minor) }

  /// An unknown patch counts as the first.
  public static func < (a: Version, b: Version) -> Bool {
    (a.major, a.minor, a.patch ?? 0) < (b.major, b.minor, b.patch ?? 0)
  }
}

extension Version: CustomStringConvertible {
  /// `1.29.3`, or `1.29` when the patch is unknown.
  public var description: String {
    let release = "\(major).\(minor)"
    guard let patch else { return release }
    return "\(release).\(patch)"
  }
}
