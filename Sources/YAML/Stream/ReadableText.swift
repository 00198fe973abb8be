import Text

/// The text of a file as it is read: UTF-8, ending with a line break.
///
/// Kubernetes reads UTF-16 with a byte order mark and UTF-8; what is no UTF-8 becomes U+FFFD.
struct ReadableText {
  /// What places count in: the file itself, or what was made of it.
  let file: SourceFile
  let bytes: [UInt8]
  /// Where the text begins, behind a byte order mark.
  let start: Int

  init(_ file: SourceFile) { self.init(decoded: file.isUTF16 ? file.decodedUTF16() : file) }

  private init(decoded file: SourceFile) {
    self.file = file
    start = file.bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    // As Kubernetes ends the last line where the file does not.
    bytes = file.bytes.last == 0x0A ? file.bytes : file.bytes + [0x0A]
  }

  /// The text with U+FFFD for what is no UTF-8.
  var repaired: ReadableText {
    let text = String(decoding: file.bytes, as: UTF8.self)
    return ReadableText(decoded: file.holding(Array(text.utf8)))
  }

  var scalars: ScalarReader { ScalarReader(bytes: bytes) }

  /// As `kubectl` does, takes what begins with `{` for JSON.
  var looksLikeJSON: Bool { firstBytes.first == UInt8(ascii: "{") }

  /// `{"`, unlike `{{` or `{a`, is meant as JSON.
  var isQuotedJSON: Bool {
    firstBytes.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "\"")
  }

  private var firstBytes: ArraySlice<UInt8> {
    bytes[start...].prefix(4096).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
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

  fileprivate func decodedUTF16() -> SourceFile {
    let low = bytes.first == 0xFF ? 0 : 1
    var units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    if bytes.count % 2 == 1 { units.append(0xFFFD) }
    return holding(Array(String(decoding: units, as: UTF16.self).utf8))
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
