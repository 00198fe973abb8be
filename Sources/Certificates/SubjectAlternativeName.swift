import Text

/// A name that a certificate is valid for (RFC 5280, section 4.2.1.6).
public enum SubjectAlternativeName: Sendable, Hashable {
  case dns(String)
  /// IPv6 in the form of RFC 5952.
  case ip(String)
  case uri(String)
  case email(String)
  /// A form that Kubernetes makes no use of, such as `directoryName`.
  case other(String)

  static func read(
    _ extensionValue: DERElement
  ) throws(CertificateError) -> [SubjectAlternativeName] {
    var reader = try extensionValue.inside()
    var names = try reader.next(.sequence, "the subject alternative names").inside()
    try reader.end()
    var out: [SubjectAlternativeName] = []
    while !names.isAtEnd { out.append(try SubjectAlternativeName(names.next())) }
    return out
  }

  private init(_ element: DERElement) throws(CertificateError) {
    switch element.tag {
    case .explicit(0): self = .other("otherName")
    case .implicit(1): self = .email(try Self.ascii(element))
    case .implicit(2): self = .dns(try Self.ascii(element))
    case .explicit(3): self = .other("x400Address")
    case .explicit(4): self = .other("directoryName")
    case .explicit(5): self = .other("ediPartyName")
    case .implicit(6): self = .uri(try Self.ascii(element))
    case .implicit(7):
      guard let address = IPAddress(bytes: element.content) else {
        throw CertificateError(.invalidAddress, at: element.offset)
      }
      self = .ip(address.description)
    case .implicit(8): self = .other("registeredID")
    default: throw CertificateError(.unexpected("a subject alternative name"), at: element.offset)
    }
  }

  private static func ascii(_ element: DERElement) throws(CertificateError) -> String {
    guard element.content.allSatisfy({ $0 < 0x80 }) else {
      throw CertificateError(.invalidName, at: element.offset)
    }
    return String(decoding: element.content, as: UTF8.self)
  }
}

extension SubjectAlternativeName {
  /// Whether a TLS client that connects to `host` accepts this name, as Go decides it.
  ///
  /// RFC 6125, section 6.4: a DNS name in any case, `*` for the whole first label only; an
  /// address never by a DNS name.
  public func covers(_ host: String) -> Bool {
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    let address = IPAddress(isBracketed ? host.dropFirst().dropLast() : host[...])
    switch self {
    case .ip(let own):
      return address != nil && address?.unmapped == IPAddress(own)?.unmapped
    case .dns(let pattern):
      return address == nil && Self.matches(pattern, host)
    case .uri, .email, .other:
      return false
    }
  }

  private static func matches(_ pattern: String, _ host: String) -> Bool {
    let dot = UInt8(ascii: ".")
    var name = Array(host.lowercased().utf8)
    if name.last == dot { name.removeLast() }
    let labels = name.split(separator: dot, omittingEmptySubsequences: false)
    let patterns = Array(pattern.lowercased().utf8)
      .split(separator: dot, omittingEmptySubsequences: false)
    guard labels.count == patterns.count, labels.allSatisfy({ !$0.isEmpty }) else { return false }
    for (index, (pattern, label)) in zip(patterns, labels).enumerated() {
      let isWildcard = index == 0 && pattern == [UInt8(ascii: "*")]
      guard isWildcard || pattern == label else { return false }
    }
    return true
  }
}

extension SubjectAlternativeName: CustomStringConvertible {
  /// `DNS:kubernetes`, `IP:10.96.0.1`, …
  public var description: String {
    switch self {
    case .dns(let name): "DNS:\(name)"
    case .ip(let address): "IP:\(address)"
    case .uri(let uri): "URI:\(uri)"
    case .email(let address): "email:\(address)"
    case .other(let form): "other:\(form)"
    }
  }
}
