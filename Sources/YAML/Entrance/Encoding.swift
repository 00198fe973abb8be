import Text

/// The text of a file as it is read: UTF-8, ending with a line break, without a byte order mark.
///
/// Kubernetes reads UTF-16 with a byte order mark and UTF-8; what is no UTF-8 becomes U+FFFD.
struct ReadableText {
  /// What places count in: the file itself, or what was made of it.
  let file: SourceFile
  let bytes: [UInt8]
  /// Where the text begins, behind a byte order mark.
  let start: Int
  /// Where the bytes begin that are no UTF-8.
  let broken: Int?
  /// The first character that only the exact reader knows, or the count of bytes.
  let odd: Int

  init(_ original: SourceFile) {
    var file = original
    var broken: Int?
    var firsts = (odd: 0, broken: 0)
    let isUTF16 = original.isUTF16
    if isUTF16 {
      file = original.holding(original.decodedUTF16())
    }
    firsts = Self.firsts(of: file.bytes)
    if firsts.broken < file.bytes.count {
      broken = firsts.broken
      file = file.holding(Array(String(decoding: file.bytes, as: UTF8.self).utf8))
      firsts = Self.firsts(of: file.bytes)
    }
    self.file = file
    self.broken = broken
    start = file.bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    odd = firsts.odd
    // As Kubernetes ends the last line where the file does not.
    bytes = file.bytes.last == 0x0A ? file.bytes : file.bytes + [0x0A]
  }

  private static func firsts(of bytes: [UInt8]) -> (odd: Int, broken: Int) {
    if bytes.isEmpty { return (0, 0) }
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    return bytes.withUnsafeBufferPointer { Survey($0).firsts(from: start) }
  }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

extension SourceFile {
  fileprivate var isUTF16: Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  fileprivate func holding(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(path: path, bytes: bytes, enclosing: enclosing)
  }

  fileprivate func decodedUTF16() -> [UInt8] {
    let low = bytes.first == 0xFF ? 0 : 1
    var units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    if bytes.count % 2 == 1 { units.append(0xFFFD) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
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
