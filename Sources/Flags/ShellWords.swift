public import Text

/// The words of a shell script, as far as finding a command line needs them.
///
/// Quotes and backslashes are taken away and redirections dropped; nothing is expanded, so
/// `$VAR` and `$(command)` stay as they are written.
public enum ShellWords {
  /// The commands of a script: lists of words parted by `;`, `|`, `&`, parentheses and line ends.
  public static func split(_ script: Word) -> [[Word]] { split(PlacedText(script)) }

  public static func split(_ file: SourceFile) -> [[Word]] { split(PlacedText(file)) }

  static func split(_ text: PlacedText) -> [[Word]] {
    var scanner = ShellScanner(text)
    while scanner.step() {}
    return scanner.finish()
  }
}

/// Reads a script byte by byte; one step takes one quoted part, operator or byte.
private struct ShellScanner {
  private let text: PlacedText
  private let bytes: [UInt8]
  private var at = 0
  private var commands: [[Word]] = []
  private var command: [Word] = []
  private var word: [UInt8] = []
  private var wordStart: Int?
  private var dropsNextWord = false

  init(_ text: PlacedText) {
    self.text = text
    bytes = text.bytes
  }

  mutating func step() -> Bool {
    guard at < bytes.count else { return false }
    let byte = bytes[at]
    switch byte {
    case 0x20, 0x09, 0x0D:
      endWord()
      at += 1
    case 0x0A, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"):
      endCommand()
      at += 1
    case UInt8(ascii: "&"):
      takeAmpersand()
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      takeRedirection()
    case UInt8(ascii: "#") where wordStart == nil:
      while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    case UInt8(ascii: "'"):
      takeSingleQuotes()
    case UInt8(ascii: "\""):
      takeDoubleQuotes()
    case UInt8(ascii: "\\"):
      takeEscape()
    case UInt8(ascii: "$") where follows(UInt8(ascii: "(")) || follows(UInt8(ascii: "{")):
      takeSubstitution()
    case UInt8(ascii: "`"):
      append(byte)
      while at < bytes.count, bytes[at] != UInt8(ascii: "`") { append(bytes[at]) }
      if at < bytes.count { append(bytes[at]) }
    default:
      append(byte)
    }
    return true
  }

  mutating func finish() -> [[Word]] {
    endCommand()
    return commands
  }

  private func follows(_ byte: UInt8) -> Bool { at + 1 < bytes.count && bytes[at + 1] == byte }

  private mutating func append(_ byte: UInt8) {
    if wordStart == nil { wordStart = at }
    word.append(byte)
    at += 1
  }

  private mutating func endWord() {
    guard let start = wordStart else { return }
    if dropsNextWord {
      dropsNextWord = false
    } else {
      let place = text.place(start..<at)
      command.append(Word(text: String(decoding: word, as: UTF8.self), location: place))
    }
    word = []
    wordStart = nil
  }

  private mutating func endCommand() {
    endWord()
    dropsNextWord = false
    if !command.isEmpty { commands.append(command) }
    command = []
  }

  /// `&>` redirects; every other `&` ends a command.
  private mutating func takeAmpersand() {
    if follows(UInt8(ascii: ">")) {
      endWord()
      at += 1
    } else {
      endCommand()
      at += 1
    }
  }

  /// `2>&1`, `>> file`, `< file`: the descriptor before and the word after go too.
  private mutating func takeRedirection() {
    if wordStart != nil, word.allSatisfy(\.isDigit) {
      word = []
      wordStart = nil
    }
    endWord()
    let operators: [UInt8] = [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&")]
    while at < bytes.count, operators.contains(bytes[at]) { at += 1 }
    dropsNextWord = true
  }

  private mutating func takeSingleQuotes() {
    if wordStart == nil { wordStart = at }
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "'") { append(bytes[at]) }
    at = min(at + 1, bytes.count)
  }

  private mutating func takeDoubleQuotes() {
    if wordStart == nil { wordStart = at }
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count {
        takeEscapeInQuotes()
      } else {
        append(bytes[at])
      }
    }
    at = min(at + 1, bytes.count)
  }

  /// POSIX 2.2.3: between double quotes a backslash is special before `$`, `` ` ``, `"`, `\` and LF.
  private mutating func takeEscapeInQuotes() {
    switch bytes[at + 1] {
    case 0x0A: at += 2
    case UInt8(ascii: "$"), UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "\\"):
      at += 1
      append(bytes[at])
    default: append(bytes[at])
    }
  }

  private mutating func takeEscape() {
    if follows(0x0A) {
      at += 2
    } else if follows(0x0D), at + 2 < bytes.count, bytes[at + 2] == 0x0A {
      at += 3
    } else {
      if wordStart == nil { wordStart = at }
      at += 1
      if at < bytes.count { append(bytes[at]) }
    }
  }

  /// Keeps `$(…)` and `${…}` whole, however deep they nest.
  private mutating func takeSubstitution() {
    append(bytes[at])
    var depth = 0
    repeat {
      let byte = bytes[at]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "}") { depth -= 1 }
      append(byte)
    } while depth > 0 && at < bytes.count
  }
}
