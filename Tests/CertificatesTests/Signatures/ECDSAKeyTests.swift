import Testing

@testable import Certificates

/// The odd signatures and keys that verifiers have been caught taking for good.
@Suite struct ECDSAKeyTests {
  private static let order256: [UInt8] = Modulus.bytes(EllipticCurve.p256?.order.limbs ?? [])

  private func curve() throws -> EllipticCurve { try #require(EllipticCurve.p256) }

  /// The generator itself: the private key is 1.
  private func key() throws -> ECDSAKey {
    let curve = try curve()
    let y = curve.field.outOfForm(curve.generator.y)
    let x = curve.field.outOfForm(curve.generator.x)
    let bytes = [4] + Modulus.bytes(x) + Modulus.bytes(y)
    return try #require(ECDSAKey(curve: curve, bytes: bytes[...]))
  }

  private func integer(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array(bytes.drop { $0 == 0 })
    let padded = (digits.first ?? 0xFF) >= 0x80 ? [0] + digits : digits
    return [2, UInt8(padded.count)] + padded
  }

  private func signature(_ r: [UInt8], _ s: [UInt8]) -> [UInt8] {
    let content = integer(r) + integer(s)
    return [0x30, UInt8(content.count)] + content
  }

  /// With private key 1 and nonce 1, `r` is the generator's x and `s` is digest + r.
  private func made(of digest: [UInt8]) throws -> (r: [UInt8], s: [UInt8]) {
    let curve = try curve()
    let order = curve.order
    var x = curve.field.outOfForm(curve.generator.x)
    if !Modulus.isLess(x, order.limbs) { _ = Modulus.subtract(order.limbs, from: &x) }
    let hash = try #require(order.number(digest))
    return (Modulus.bytes(x), Modulus.bytes(order.sum(hash, x)))
  }

  @Test func knownNonceIsVerified() throws {
    let digest = [UInt8](repeating: 7, count: 32)
    let (r, s) = try made(of: digest)
    #expect(try key().verifies(signature(r, s)[...], of: digest))
    let other = [UInt8](repeating: 8, count: 32)
    #expect(try !key().verifies(signature(r, s)[...], of: other))
  }

  /// `u1·G + u2·Q` then adds equal points, and opposite ones.
  @Test func equalAndOppositePointsAreAdded() throws {
    let curve = try curve()
    let one = curve.sum(curve.generator, curve.generator)
    #expect(curve.abscissa(of: one) == curve.abscissa(of: curve.double(curve.generator)))
    let zero = curve.order.limbs.map { _ in UInt64(0) }
    let negative = EllipticCurve.Point(
      x: curve.generator.x, y: curve.field.difference(zero, curve.generator.y),
      z: curve.generator.z)
    #expect(curve.sum(curve.generator, negative).isInfinity)
    #expect(curve.combination(curve.order.limbs, zero, curve.generator).isInfinity)
    #expect(curve.double(curve.sum(curve.generator, negative)).isInfinity)
  }

  @Test(arguments: [EllipticCurve.p256, .p384])
  func generatorHasTheOrderOfTheCurve(_ curve: EllipticCurve?) throws {
    let curve = try #require(curve)
    let zero = curve.order.limbs.map { _ in UInt64(0) }
    #expect(curve.combination(zero, curve.order.limbs, curve.generator).isInfinity)
    let x = Modulus.bytes(curve.field.outOfForm(curve.generator.x))
    var y = Modulus.bytes(curve.field.outOfForm(curve.generator.y))
    #expect(curve.point(([4] + x + y)[...]) != nil)
    y[y.count - 1] ^= 1
    #expect(curve.point(([4] + x + y)[...]) == nil)
  }

  @Test func numbersOutOfRangeAreRefused() throws {
    let digest = [UInt8](repeating: 7, count: 32)
    let (r, s) = try made(of: digest)
    let order = Self.order256
    var above = order
    above[31] += 1
    for (r, s) in [([], s), (r, []), ([], []), (order, s), (r, order), (above, s), (r, above)] {
      #expect(try !key().verifies(signature(r, s)[...], of: digest))
    }
    let huge = [UInt8](repeating: 0x7F, count: 60)
    #expect(try !key().verifies(signature(huge, s)[...], of: digest))
  }

  @Test func otherEncodingsAreRefused() throws {
    let digest = [UInt8](repeating: 7, count: 32)
    let (r, s) = try made(of: digest)
    let good = signature(r, s)
    let content = Array(good.dropFirst(2))
    let padded = [2, UInt8(r.count + 1), 0] + r + integer(s)
    let length = UInt8(content.count)
    for bad in [
      [], [0x30], [0x30, 0], good + [0], Array(good.dropLast()), [0x31, length] + content,
      [0x30, 0x81, length] + content, [0x30, length + 2] + content + [5, 0],
      [0x30, 0x80] + content + [0, 0], [0x30, UInt8(padded.count)] + padded,
      // Negative numbers.
      [0x30, 0x06, 0x02, 0x01, 0xFF, 0x02, 0x01, 0xFF],
    ] {
      #expect(try !key().verifies(bad[...], of: digest), "\(bad)")
    }
    #expect(try key().verifies(good[...], of: digest))
  }

  @Test func pointsThatAreNoneAreRefused() throws {
    let curve = try curve()
    let x = Modulus.bytes(curve.field.outOfForm(curve.generator.x))
    let y = Modulus.bytes(curve.field.outOfForm(curve.generator.y))
    let prime = Modulus.bytes(curve.field.limbs)
    for bad in [
      [], [0], [4], [4] + x, [2] + x, [3] + x + y, [4] + x + y + [0], [4] + y + x, [4] + prime + y,
      [4] + [UInt8](repeating: 0, count: 64), [4] + [UInt8](repeating: 0xFF, count: 64),
    ] {
      #expect(ECDSAKey(curve: curve, bytes: bad[...]) == nil, "\(bad)")
    }
  }
}
