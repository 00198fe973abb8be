/// Values of flags as the Go packages `strconv`, `time` and pflag read them.
public enum GoValue {
  /// `strconv.ParseBool`: `yes` and `on` are no truth values.
  public static func bool(_ text: String) -> Bool? {
    switch text {
    case "1", "t", "T", "TRUE", "true", "True": true
    case "0", "f", "F", "FALSE", "false", "False": false
    default: nil
    }
  }

  /// A whole number: decimal, or with Go's prefixes `0x`, `0o`, `0b`.
  public static func int(_ text: String) -> Int? {
    var digits = Array(text.utf8)[...]
    var sign = ""
    if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? "-" : ""
      digits = digits.dropFirst()
    }
    guard let first = digits.first, first >= 0x30, first <= 0x39 else { return nil }
    var radix = 10
    if first == 0x30, digits.count > 2, let mark = digits.dropFirst().first {
      switch mark | 0x20 {
      case UInt8(ascii: "x"): radix = 16
      case UInt8(ascii: "o"): radix = 8
      case UInt8(ascii: "b"): radix = 2
      default: break
      }
      if radix != 10 { digits = digits.dropFirst(2) }
    }
    guard let first = digits.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else {
      return nil
    }
    return Int(sign + String(decoding: digits, as: UTF8.self), radix: radix)
  }

  /// `time.ParseDuration`: `1h30m`, `300ms`, `-1.5h`, `0`.
  public static func seconds(_ text: String) -> Double? {
    var rest = Array(text.utf8)[...]
    var negative = false
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      negative = first == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    if rest.elementsEqual([0x30]) { return 0 }
    guard !rest.isEmpty else { return nil }
    var total = 0.0
    while !rest.isEmpty {
      let number = rest.prefix { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".") }
      rest = rest.dropFirst(number.count)
      let unit = rest.prefix { !($0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".")) }
      rest = rest.dropFirst(unit.count)
      var spelled = String(decoding: number, as: UTF8.self)
      if spelled.utf8.first == UInt8(ascii: ".") { spelled = "0" + spelled }
      if spelled.utf8.last == UInt8(ascii: ".") { spelled += "0" }
      guard number.contains(where: \.isDigit), let amount = Double(spelled),
        let scale = scale(of: unit)
      else { return nil }
      total += amount * scale
    }
    // A duration is 64 bits of nanoseconds.
    guard total < 9_223_372_036.854775 else { return nil }
    return negative ? -total : total
  }

  private static func scale(of unit: ArraySlice<UInt8>) -> Double? {
    switch String(decoding: unit, as: UTF8.self) {
    case "ns": 1e-9
    case "us", "µs", "μs": 1e-6
    case "ms": 1e-3
    case "s": 1
    case "m": 60
    case "h": 3600
    default: nil
    }
  }

  /// The values of a pflag string slice: a line of CSV, whose blanks count and whose quotes group.
  public static func list(_ text: String) -> [String] {
    if text.isEmpty { return [] }
    let quote = UInt8(ascii: "\"")
    var items: [String] = []
    var item: [UInt8] = []
    var quoted = false
    var atStart = true
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if quoted {
        if byte != quote {
          item.append(byte)
        } else if rest.first == quote {
          item.append(quote)
          rest = rest.dropFirst()
        } else {
          quoted = false
        }
      } else if byte == quote, atStart {
        quoted = true
      } else if byte == UInt8(ascii: ",") {
        items.append(String(decoding: item, as: UTF8.self))
        item = []
        atStart = true
        continue
      } else {
        item.append(byte)
      }
      atStart = false
    }
    items.append(String(decoding: item, as: UTF8.self))
    return items
  }

  /// The pairs of a map flag: `a=1,b=2`, or `memory.available<100Mi` for evictions.
  public static func pairs(_ text: String) -> [(key: String, value: String)] {
    var pairs: [(key: String, value: String)] = []
    for part in text.utf8.split(separator: UInt8(ascii: ",")) {
      let separator = part.firstIndex { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "<") }
      let key = trimmed(separator.map { part[..<$0] } ?? part)
      guard !key.isEmpty else { continue }
      let value = separator.map { trimmed(part[part.index(after: $0)...]) } ?? ""
      pairs.append((key, value))
    }
    return pairs
  }

  private static func trimmed(_ part: Substring.UTF8View) -> String {
    var bytes = Array(part)[...]
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
