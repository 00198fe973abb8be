import Text

/// References to variables in the words of a command line.
enum Reference {
  /// Whether a value is nothing but one variable, so that nobody knows what it says.
  static func isWhole(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.first == dollar else { return false }
    guard let (name, end) = name(in: bytes, at: 0) else {
      // The output of a command.
      return bytes.count > 2 && bytes[1] == UInt8(ascii: "(") && bytes.last == UInt8(ascii: ")")
    }
    return !name.isEmpty && end == bytes.count
  }

  /// Text that something fills in before the program sees it: `$(POD_IP)`, `${NAME}`, `{{ … }}`.
  static func isUnfilled(_ text: String) -> Bool {
    text.utf8.contains(dollar) || text.contains("{{") || text.contains("`")
  }

  static func filled(_ word: Word, from environment: [Assignment]) -> Word {
    let bytes = Array(word.text.utf8)
    guard bytes.contains(dollar) else { return word }
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == dollar, let (name, end) = name(in: bytes, at: at),
        let value = environment.last(where: { $0.name == name })?.value
      {
        out += Array(value.utf8)
        at = end
      } else {
        out.append(bytes[at])
        // `$$(NAME)` is the text `$(NAME)`, which Kubernetes fills in for nobody.
        if bytes[at] == dollar, at + 1 < bytes.count, bytes[at + 1] == dollar { at += 1 }
        at += 1
      }
    }
    return Word(text: String(decoding: out, as: UTF8.self), location: word.location)
  }

  private static let dollar = UInt8(ascii: "$")

  /// The name that a `$` at a place refers to, and where the reference ends.
  private static func name(in bytes: [UInt8], at start: Int) -> (name: String, end: Int)? {
    var at = start + 1
    guard at < bytes.count else { return nil }
    var close: UInt8?
    if bytes[at] == UInt8(ascii: "(") { close = UInt8(ascii: ")") }
    if bytes[at] == UInt8(ascii: "{") { close = UInt8(ascii: "}") }
    if close != nil { at += 1 }
    let first = at
    // Names of pod variables may hold dots and dashes.
    while at < bytes.count,
      bytes[at].isNameByte || close != nil && (bytes[at] == 0x2E || bytes[at] == 0x2D)
    {
      at += 1
    }
    guard at > first, !bytes[first].isDigit else { return nil }
    let name = String(decoding: bytes[first..<at], as: UTF8.self)
    guard let close else { return (name, at) }
    return at < bytes.count && bytes[at] == close ? (name, at + 1) : nil
  }
}
