/// The identifier octet of X.690, section 8.1.2, with class and form.
struct DERTag: Hashable {
  let octet: UInt8

  static let boolean = DERTag(octet: 0x01)
  static let integer = DERTag(octet: 0x02)
  static let bitString = DERTag(octet: 0x03)
  static let octetString = DERTag(octet: 0x04)
  static let objectIdentifier = DERTag(octet: 0x06)
  static let utcTime = DERTag(octet: 0x17)
  static let generalizedTime = DERTag(octet: 0x18)
  static let sequence = DERTag(octet: 0x30)
  static let set = DERTag(octet: 0x31)

  /// `[n] IMPLICIT` of a primitive type; `n` is below 31.
  static func implicit(_ number: UInt8) -> DERTag { DERTag(octet: 0x80 | number) }
  /// `[n] EXPLICIT`, or `[n] IMPLICIT` of a constructed type; `n` is below 31.
  static func explicit(_ number: UInt8) -> DERTag { DERTag(octet: 0xA0 | number) }
}

/// One tag, length and value; the slices keep their indexes in the whole encoding.
struct DERElement {
  let tag: DERTag
  let content: ArraySlice<UInt8>
  /// Tag and length included.
  let encoding: ArraySlice<UInt8>
  fileprivate let depth: Int

  var offset: Int { encoding.startIndex }

  /// A reader of the elements inside.
  func inside() throws(CertificateError) -> DERReader {
    try DERReader(content, depth: depth + 1)
  }

  /// A reader of the elements inside a bit string, which begins with its count of unused bits.
  func insideBits() throws(CertificateError) -> DERReader {
    guard content.first == 0 else { throw CertificateError(.invalidBitString, at: offset) }
    return try DERReader(content.dropFirst(), depth: depth + 1)
  }
}

/// Reads elements one after another from the content of one structure (X.690, section 10).
///
///     rest ──►│tag│length│content          │tag│length│content│ …
///             └──────── DERElement ────────┘
///
/// Nothing is read ahead: a structure is entered only where the syntax of certificates says
/// that there is one, so that the input cannot decide how deep the reading goes.
struct DERReader {
  static let maximumDepth = 50

  private var rest: ArraySlice<UInt8>
  private let depth: Int

  init(_ bytes: ArraySlice<UInt8>, depth: Int = 0) throws(CertificateError) {
    guard depth <= Self.maximumDepth else {
      throw CertificateError(.nestedTooDeep, at: bytes.startIndex)
    }
    self.rest = bytes
    self.depth = depth
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func next() throws(CertificateError) -> DERElement {
    let start = rest
    guard let identifier = rest.popFirst() else {
      throw CertificateError(.endsEarly, at: start.startIndex)
    }
    guard identifier & 0x1F != 0x1F else {
      throw CertificateError(.unsupportedTag, at: start.startIndex)
    }
    let length = try readLength()
    guard length <= rest.count else {
      throw CertificateError(.endsEarly, at: start.startIndex)
    }
    let content = rest.prefix(length)
    rest = rest.dropFirst(length)
    return DERElement(
      tag: DERTag(octet: identifier), content: content,
      encoding: start.prefix(start.count - rest.count), depth: depth)
  }

  /// The next element, which must have this tag; `field` names it in the error.
  mutating func next(_ tag: DERTag, _ field: String) throws(CertificateError) -> DERElement {
    guard !isAtEnd else { throw CertificateError(.missing(field), at: rest.startIndex) }
    let element = try next()
    guard element.tag == tag else {
      throw CertificateError(.unexpected(field), at: element.offset)
    }
    return element
  }

  /// The next element when it has this tag; nil leaves the reader where it was.
  mutating func nextIf(_ tag: DERTag) throws(CertificateError) -> DERElement? {
    guard rest.first == tag.octet else { return nil }
    return try next()
  }

  /// Refuses anything left over.
  func end() throws(CertificateError) {
    guard isAtEnd else { throw CertificateError(.trailingBytes, at: rest.startIndex) }
  }

  private mutating func readLength() throws(CertificateError) -> Int {
    let offset = rest.startIndex
    guard let first = rest.popFirst() else { throw CertificateError(.endsEarly, at: offset) }
    if first < 0x80 { return Int(first) }
    // X.690, section 10.1: the definite form, in the minimum number of octets.
    guard first != 0x80 else { throw CertificateError(.indefiniteLength, at: offset) }
    let octets = Int(first & 0x7F)
    guard octets <= 4 else { throw CertificateError(.lengthTooLong, at: offset) }
    guard rest.count >= octets else { throw CertificateError(.endsEarly, at: offset) }
    let length = rest.prefix(octets).reduce(0) { $0 << 8 | Int($1) }
    guard rest.first != 0, length >= 0x80 else {
      throw CertificateError(.lengthNotMinimal, at: offset)
    }
    rest = rest.dropFirst(octets)
    return length
  }
}
