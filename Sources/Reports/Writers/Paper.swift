import Rules

/// Lines of text for people, with colour and signs as the style allows.
struct Paper {
  enum Ink: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
    case alarm = "1;31"
    case good = "1;32"
  }

  let style: Style
  private(set) var text = ""

  init(_ style: Style) { self.style = style }

  /// The columns that a line may take.
  var width: Int { min(max(style.width, 80), 200) }

  mutating func line(_ line: String = "") {
    text += plain(line)
    text += "\n"
  }

  /// The words of `words` below each other from column `indent`, after `lead` in the first line.
  mutating func paragraph(_ words: String, indent: Int, lead: String = "") {
    let margin = String(repeating: " ", count: indent)
    var first = lead.isEmpty ? margin : lead + blanks(indent - columns(lead))
    for each in wrapped(words, max(20, width - indent)) {
      line(first + each)
      first = margin
    }
  }

  /// Pieces side by side, with two blanks between, on as many lines as they take.
  mutating func flow(_ pieces: [(text: String, ink: Ink?)], indent: Int) {
    var row = blanks(indent)
    var used = indent
    for (index, piece) in pieces.enumerated() {
      let taken = columns(piece.text)
      if used > indent, used + 2 + taken > width {
        line(row)
        row = blanks(indent)
        used = indent
      } else if index > 0 {
        row += "  "
        used += 2
      }
      row += piece.ink.map { ink(piece.text, $0) } ?? piece.text
      used += taken
    }
    line(row)
  }

  func ink(_ text: String, _ ink: Ink) -> String {
    style.hasColor ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }

  func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// A bar of `width` columns, `percent` of it filled.
  func bar(_ percent: Int, _ width: Int) -> String {
    let eighths = min(max(percent, 0), 100) * width * 8 / 100
    let full = eighths / 8
    if style.isASCII {
      return String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    }
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let part = parts[eighths % 8]
    let rest = width - full - (part.isEmpty ? 0 : 1)
    return String(repeating: "█", count: full) + part + String(repeating: "░", count: rest)
  }

  /// `text` in ASCII when the style asks for it.
  private func plain(_ text: String) -> String {
    guard style.isASCII, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "·": out += "-"
      case "…": out += "~"
      case "×": out += "x"
      case "→": out += ">"
      case "–", "—": out += "-"
      case "’": out += "'"
      case "≥": out += ">="
      case "≤": out += "<="
      default: if scalar.isASCII { out.unicodeScalars.append(scalar) } else { out += "?" }
      }
    }
    return out
  }
}

extension Severity {
  var ink: Paper.Ink {
    switch self {
    case .critical: .alarm
    case .high: .red
    case .medium: .yellow
    case .low: .cyan
    case .info: .faint
    }
  }
}

/// `1 rule`, `2 rules`.
func counted(_ number: Int, _ thing: String) -> String {
  number == 1 ? "1 \(thing)" : "\(number) \(thing)s"
}
