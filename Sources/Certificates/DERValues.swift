import Text

extension DERElement {
  /// X.690, section 11.1.
  func boolean() throws(CertificateError) -> Bool {
    switch Array(content) {
    case [0x00]: return false
    case [0xFF]: return true
    default: throw CertificateError(.invalidBoolean, at: offset)
    }
  }

  /// An integer from 0 to 2³¹ − 1.
  func smallInteger() throws(CertificateError) -> Int {
    guard let first = content.first, first < 0x80, content.count <= 4 else {
      throw CertificateError(.invalidInteger, at: offset)
    }
    return content.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The octets of an integer that is not negative, without leading zeros; none for zero.
  func magnitude() throws(CertificateError) -> ArraySlice<UInt8> {
    guard let first = content.first, first < 0x80 else {
      throw CertificateError(.invalidInteger, at: offset)
    }
    return content.drop { $0 == 0 }
  }

  /// The same, and refuses leading zeros that X.690, section 8.3.2 forbids.
  func minimalMagnitude() throws(CertificateError) -> ArraySlice<UInt8> {
    let isPadded = content.first == 0 && content.count > 1 && content.dropFirst().first ?? 0 < 0x80
    guard !isPadded else { throw CertificateError(.invalidInteger, at: offset) }
    return try magnitude()
  }

  /// The dotted form, `1.2.840.113549.1.1.11`.
  func objectIdentifier() throws(CertificateError) -> String {
    let invalid = CertificateError(.invalidObjectIdentifier, at: offset)
    // The longest identifiers in use have a quarter of these octets.
    guard tag == .objectIdentifier, let last = content.last, last < 0x80, content.count <= 128
    else { throw invalid }
    var arcs: [UInt64] = []
    var arc: UInt64 = 0
    for octet in content {
      guard arc <= UInt64.max >> 7 else { throw invalid }
      arc = arc << 7 | UInt64(octet & 0x7F)
      guard octet < 0x80 else { continue }
      if arcs.isEmpty {
        // X.690, section 8.19.4: the first two arcs share one number.
        let root = min(arc / 40, 2)
        arcs = [root, arc - root * 40]
      } else {
        arcs.append(arc)
      }
      arc = 0
    }
    return arcs.map { String($0) }.joined(separator: ".")
  }

  /// The bits of a bit string, bit 0 first.
  func bits() throws(CertificateError) -> [Bool] {
    let invalid = CertificateError(.invalidBitString, at: offset)
    guard let unused = content.first, unused < 8 else { throw invalid }
    let octets = content.dropFirst()
    guard !octets.isEmpty || unused == 0 else { throw invalid }
    var bits: [Bool] = []
    for octet in octets {
      for bit in 0..<8 { bits.append(octet & (0x80 >> UInt8(bit)) != 0) }
    }
    return bits.dropLast(Int(unused))
  }

  /// RFC 5280, section 4.1.2.5: always in UTC, always with seconds, never with a fraction.
  func time() throws(CertificateError) -> Timestamp {
    let invalid = CertificateError(.invalidTime, at: offset)
    let isUTCTime = tag == .utcTime
    var digits = content.dropLast()
    guard isUTCTime || tag == .generalizedTime, content.last == UInt8(ascii: "Z"),
      digits.count == (isUTCTime ? 12 : 14)
    else { throw invalid }
    var pairs: [Int] = []
    while let tens = digits.popFirst(), let ones = digits.popFirst() {
      guard (48...57).contains(tens), (48...57).contains(ones) else { throw invalid }
      pairs.append(Int(tens - 48) * 10 + Int(ones - 48))
    }
    if isUTCTime, let year = pairs.first {
      // RFC 5280, section 4.1.2.5.1: 50 to 99 are of the twentieth century.
      pairs.insert(year >= 50 ? 19 : 20, at: 0)
    }
    guard pairs.count == 7, pairs[6] < 60,
      let time = Timestamp(
        year: pairs[0] * 100 + pairs[1], month: pairs[2], day: pairs[3], hour: pairs[4],
        minute: pairs[5], second: pairs[6])
    else { throw invalid }
    return time
  }
}
