public import Text

/// A list of variables: a systemd `EnvironmentFile`, `/etc/etcd.env`, or `/proc/PID/environ`.
public enum EnvironmentFile {
  public static func read(_ file: SourceFile) -> [Assignment] {
    if file.bytes.contains(0) { return readNullSeparated(file) }
    var reader = EnvironmentReader(PlacedText(file))
    while reader.next() {}
    return reader.assignments
  }

  /// Whether every line that says something assigns a variable.
  public static func looksLike(_ bytes: [UInt8]) -> Bool {
    let file = SourceFile(path: "", bytes: bytes)
    if bytes.contains(0) {
      let parts = bytes.split(separator: 0)
      return !parts.isEmpty && parts.allSatisfy { assignment($0) != nil }
    }
    var reader = EnvironmentReader(PlacedText(file))
    while reader.strangeLines == 0, reader.next() {}
    return reader.strangeLines == 0 && !reader.assignments.isEmpty
  }

  private static func readNullSeparated(_ file: SourceFile) -> [Assignment] {
    file.bytes.split(separator: 0).compactMap { part in
      guard let equals = assignment(part) else { return nil }
      let value = part[(equals + 1)...]
      return Assignment(
        name: String(decoding: part[..<equals], as: UTF8.self),
        value: String(decoding: value, as: UTF8.self),
        location: file.location(at: value.startIndex, length: value.count))
    }
  }

  /// Where the `=` of `NAME=value` stands.
  static func assignment(_ part: ArraySlice<UInt8>) -> Int? {
    guard let equals = part.firstIndex(of: UInt8(ascii: "=")),
      part[..<equals].isVariableName
    else { return nil }
    return equals
  }
}

/// systemd's reading of environment files (`src/basic/env-file.c`): no expansion, the quotes of
/// a shell, `#` and `;` begin comments, a backslash at the end of a line continues it.
private struct EnvironmentReader {
  private let text: PlacedText
  private let bytes: [UInt8]
  private var at = 0
  var assignments: [Assignment] = []
  var strangeLines = 0

  init(_ text: PlacedText) {
    self.text = text
    bytes = text.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func next() -> Bool {
    while at < bytes.count, bytes[at].isBlank || bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
    guard at < bytes.count else { return false }
    if bytes[at] == UInt8(ascii: "#") || bytes[at] == UInt8(ascii: ";") {
      skipLine()
      return true
    }
    // `export NAME=value` is no systemd, and yet what people write.
    let export = Array("export ".utf8)
    if bytes[at...].starts(with: export) { at += export.count }
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "="), bytes[at] != 0x0A { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "="), bytes[start..<at].isVariableName else {
      strangeLines += 1
      skipLine()
      return true
    }
    let name = text.text(start..<at)
    at += 1
    takeValue(of: name)
    return true
  }

  private mutating func skipLine() {
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
  }

  private mutating func takeValue(of name: String) {
    while at < bytes.count, bytes[at].isBlank { at += 1 }
    let start = at
    var value: [UInt8] = []
    /// Blanks at the end count only when quoted.
    var kept = 0
    var end = at
    while at < bytes.count, bytes[at] != 0x0A {
      switch bytes[at] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        takeQuoted(into: &value)
        kept = value.count
      case UInt8(ascii: "\\"):
        takeEscape(into: &value)
        kept = value.count
      default:
        value.append(bytes[at])
        if !bytes[at].isBlank && bytes[at] != 0x0D { kept = value.count }
        at += 1
      }
      if kept == value.count { end = at }
    }
    value.removeLast(value.count - kept)
    assignments.append(
      Assignment(
        name: name, value: String(decoding: value, as: UTF8.self),
        location: text.place(start..<max(start, end))))
  }

  private mutating func takeQuoted(into value: inout [UInt8]) {
    let quote = bytes[at]
    at += 1
    while at < bytes.count, bytes[at] != quote {
      if bytes[at] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        takeEscape(into: &value)
      } else {
        value.append(bytes[at])
        at += 1
      }
    }
    at = min(at + 1, bytes.count)
  }

  /// A backslash takes the next byte as it is; before the end of a line both vanish.
  private mutating func takeEscape(into value: inout [UInt8]) {
    at += 1
    if at < bytes.count, bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
    guard at < bytes.count else { return }
    if bytes[at] != 0x0A { value.append(bytes[at]) }
    at += 1
  }
}
