/// `text` with every character that a terminal or a reader could be fooled by made visible.
///
/// Control characters, bidirectional overrides, zero-width characters, line and paragraph
/// separators and tags become `\u{…}`; a line break becomes `\n`, a tab `\t`.
public func visible(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
  var out = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A: out += "\\n"
    case 0x0D: out += "\\r"
    case 0x09: out += "\\t"
    case 0x20...0x7E: out.unicodeScalars.append(scalar)
    default:
      if isDeceptive(scalar) {
        out += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
  }
  return out
}

private func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
    .privateUse:
    true
  default: false
  }
}
