public import YAML

/// A `resource.Quantity` such as `500m`, `2Gi` or `1e3`, counted in thousandths.
///
/// Amounts beyond the range saturate, so sums never overflow.
public struct Quantity: Sendable, Hashable, Comparable {
  /// Thousandths of the unit; rounded up as Kubernetes does.
  public let thousandths: Int128

  public init(thousandths: Int128) { self.thousandths = thousandths }

  public static let zero = Quantity(thousandths: 0)

  public init?(_ node: Node?) {
    guard let text = node?.text else { return nil }
    self.init(text)
  }

  /// apimachinery `ParseQuantity`: sign, decimal number, then a binary (`Ki`…`Ei`) or decimal
  /// (`n u m k M G T P E`) suffix or an exponent.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    var at = 0
    var negative = false
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
      negative = bytes[at] == UInt8(ascii: "-")
      at += 1
    }
    var mantissa: Int128 = 0
    var scale = 0
    var digits = 0
    var seenPoint = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
      } else if byte >= 48, byte <= 57 {
        digits += 1
        // Digits past 30 cannot change a value that fits.
        if mantissa < Int128(10).power(28) {
          mantissa = mantissa * 10 + Int128(byte - 48)
          if seenPoint { scale += 1 }
        } else if !seenPoint {
          scale -= 1
        }
      } else {
        break
      }
      at += 1
    }
    guard digits > 0, let suffix = Suffix(bytes[at...]) else { return nil }
    thousandths = suffix.scaled(negative ? -mantissa : mantissa, decimals: scale)
  }

  public static func < (a: Quantity, b: Quantity) -> Bool { a.thousandths < b.thousandths }

  public static func + (a: Quantity, b: Quantity) -> Quantity {
    let (sum, overflow) = a.thousandths.addingReportingOverflow(b.thousandths)
    return Quantity(thousandths: overflow ? (a.thousandths < 0 ? Int128.min : Int128.max) : sum)
  }

  public static func * (a: Quantity, count: Int) -> Quantity {
    let (product, overflow) = a.thousandths.multipliedReportingOverflow(by: Int128(count))
    let negative = (a.thousandths < 0) != (count < 0)
    return Quantity(thousandths: overflow ? (negative ? Int128.min : Int128.max) : product)
  }

  /// Whole units, rounded up.
  public var units: Int {
    let whole = thousandths / 1000 + (thousandths % 1000 > 0 ? 1 : 0)
    return Int(clamping: whole)
  }
}

extension Quantity: CustomStringConvertible {
  /// `250m`, `3`, `1536Mi`: as short as it is exact.
  public var description: String {
    if thousandths % 1000 != 0 { return "\(thousandths)m" }
    let whole = thousandths / 1000
    for (suffix, size) in [("Ti", 1 << 40), ("Gi", 1 << 30), ("Mi", 1 << 20)] as [(String, Int128)]
    where whole != 0 && whole % size == 0 {
      return "\(whole / size)\(suffix)"
    }
    return "\(whole)"
  }
}

private enum Suffix {
  case binary(Int)
  case decimal(Int)

  init?(_ bytes: ArraySlice<UInt8>) {
    switch String(decoding: bytes, as: UTF8.self) {
    case "": self = .decimal(0)
    case "n": self = .decimal(-9)
    case "u": self = .decimal(-6)
    case "m": self = .decimal(-3)
    case "k": self = .decimal(3)
    case "M": self = .decimal(6)
    case "G": self = .decimal(9)
    case "T": self = .decimal(12)
    case "P": self = .decimal(15)
    case "E": self = .decimal(18)
    case "Ki": self = .binary(10)
    case "Mi": self = .binary(20)
    case "Gi": self = .binary(30)
    case "Ti": self = .binary(40)
    case "Pi": self = .binary(50)
    case "Ei": self = .binary(60)
    case let exponent:
      guard let first = exponent.utf8.first, first == 0x65 || first == 0x45,
        exponent.utf8.count <= 4, let value = Int(exponent.dropFirst())
      else { return nil }
      self = .decimal(value)
    }
  }

  /// `mantissa / 10^decimals` in this suffix's unit, in thousandths, rounded away from zero.
  func scaled(_ mantissa: Int128, decimals: Int) -> Int128 {
    var value = mantissa
    var power = 3 - decimals
    switch self {
    case .decimal(let exponent): power += exponent
    case .binary(let shift):
      let (product, overflow) = value.multipliedReportingOverflow(by: Int128(1) << Int128(shift))
      if overflow { return mantissa < 0 ? Int128.min : Int128.max }
      value = product
    }
    if power >= 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: Int128(10).power(power))
      if overflow { return mantissa < 0 ? Int128.min : Int128.max }
      return product
    }
    let divisor = Int128(10).power(-power)
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder == 0 ? quotient : quotient + (value < 0 ? -1 : 1)
  }
}

extension Int128 {
  /// Ten to the `exponent`, capped at 10^37, the largest that fits.
  fileprivate func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<Swift.min(Swift.max(exponent, 0), 37) { result *= self }
    return result
  }
}
