import Text

extension DERElement {
  /// The text of an attribute of a name (RFC 5280, section 4.1.2.4).
  ///
  /// A type that is no text is shown as RFC 4514 does, as `#` and the encoding.
  func directoryString() -> String {
    switch tag.octet {
    // UTF8String
    case 0x0C: String(decoding: content, as: UTF8.self)
    // NumericString, PrintableString, TeletexString, IA5String, VisibleString
    case 0x12, 0x13, 0x14, 0x16, 0x1A: String(decoding: content.map(UInt16.init), as: UTF16.self)
    // BMPString
    case 0x1E where content.count % 2 == 0:
      String(decoding: words(2).map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
    // UniversalString
    case 0x1C where content.count % 4 == 0: String(decoding: words(4), as: UTF32.self)
    default: "#" + hexadecimal(encoding)
    }
  }

  private func words(_ width: Int) -> [UInt32] {
    var words: [UInt32] = []
    var word: UInt32 = 0
    for (index, byte) in content.enumerated() {
      word = word << 8 | UInt32(byte)
      guard index % width == width - 1 else { continue }
      words.append(word)
      word = 0
    }
    return words
  }
}
