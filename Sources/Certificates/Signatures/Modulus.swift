/// Arithmetic modulo an odd number, by Montgomery's method (Handbook of Applied Cryptography,
/// algorithm 14.36).
///
/// Numbers are limbs of 64 bits, the lowest first, as many as the modulus has. A number `a` in
/// Montgomery's form is `a·R`, where `R` is 2 to the power of all the limbs' bits.
///
/// The time taken depends on the numbers, which are public wherever this is used.
struct Modulus: Sendable {
  let limbs: [UInt64]
  /// `-n⁻¹` modulo 2⁶⁴.
  private let negatedInverse: UInt64
  /// `R`, which is 1 in Montgomery's form.
  private(set) var one: [UInt64] = []
  /// `R²`, which takes numbers into Montgomery's form.
  private var square: [UInt64] = []

  /// Nil for what is even or below 3, with which Montgomery's method does not work.
  init?(_ limbs: [UInt64]) {
    guard let low = limbs.first, low & 1 == 1, let high = limbs.last, high != 0,
      limbs.count > 1 || low > 1
    else { return nil }
    self.limbs = limbs
    // Newton's iteration doubles the correct bits each time, and the first three always are.
    var inverse = low
    for _ in 0..<5 { inverse = inverse &* (2 &- low &* inverse) }
    negatedInverse = 0 &- inverse
    // The highest power of two below the modulus, doubled until it is R.
    one = [UInt64](repeating: 0, count: limbs.count)
    one[limbs.count - 1] = 1 << UInt64(63 - high.leadingZeroBitCount)
    for _ in 0..<(high.leadingZeroBitCount + 1) { one = sum(one, one) }
    // 2 to the power of R's bits, in Montgomery's form.
    let bits = limbs.count * 64
    square = one
    for shift in (0..<(Int.bitWidth - bits.leadingZeroBitCount)).reversed() {
      square = product(square, square)
      if bits >> shift & 1 == 1 { square = sum(square, square) }
    }
  }

  /// Nil for a number that is not below the modulus.
  func number(_ bytes: some Collection<UInt8>) -> [UInt64]? {
    guard let number = Self.limbs(bytes, count: limbs.count), Self.isLess(number, limbs) else {
      return nil
    }
    return number
  }

  func inForm(_ number: [UInt64]) -> [UInt64] { product(number, square) }

  func outOfForm(_ number: [UInt64]) -> [UInt64] {
    var unit = [UInt64](repeating: 0, count: limbs.count)
    unit[0] = 1
    return product(number, unit)
  }

