/// How many columns of a terminal a text takes.
func columns(_ text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.unicodeScalars.reduce(0) { $0 + columns($1) }
}

private func columns(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  // The wide and full-width ranges of Unicode Standard Annex #11 that matter in names.
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// Which side of a column its text stands at.
enum Side { case left, right }

/// `text` filled up with blanks to `width` columns, or cut with an ellipsis.
func fitted(_ text: String, _ width: Int, _ side: Side = .left) -> String {
  let taken = columns(text)
  if taken <= width {
    let blanks = String(repeating: " ", count: width - taken)
    return side == .left ? text + blanks : blanks + text
  }
  var kept = ""
  var used = 0
  for scalar in text.unicodeScalars {
    let next = columns(scalar)
    if used + next > width - 1 { break }
    kept.unicodeScalars.append(scalar)
    used += next
  }
  return width > 0 ? kept + "…" + String(repeating: " ", count: width - 1 - used) : ""
}

/// The words of `text` in lines of at most `width` columns; a longer word has a line of its own.
func wrapped(_ text: String, _ width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
    let taken = columns(word)
    if used > 0, used + 1 + taken > width {
      lines.append(line)
      line = ""
      used = 0
    }
    if used > 0 {
      line += " "
      used += 1
    }
    line += word
    used += taken
  }
  if used > 0 { lines.append(line) }
  return lines
}
