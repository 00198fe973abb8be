// Blanks, comments and line breaks.

/// Whether an indicator before this byte is one: blanks and line breaks are the only usual
/// characters up to the space.
@inline(__always)
func endsIndicator(_ byte: UInt8) -> Bool { byte <= 0x20 }

@inline(__always)
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

extension Lines {
  /// The first byte that is neither space nor tab.
  @inline(__always)
  func endOfBlanks(_ start: Int) -> Int {
    var at = start
    while isBlank(self[at]) { at &+= 1 }
    return at
  }

  /// Behind LF or CR LF.
  @inline(__always)
  func behindBreak(_ at: Int) throws(Unsure) -> Int {
    if self[at] == 0x0A { return at &+ 1 }
    guard self[at] == 0x0D, self[at + 1] == 0x0A else { throw Unsure() }
    return at + 2
  }

  /// Behind the line break that must follow a value, after blanks and maybe a comment.
  @inline(__always)
  func behindLine(_ at: Int) throws(Unsure) -> Int {
    if self[at] == 0x0A { return at &+ 1 }
    return try behindRest(at)
  }

  private func behindRest(_ start: Int) throws(Unsure) -> Int {
    let at = endOfBlanks(start)
    if self[at] == UInt8(ascii: "#") { return nextLine(from: at) }
    return try behindBreak(at)
  }

  /// Behind a line that begins with `---`: a comment may follow.
  func behindSeparator(_ line: Int) throws(Unsure) -> Int {
    let at = endOfBlanks(line + 3)
    if self[at] == UInt8(ascii: "#"), at == line + 3 { throw Unsure() }
    return try behindRest(at)
  }

  /// A further line of a text in quotes or of a flow collection: no document may end there.
  func textLine(_ line: Int) throws(Unsure) -> Int {
    if line >= count || begins(line, with: UInt8(ascii: "-"))
      || begins(line, with: UInt8(ascii: "."))
    {
      throw Unsure()
    }
    return line
  }

  /// The next byte inside a flow collection that is neither blank nor in a comment.
  func gap(_ start: Int) throws(Unsure) -> Int {
    var at = start
    while true {
      at = endOfBlanks(at)
      switch self[at] {
      case 0x0A, 0x0D:
        at = endOfSpaces(from: try textLine(try behindBreak(at)))
        // A tab may stand here only where no plain scalar is above.
        if self[at] == 0x09 { throw Unsure() }
      case UInt8(ascii: "#"): at = lineBreak(from: at)
      default: return at
      }
    }
  }
}
