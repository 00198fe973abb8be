/// A pen for JSON: members in the order they are written, two spaces a level.
struct JSONWriter {
  private(set) var text = ""
  private var isFirst = [true]

  mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    nest("{", "}", key, body)
  }

  mutating func array(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    nest("[", "]", key, body)
  }

  mutating func array(_ key: String, _ strings: some Sequence<String>) {
    array(key) { writer in
      for string in strings { writer.string(nil, string) }
    }
  }

  mutating func string(_ key: String?, _ value: String?) {
    next(key)
    guard let value else {
      text += "null"
      return
    }
    quote(value)
  }

  mutating func number(_ key: String?, _ value: Int?) {
    next(key)
    text += value.map(String.init) ?? "null"
  }

  mutating func bool(_ key: String?, _ value: Bool) {
    next(key)
    text += value ? "true" : "false"
  }

  private mutating func nest(
    _ open: Character, _ close: Character, _ key: String?, _ body: (inout JSONWriter) -> Void
  ) {
    next(key)
    text.append(open)
    isFirst.append(true)
    body(&self)
    let isEmpty = isFirst.removeLast()
    if !isEmpty { newLine() }
    text.append(close)
  }

  private mutating func next(_ key: String?) {
    let level = isFirst.count - 1
    if level > 0 {
      if !isFirst[level] { text += "," }
      isFirst[level] = false
      newLine()
    }
    if let key {
      quote(key)
      text += ": "
    }
  }

  private mutating func newLine() {
    text += "\n"
    for _ in 1..<max(1, isFirst.count) { text += "  " }
  }

  /// RFC 8259, section 7; characters that deceive a reader are escaped too.
  private mutating func quote(_ value: String) {
    text += "\""
    if value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      text += value
    } else {
      for scalar in value.unicodeScalars { append(scalar) }
    }
    text += "\""
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
