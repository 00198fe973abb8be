extension Program {
  /// The options that a fix needs: those that it names without the alternatives, which it puts
  /// after an `or`; all of them when it names nothing else.
  public func options(neededBy fix: String) -> [String] {
    let needed = options(namedIn: withoutAlternatives(fix))
    return needed.isEmpty ? options(namedIn: fix) : needed
  }

  /// The options of the program that a text names, each once, in order and by the name of its
  /// flag: flags with their dashes, and fields of its configuration, `readOnlyPort`.
  public func options(namedIn text: String) -> [String] {
    let table = OptionTable.of(self)
    var names: [String] = []
    for word in text.utf8.split(whereSeparator: { !isNameByte($0) }) {
      let name = word.last == UInt8(ascii: ".") ? word.dropLast() : word
      let isFlag = name.starts(with: "--".utf8)
      let option = String(decoding: isFlag ? name.dropFirst(2) : name, as: UTF8.self)
      // `port` and `address` are fields, and words of English.
      let isKnown = isFlag ? table.isFlag(option) : isCompound(name) && table.isField(option)
      let flag = table.canonical(option)
      if isKnown, !names.contains(flag) { names.append(flag) }
    }
    return names
  }

  /// Whether the option can be given on the command line at all.
  public func hasFlag(_ name: String) -> Bool { OptionTable.of(self).isFlag(name) }

  /// The field of the program's configuration file that stands for a flag.
  public func field(of flag: String) -> String? { OptionTable.of(self).field(of: flag) }
}

/// The text without what follows an `or`, up to the end of its clause.
private func withoutAlternatives(_ text: String) -> String {
  var kept: [UInt8] = []
  var word: [UInt8] = []
  var isAlternative = false
  func endsClause(_ byte: UInt8) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")")].contains(byte)
  }
  for byte in Array(text.utf8) + [UInt8(ascii: " ")] {
    let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
    if !isBlank, byte != UInt8(ascii: "("), !endsClause(byte) {
      word.append(byte)
      continue
    }
    if word.elementsEqual("or".utf8) { isAlternative = true }
    if !isAlternative { kept += word }
    if endsClause(byte) || isBlank && word.last == UInt8(ascii: ".") { isAlternative = false }
    kept.append(byte)
    word = []
  }
  return String(decoding: kept, as: UTF8.self)
}

private func isCompound(_ name: Substring.UTF8View) -> Bool {
  name.contains { $0 == UInt8(ascii: ".") || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
    true
  default: false
  }
}
