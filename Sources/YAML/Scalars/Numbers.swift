/// The shortest decimal form of a number that reads back as the same number.
struct ShortestDecimal {
  let isNegative: Bool
  /// Digits without leading or trailing zeros; "0" for zero.
  let digits: [UInt8]
  /// The value is 0.DIGITS times ten to this power.
  let exponent: Int

  init(_ value: some BinaryFloatingPoint & CustomStringConvertible) {
    var digits: [UInt8] = []
    var point: Int?
    var power = 0
    var isNegative = false
    var rest = Array(value.description.utf8)[...]
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest = rest.dropFirst()
    }
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else if byte == UInt8(ascii: "e") {
        power = Int(String(decoding: rest, as: UTF8.self)) ?? 0
        break
      } else {
        digits.append(byte)
      }
    }
    var exponent = (point ?? digits.count) + power
    while digits.count > 1, digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    self.isNegative = isNegative
    self.digits = digits
    self.exponent = digits == [UInt8(ascii: "0")] ? 1 : exponent
  }

  /// The value where it has no fraction and fits.
  var integer: Int64? {
    guard exponent >= digits.count, exponent <= 19 else { return nil }
    let text = digits + [UInt8](repeating: UInt8(ascii: "0"), count: exponent - digits.count)
    return Int64((isNegative ? "-" : "") + String(decoding: text, as: UTF8.self))
  }

  /// `1234.5`
  var fixed: String {
    var text = digits
    if exponent <= 0 {
      text = Array("0.".utf8) + [UInt8](repeating: UInt8(ascii: "0"), count: -exponent) + digits
    } else if exponent < digits.count {
      text.insert(UInt8(ascii: "."), at: exponent)
    } else {
      text += [UInt8](repeating: UInt8(ascii: "0"), count: exponent - digits.count)
    }
    return (isNegative ? "-" : "") + String(decoding: text, as: UTF8.self)
  }

  /// `1.2345e+03`, the exponent with at least `width` digits.
  func scientific(width: Int) -> String {
    var text = digits
    if text.count > 1 { text.insert(UInt8(ascii: "."), at: 1) }
    let power = exponent - 1
    let shown = String(power.magnitude)
    let padding = String(repeating: "0", count: max(0, width - shown.count))
    return (isNegative ? "-" : "") + String(decoding: text, as: UTF8.self)
      + (power < 0 ? "e-" : "e+") + padding + shown
  }
}

/// A number as Go's `encoding/json` writes it.
func jsonText(_ value: Double) -> String {
  let decimal = ShortestDecimal(value)
  let size = value.magnitude
  if size != 0, size < 1e-6 || size >= 1e21 { return decimal.scientific(width: 1) }
  return decimal.fixed
}

/// A number as a key: sigs.k8s.io/yaml writes it with the precision of 32 bits, as `%g`.
func floatKey(_ value: Double) -> String {
  if value.isNaN { return ".nan" }
  let short = Float(value)
  if short.isInfinite { return value < 0 ? "-.inf" : ".inf" }
  let decimal = ShortestDecimal(short)
  // Go's `strconv.FormatFloat` takes the precision for 6 where it is free to choose.
  let power = decimal.exponent - 1
  if short != 0, power < -4 || power >= 6 { return decimal.scientific(width: 2) }
  return decimal.fixed
}
