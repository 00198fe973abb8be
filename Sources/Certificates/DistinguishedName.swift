import Text

/// The name of a subject or an issuer (RFC 5280, section 4.1.2.4).
///
/// Two names are equal when their encodings are: Go compares them so when it builds chains.
public struct DistinguishedName: Sendable {
  /// One attribute, such as `CN` with `kubernetes`.
  public struct Attribute: Sendable, Hashable {
    /// The short name, or the dotted object identifier when there is none.
    public let type: String
    public let value: String
  }

  /// In the order of the encoding, which is the reverse of `description`.
  public let relativeNames: [[Attribute]]
  private let encoding: [UInt8]

  init(_ element: DERElement) throws(CertificateError) {
    var names = try element.inside()
    var relativeNames: [[Attribute]] = []
    while !names.isAtEnd {
      var members = try names.next(.set, "a relative distinguished name").inside()
      var relativeName: [Attribute] = []
      while !members.isAtEnd {
        var pair = try members.next(.sequence, "an attribute of a name").inside()
        let type = try pair.next(.objectIdentifier, "an attribute type").objectIdentifier()
        let value = try pair.next().directoryString()
        try pair.end()
        relativeName.append(Attribute(type: Self.shortNames[type] ?? type, value: value))
      }
      relativeNames.append(relativeName)
    }
    self.relativeNames = relativeNames
    self.encoding = Array(element.encoding)
  }

  public var attributes: [Attribute] { relativeNames.flatMap(\.self) }

  /// The user name that Kubernetes takes from a client certificate; the last of several counts.
  public var commonName: String? { attributes.last { $0.type == "CN" }?.value }

  /// The groups that Kubernetes takes from a client certificate.
  public var organizations: [String] { attributes.filter { $0.type == "O" }.map(\.value) }

  /// The names that OpenSSL prints, which are those of RFC 4514 and some more.
  private static let shortNames = [
    "2.5.4.3": "CN", "2.5.4.4": "SN", "2.5.4.5": "serialNumber", "2.5.4.6": "C",
    "2.5.4.7": "L", "2.5.4.8": "ST", "2.5.4.9": "street", "2.5.4.10": "O", "2.5.4.11": "OU",
    "2.5.4.12": "title", "2.5.4.17": "postalCode", "2.5.4.42": "GN", "2.5.4.46": "dnQualifier",
    "2.5.4.97": "organizationIdentifier",
    "1.2.840.113549.1.9.1": "emailAddress", "0.9.2342.19200300.100.1.1": "UID",
    "0.9.2342.19200300.100.1.25": "DC",
  ]
}

extension DistinguishedName: Hashable {
  public static func == (a: DistinguishedName, b: DistinguishedName) -> Bool {
    a.encoding == b.encoding
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(encoding) }
}

extension DistinguishedName: CustomStringConvertible {
  /// `CN=kubernetes-admin,O=kubeadm:cluster-admins`: RFC 4514, the last relative name first.
  public var description: String {
    relativeNames.reversed().map { relativeName in
      relativeName.reversed().map { "\($0.type)=\(Self.escaped($0.value))" }
        .joined(separator: "+")
    }.joined(separator: ",")
  }

  /// RFC 4514, section 2.4; control characters become `\` and two hexadecimal digits.
  private static func escaped(_ value: String) -> String {
    let scalars = Array(value.unicodeScalars)
    var out = ""
    for (index, scalar) in scalars.enumerated() {
      let isFirst = index == 0
      let isLast = index == scalars.count - 1
      switch scalar {
      case ",", "+", "\"", "\\", "<", ">", ";": out += "\\"
      case "#" where isFirst: out += "\\"
      case " " where isFirst || isLast: out += "\\"
      case "\u{0}"..<" ", "\u{7F}":
        out += "\\" + hexadecimal([UInt8(truncatingIfNeeded: scalar.value)]).uppercased()
        continue
      default: break
      }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
