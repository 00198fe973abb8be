import Text

/// Goes through a text line by line and keeps at most one block open.
struct PEMScanner {
  private(set) var blocks: [PEMBlock] = []
  private(set) var errors: [PEMError] = []
  private let bytes: [UInt8]
  private var open: (label: String, start: Int, body: Int)?

  private static let dashes = Array("-----".utf8)
  private static let begin = Array("-----BEGIN ".utf8)
  private static let end = Array("-----END ".utf8)

  private let decodesPrivateKeys: Bool

  /// Without being told to, the content of private keys is not decoded.
  init(_ bytes: [UInt8], decodesPrivateKeys: Bool = false) {
    self.bytes = bytes
    self.decodesPrivateKeys = decodesPrivateKeys
  }

  mutating func scan() {
    var rest = bytes[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest.dropFirst(line.count + 1)
      read(line, bodyStart: rest.startIndex)
    }
    fail("has no END line", upTo: bytes.count)
  }

  private mutating func read(_ line: ArraySlice<UInt8>, bodyStart: Int) {
    var text = line
    while let last = text.last, Self.isBlank(last) { text.removeLast() }
    if let label = Self.label(of: text, after: Self.begin) {
      fail("has no END line", upTo: text.startIndex)
      open = (label, text.startIndex, bodyStart)
    } else if let label = Self.label(of: text, after: Self.end) {
      close(label, at: text)
    } else {
      refuseIndented(text)
    }
  }

  /// Go finds `-----BEGIN` only at the start of a line; an indented block is not there for it.
  private mutating func refuseIndented(_ line: ArraySlice<UInt8>) {
    let text = line.drop { Self.isBlank($0) || Self.byteOrderMark.contains($0) }
    guard text.count < line.count, Self.label(of: text, after: Self.begin) != nil else { return }
    fail("has no END line", upTo: line.startIndex)
    errors.append(
      PEMError(
        offset: text.startIndex, length: text.count,
        message: "has a BEGIN line that starts after the start of its line"))
  }

  private mutating func fail(_ message: String, upTo end: Int) {
    guard let block = open else { return }
    open = nil
    errors.append(PEMError(offset: block.start, length: end - block.start, message: message))
  }

  private mutating func close(_ label: String, at line: ArraySlice<UInt8>) {
    guard let block = open else { return }
    guard label == block.label else {
      return fail("has BEGIN and END lines with different labels", upTo: line.endIndex)
    }
    let (hasHeaders, content) = Self.withoutHeaders(bytes[block.body..<line.startIndex])
    var der: [UInt8] = []
    if decodesPrivateKeys || !PEMBlock.isPrivateKey(label) {
      let digits = content.count { !Self.isBlank($0) }
      guard digits > 0 else {
        return fail("has nothing between its BEGIN and END lines", upTo: line.endIndex)
      }
      // Go demands the padding that `Base64` does without.
      guard digits % 4 == 0, let decoded = Base64.decode(content) else {
        return fail("is not base64 between its BEGIN and END lines", upTo: line.endIndex)
      }
      der = decoded
    }
    open = nil
    blocks.append(
      PEMBlock(
        label: label, der: der, offset: block.start, length: line.endIndex - block.start,
        hasHeaders: hasHeaders))
  }

  /// RFC 1421, section 4.4: header lines have a colon, and a blank line ends them.
  private static func withoutHeaders(
    _ lines: ArraySlice<UInt8>
  ) -> (hasHeaders: Bool, content: ArraySlice<UInt8>) {
    var rest = lines
    var hasHeaders = false
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      guard line.contains(UInt8(ascii: ":")) || hasHeaders && !line.allSatisfy(isBlank) else {
        break
      }
      hasHeaders = true
      rest = rest.dropFirst(line.count + 1)
    }
    return (hasHeaders, rest)
  }

  private static func label(of line: ArraySlice<UInt8>, after prefix: [UInt8]) -> String? {
    guard line.count >= prefix.count + dashes.count, line.starts(with: prefix),
      line.suffix(dashes.count) == dashes[...]
    else { return nil }
    return String(decoding: line.dropFirst(prefix.count).dropLast(dashes.count), as: UTF8.self)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