  /// `a·b/R`: the product in the form when both factors are in it.
  ///
  /// All the time of a verification is spent here, hence the unchecked buffers: every index is
  /// below the number of limbs, which all three numbers have.
  func product(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    let count = limbs.count
    guard a.count == count, b.count == count else { return one }
    var top: UInt64 = 0
    var total = [UInt64](unsafeUninitializedCapacity: count) { total, initialized in
      total.initialize(repeating: 0)
      initialized = count
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          limbs.withUnsafeBufferPointer { n in
            for digit in b { top = step(a, digit, n, total, top) }
          }
        }
      }
    }
    if top != 0 || !Self.isLess(total, limbs) { _ = Self.subtract(limbs, from: &total) }
    return total
  }

  /// Adds `a·digit`, then the multiple of the modulus that makes the lowest limb zero, and drops
  /// that limb; gives the limb above the highest.
  @inline(__always)
  private func step(
    _ a: UnsafeBufferPointer<UInt64>, _ digit: UInt64, _ n: UnsafeBufferPointer<UInt64>,
    _ total: UnsafeMutableBufferPointer<UInt64>, _ top: UInt64
  ) -> UInt64 {
    var carry: UInt64 = 0
    for index in 0..<total.count {
      (carry, total[index]) = Self.add(a[index], digit, total[index], carry)
    }
    let (sum, overflow) = top.addingReportingOverflow(carry)
    let factor = total[0] &* negatedInverse
    (carry, _) = Self.add(n[0], factor, total[0], 0)
    for index in 1..<total.count {
      (carry, total[index - 1]) = Self.add(n[index], factor, total[index], carry)
    }
    let (last, more) = sum.addingReportingOverflow(carry)
    total[total.count - 1] = last
    return (overflow ? 1 : 0) &+ (more ? 1 : 0)
  }

  func sum(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    var total = a
    var carry: UInt64 = 0
    for index in total.indices {
      let (first, one) = total[index].addingReportingOverflow(b[index])
      let (second, two) = first.addingReportingOverflow(carry)
      total[index] = second
      carry = one || two ? 1 : 0
    }
    if carry != 0 || !Self.isLess(total, limbs) { _ = Self.subtract(limbs, from: &total) }
    return total
  }

  func difference(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    var rest = a
    if Self.subtract(b, from: &rest) {
      var carry: UInt64 = 0
      for index in rest.indices {
        let (first, one) = rest[index].addingReportingOverflow(limbs[index])
        let (second, two) = first.addingReportingOverflow(carry)
        rest[index] = second
        carry = one || two ? 1 : 0
      }
    }
    return rest
  }

  /// `base` to the power of `exponent`, both `base` and the result in the form.
  func power(_ base: [UInt64], _ exponent: [UInt64]) -> [UInt64] {
    var result = one
    for limb in exponent.reversed() {
      for bit in (0..<64).reversed() {
        result = product(result, result)
        if limb >> UInt64(bit) & 1 == 1 { result = product(result, base) }
      }
    }
    return result
  }

  /// The inverse modulo a prime, by Fermat's theorem; in the form, as `number` is.
  func inverse(_ number: [UInt64]) -> [UInt64] {
    var exponent = limbs
    var two = [UInt64](repeating: 0, count: limbs.count)
    two[0] = 2
    _ = Self.subtract(two, from: &exponent)
    return power(number, exponent)
  }
}

extension Modulus {
  /// The number that big-endian bytes write; nil when it needs more than `count` limbs.
  static func limbs(_ bytes: some Collection<UInt8>, count: Int) -> [UInt64]? {
    let digits = Array(bytes.drop { $0 == 0 })
    guard digits.count <= count * 8 else { return nil }
    var limbs = [UInt64](repeating: 0, count: count)
    for (index, byte) in digits.reversed().enumerated() {
      limbs[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
    }
    return limbs
  }

  /// Big-endian bytes, as many as the limbs have.
  static func bytes(_ limbs: [UInt64]) -> [UInt8] {
    limbs.reversed().flatMap { limb in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: limb >> UInt64($0)) }
    }
  }

  static func isZero(_ number: [UInt64]) -> Bool { number.allSatisfy { $0 == 0 } }

  /// Both have the same number of limbs.
  static func isLess(_ a: [UInt64], _ b: [UInt64]) -> Bool {
    for index in a.indices.reversed() where a[index] != b[index] { return a[index] < b[index] }
    return false
  }

  /// Subtracts and says whether a one had to be borrowed.
  static func subtract(_ number: [UInt64], from total: inout [UInt64]) -> Bool {
    var borrow: UInt64 = 0
    for index in total.indices {
      let (first, one) = total[index].subtractingReportingOverflow(number[index])
      let (second, two) = first.subtractingReportingOverflow(borrow)
      total[index] = second
      borrow = one || two ? 1 : 0
    }
    return borrow != 0
  }

  /// `a·b + c + d`, which never needs more than two limbs: (2⁶⁴−1)² + 2·(2⁶⁴−1) is 2¹²⁸−1.
  @inline(__always)
  private static func add(
    _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64
  ) -> (high: UInt64, low: UInt64) {
    let (high, low) = a.multipliedFullWidth(by: b)
    let (first, one) = low.addingReportingOverflow(c)
    let (second, two) = first.addingReportingOverflow(d)
    return (high &+ (one ? 1 : 0) &+ (two ? 1 : 0), second)
  }
}
