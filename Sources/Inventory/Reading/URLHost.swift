/// The host part of URLs and addresses.
public enum URLHost {
  /// `10.0.1.4` of `https://10.0.1.4:2380`, `::1` of `https://[::1]:2380`; the text itself when it
  /// is no URL; nil when it is empty.
  public static func of(_ text: String) -> String? {
    var rest = Substring(text)
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if let slash = rest.firstIndex(of: "/") { rest = rest[..<slash] }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    if rest.first == "[", let close = rest.firstIndex(of: "]") {
      return String(rest[rest.index(after: rest.startIndex)..<close])
    }
    let colons = rest.utf8.count { $0 == UInt8(ascii: ":") }
    if colons == 1, let colon = rest.firstIndex(of: ":") { rest = rest[..<colon] }
    return rest.isEmpty ? nil : String(rest)
  }

  /// Whether the host is the machine itself, or every address of it.
  public static func isLocal(_ host: String) -> Bool {
    host == "localhost" || host.hasPrefix("127.") || host == "::1" || host == "0.0.0.0"
      || host == "::" || host.isEmpty
  }

  /// Whether the host is the machine's loopback, which no other machine reaches.
  public static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host.hasPrefix("127.") || host == "::1"
  }
}
