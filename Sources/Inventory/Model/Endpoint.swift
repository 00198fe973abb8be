/// The parts of a URL such as `https://10.0.1.11:2379` or of a bare `host:port`.
public struct Endpoint: Sendable, Hashable {
  /// In lower case; nil when the text has none.
  public let scheme: String?
  /// In lower case and without the brackets of an IPv6 address.
  public let host: String
  public let port: String?

  public init?(_ text: String) {
    var rest = Substring(text)
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: ":")), rest[mark...].hasPrefix("://") {
      scheme = rest[..<mark].lowercased()
      rest = rest[mark...].dropFirst(3)
    } else {
      scheme = nil
    }
    rest = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = rest.lastIndex(of: "@") { rest = rest[at...].dropFirst() }
    if rest.hasPrefix("[") {
      let inside = rest.dropFirst().prefix { $0 != "]" }
      host = inside.lowercased()
      let behind = rest.dropFirst(inside.count + 1).drop { $0 == "]" }
      port = behind.hasPrefix(":") ? String(behind.dropFirst()) : nil
    } else if let colon = rest.lastIndex(of: ":"), rest.firstIndex(of: ":") == colon {
      host = rest[..<colon].lowercased()
      port = String(rest[colon...].dropFirst())
    } else {
      host = rest.lowercased()
      port = nil
    }
    if host.isEmpty { return nil }
  }

  /// Whether only the machine itself can reach it.
  public var isLoopback: Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.") || scheme == "unix"
      || scheme == "unixs"
  }

  /// Whether it means every address of the machine.
  public var isWildcard: Bool { host == "0.0.0.0" || host == "::" }
}
