// What a plain scalar means, by the rules of goyaml.v2 (`resolve.go`), the decoder of
// Kubernetes: YAML 1.1, less sexagesimal numbers, with Go's spelling of integers.

extension ScalarReader {
  func resolve(_ text: ArraySlice<UInt8>) -> Scalar {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return resolveNumber(text)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      if text.count > 5 || text.count < 4 { return resolveSigned(text) }
      return resolveInfinity(text) ?? resolveSigned(text)
    case UInt8(ascii: "~"): return text.count == 1 ? .null : .string
    default:
      guard text.count <= 5, let word = Self.words[Array(text)] else { return .string }
      return word
    }
  }

  private func resolveSigned(_ text: ArraySlice<UInt8>) -> Scalar {
    text.first == UInt8(ascii: ".") ? resolvePoint(text) : resolveNumber(text)
  }

  private static let words: [[UInt8]: Scalar] = {
    var words: [[UInt8]: Scalar] = [:]
    for word in ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"] {
      words[Array(word.utf8)] = .bool(true)
    }
    for word in ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"] {
      words[Array(word.utf8)] = .bool(false)
    }
    for word in ["null", "Null", "NULL"] { words[Array(word.utf8)] = .null }
    return words
  }()

  private func resolveInfinity(_ text: ArraySlice<UInt8>) -> Scalar? {
    var word = text
    var value = Double.infinity
    if let sign = word.first, sign != UInt8(ascii: ".") {
      word = word.dropFirst()
      if sign == UInt8(ascii: "-") { value = -value }
    } else if [".nan", ".NaN", ".NAN"].contains(where: { word.elementsEqual($0.utf8) }) {
      return .float(.nan)
    }
    let isInfinite = [".inf", ".Inf", ".INF"].contains { word.elementsEqual($0.utf8) }
    return isInfinite ? .float(value) : nil
  }

  /// A number that begins with a digit or a sign. All `_` in it are ignored.
  private func resolveNumber(_ text: ArraySlice<UInt8>) -> Scalar {
    let digits =
      text.contains(UInt8(ascii: "_")) ? text.filter { $0 != UInt8(ascii: "_") }[...] : text
    if let integer = resolveInteger(digits) { return integer }
    guard isDecimal(digits), let value = Double(String(decoding: digits, as: UTF8.self)),
      value.isFinite
    else { return .string }
    return .float(value)
  }

  /// Go's `strconv.ParseInt` with base 0, then `ParseUint`, which knows no sign.
  private func resolveInteger(_ text: ArraySlice<UInt8>) -> Scalar? {
    var digits = text
    var isSigned = false
    var isNegative = false
    if let sign = digits.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      isSigned = true
      isNegative = sign == UInt8(ascii: "-")
      digits = digits.dropFirst()
    }
    var base: UInt64 = 10
    guard let first = digits.first else { return nil }
    if first == UInt8(ascii: "0") {
      let letter = digits.count >= 3 ? digits[digits.startIndex + 1] | 0x20 : 0
      switch letter {
      case UInt8(ascii: "b"): base = 2
      case UInt8(ascii: "o"): base = 8
      case UInt8(ascii: "x"): base = 16
      default: break
      }
      if base != 10 {
        digits = digits.dropFirst(2)
      } else {
        base = 8
        digits = digits.dropFirst()
      }
    }
    guard let value = magnitude(digits, base: base) else { return nil }
    if isNegative {
      if value <= UInt64(Int64.max) { return .int(-Int64(value)) }
      return value == UInt64(Int64.max) + 1 ? .int(Int64.min) : nil
    }
    if let value = Int64(exactly: value) { return .int(value) }
    return isSigned ? nil : .unsigned(value)
  }

  private func magnitude(_ digits: ArraySlice<UInt8>, base: UInt64) -> UInt64? {
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = hexDigit(byte), UInt64(digit) < base else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: base)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      if overflow || carry { return nil }
      value = sum
    }
    return value
  }

  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, as a whole.
  private func isDecimal(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func digits() -> Int {
      let run = rest.prefix(while: isDigit)
      rest = rest.dropFirst(run.count)
      return run.count
    }
    func dropSign() {
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
    }
    dropSign()
    let whole = digits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      if digits() == 0, whole == 0 { return false }
    } else if whole == 0 {
      return false
    }
    guard let letter = rest.first else { return true }
    guard letter | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    dropSign()
    return digits() > 0 && rest.isEmpty
  }

  /// A number that begins with a point: Go's `ParseFloat`, where `_` may stand between digits.
  private func resolvePoint(_ text: ArraySlice<UInt8>) -> Scalar {
    var digits: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "_") {
        guard isDigit(previous) else { return .string }
      } else {
        if previous == UInt8(ascii: "_"), !isDigit(byte) { return .string }
        digits.append(byte)
      }
      previous = byte
    }
    guard previous != UInt8(ascii: "_"), isDecimal(digits[...]),
      let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite
    else { return .string }
    return .float(value)
  }

  /// The forms that goyaml.v2 takes for a moment under `!!timestamp`.
  func isTimestamp(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func number(_ digits: ClosedRange<Int>, _ range: ClosedRange<Int>) -> Bool {
      let run = rest.prefix(while: isDigit).prefix(digits.upperBound)
      rest = rest.dropFirst(run.count)
      let value = run.reduce(0) { $0 * 10 + Int($1 - 48) }
      return digits.contains(run.count) && range.contains(value)
    }
    func drop(_ byte: Character) -> Bool {
      guard rest.first == byte.asciiValue else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard number(4...4, 0...9999), drop("-"), number(1...2, 1...12), drop("-"),
      number(1...2, 1...31)
    else { return false }
    if rest.isEmpty { return true }
    let hasZone = drop("T") || drop("t")
    guard hasZone || drop(" ") else { return false }
    guard number(1...2, 0...23), drop(":"), number(1...2, 0...59), drop(":"),
      number(1...2, 0...59)
    else { return false }
    if drop(".") {
      let fraction = rest.prefix(while: isDigit)
      if fraction.isEmpty { return false }
      rest = rest.dropFirst(fraction.count)
    }
    if !hasZone || drop("Z") { return rest.isEmpty }
    guard drop("+") || drop("-") else { return false }
    return number(2...2, 0...24) && drop(":") && number(2...2, 0...60) && rest.isEmpty
  }
}
