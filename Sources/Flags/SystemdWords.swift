import Text

/// The words of a systemd command line (systemd.service(5), "Command lines").
enum SystemdWords {
  /// Splits at blanks outside quotes; the prefixes `@-:+!` of the program are dropped.
  static func split(_ lines: [SystemdLine], isCommand: Bool) -> [Word] {
    var splitter = SystemdSplitter()
    for line in lines { splitter.take(line) }
    var words = splitter.finish()
    guard isCommand, let first = words.first else { return words }
    let name = first.text.utf8.drop { "@-:+!".utf8.contains($0) }
    if name.count != first.text.utf8.count {
      words[0] = Word(text: String(Substring(name)), location: first.location)
    }
    // A lone `;` parts two commands; only the first matters for a service that stays.
    if let end = words.firstIndex(where: { $0.text == ";" }) { words = Array(words[..<end]) }
    return words
  }

  /// Fills in variables: a word that is `$NAME` becomes the words of its value, `${NAME}` its text.
  ///
  /// What nothing sets vanishes, unless it is to be kept as it is written.
  static func expand(
    _ words: [Word], _ variables: [String: Assignment], keepsUnknown: Bool = false
  ) -> [Word] {
    words.flatMap { word -> [Word] in
      let bytes = Array(word.text.utf8)
      guard bytes.contains(UInt8(ascii: "$")) else { return [word] }
      if bytes.first == UInt8(ascii: "$"), bytes.dropFirst().isVariableName {
        let name = String(decoding: bytes.dropFirst(), as: UTF8.self)
        return variables[name].map(values) ?? []
      }
      return [Word(text: filled(bytes, variables, keepsUnknown), location: word.location)]
    }
  }

  /// The words of a variable's value, with their places in the file that sets it.
  private static func values(of assignment: Assignment) -> [Word] {
    var splitter = SystemdSplitter()
    let word = Word(text: assignment.value, location: assignment.location)
    let text = PlacedText(word)
    splitter.take(SystemdLine(text: text, range: 0..<text.bytes.count))
    return splitter.finish()
  }

  /// `${NAME}` and `$$`; a `$NAME` inside a word is filled in too (systemd 234 and later).
  private static func filled(
    _ bytes: [UInt8], _ variables: [String: Assignment], _ keepsUnknown: Bool
  ) -> String {
    var out: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "$"), let next = rest.first else {
        out.append(byte)
        continue
      }
      if next == byte {
        out.append(byte)
        rest = rest.dropFirst()
      } else if next == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")),
        rest[(rest.startIndex + 1)..<end].isVariableName
      {
        let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
        let unknown = keepsUnknown ? "${\(name)}" : ""
        out.append(contentsOf: (variables[name]?.value ?? unknown).utf8)
        rest = rest[(end + 1)...]
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Splits text at blanks, quotes and escapes as systemd's `extract_first_word` does.
private struct SystemdSplitter {
  private var words: [Word] = []
  private var word: [UInt8] = []
  private var start: (text: PlacedText, at: Int)?
  private var end = 0
  private var quote: UInt8?

  /// Takes one line; its end counts as a blank.
  mutating func take(_ line: SystemdLine) {
    let bytes = line.text.bytes
    var at = line.range.lowerBound
    while at < line.range.upperBound {
      let byte = bytes[at]
      if let open = quote {
        if byte == open {
          quote = nil
        } else if byte == UInt8(ascii: "\\") {
          at += escape(bytes[at..<line.range.upperBound], line, at)
          continue
        } else {
          append(byte, line, at)
        }
      } else if byte.isBlank || byte == 0x0A || byte == 0x0D {
        endWord()
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
        begin(line, at)
      } else if byte == UInt8(ascii: "\\") {
        at += escape(bytes[at..<line.range.upperBound], line, at)
        continue
      } else {
        append(byte, line, at)
      }
      at += 1
      end = at
    }
    if quote == nil { endWord() } else { append(0x20, line, at) }
  }

  mutating func finish() -> [Word] {
    endWord()
    return words
  }

  private mutating func begin(_ line: SystemdLine, _ at: Int) {
    if start == nil { start = (line.text, at) }
  }

  private mutating func append(_ byte: UInt8, _ line: SystemdLine, _ at: Int) {
    begin(line, at)
    word.append(byte)
  }

  /// How many bytes an escape takes.
  private mutating func escape(
    _ bytes: ArraySlice<UInt8>, _ line: SystemdLine, _ at: Int
  ) -> Int {
    guard let next = bytes.dropFirst().first else {
      append(UInt8(ascii: "\\"), line, at)
      end = at + 1
      return 1
    }
    let known: [UInt8: UInt8] = [
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
      UInt8(ascii: "s"): 0x20, UInt8(ascii: "x"): 0,
    ]
    end = at + 2
    if next == UInt8(ascii: "x"), bytes.count >= 4 {
      let digits = String(decoding: bytes.dropFirst(2).prefix(2), as: UTF8.self)
      if let byte = UInt8(digits, radix: 16) {
        append(byte, line, at)
        end = at + 4
        return 4
      }
    }
    append(known[next] ?? next, line, at)
    return 2
  }

  private mutating func endWord() {
    guard let begun = start else { return }
    let place = begun.text.place(begun.at..<max(begun.at, end))
    words.append(Word(text: String(decoding: word, as: UTF8.self), location: place))
    word = []
    start = nil
  }
}
