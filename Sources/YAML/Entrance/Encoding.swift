import Text

// Kubernetes reads UTF-16 with a byte order mark and UTF-8; what is no UTF-8 becomes U+FFFD.

extension SourceFile {
  /// The file in UTF-8, and where the first byte stands that was none.
  ///
  /// Places count from the start of the bytes that are read here.
  func transcoded() -> (file: SourceFile, broken: Int?) {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return (self, nil) }
    var broken: Int?
    let text: [UInt8]
    if bytes.starts(with: [0xFF, 0xFE]) {
      text = decodeUTF16(low: 0, high: 1)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      text = decodeUTF16(low: 1, high: 0)
    } else if bytes.withUnsafeBufferPointer({ isUTF8($0) }) {
      return (self, nil)
    } else {
      broken = validPrefix(bytes)
      text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    return (SourceFile(path: path, bytes: text, enclosing: enclosing), broken)
  }

  private func decodeUTF16(low: Int, high: Int) -> [UInt8] {
    var units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
    }
    if bytes.count % 2 == 1 { units.append(0xFFFD) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

private func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  String(validating: bytes, as: UTF8.self) != nil
}

/// How many bytes at the start are UTF-8.
private func validPrefix(_ bytes: [UInt8]) -> Int {
  var decoder = UTF8()
  var rest = bytes.makeIterator()
  var count = 0
  while case .scalarValue(let scalar) = decoder.decode(&rest) { count += UTF8.width(scalar) }
  return count
}

/// The first character in `range` that YAML 1.1 does not allow (production c-printable).
func firstForbidden(in range: Range<Int>, of bytes: [UInt8]) -> Int? {
  var at = range.lowerBound
  while at < range.upperBound {
    let byte = bytes[at]
    if byte < 0x20 {
      if byte != 0x09, byte != 0x0A, byte != 0x0D { return at }
    } else if byte == 0x7F {
      return at
    } else if byte == 0xC2, at + 1 < range.upperBound {
      let next = bytes[at + 1]
      if next < 0xA0, next != 0x85 { return at }
    } else if byte == 0xEF, at + 2 < range.upperBound {
      if bytes[at + 1] == 0xBF, bytes[at + 2] >= 0xBE { return at }
    }
    at += 1
  }
  return nil
}
