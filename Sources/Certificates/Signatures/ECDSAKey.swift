/// A public key on P-256 or P-384.
struct ECDSAKey {
  let curve: EllipticCurve
  private let point: EllipticCurve.Point

  /// Nil when the bytes are no point of the curve.
  init?(curve: EllipticCurve, bytes: ArraySlice<UInt8>) {
    guard let point = curve.point(bytes) else { return nil }
    self.curve = curve
    self.point = point
  }

  /// FIPS 186-5, section 6.4.2 (SEC 1, section 4.1.4).
  func verifies(_ signature: ArraySlice<UInt8>, of digest: [UInt8]) -> Bool {
    let order = curve.order
    guard let (first, second) = try? Self.numbers(in: signature),
      let r = order.number(first), !Modulus.isZero(r),
      let s = order.number(second), !Modulus.isZero(s),
      let hash = hash(digest)
    else { return false }
    let inverse = order.inverse(order.inForm(s))
    // One factor in the form and one out of it give a product that is out of it.
    let onGenerator = order.product(hash, inverse)
    let onPoint = order.product(r, inverse)
    let sum = curve.combination(onGenerator, onPoint, point)
    guard var x = curve.abscissa(of: sum) else { return false }
    // The field's prime is less than twice the order.
    if !Modulus.isLess(x, order.limbs) { _ = Modulus.subtract(order.limbs, from: &x) }
    return x == r
  }

  /// The leftmost bits of the digest, as many as the order has, modulo the order.
  private func hash(_ digest: [UInt8]) -> [UInt64]? {
    let order = curve.order.limbs
    guard var hash = Modulus.limbs(digest.prefix(curve.length), count: order.count) else {
      return nil
    }
    if !Modulus.isLess(hash, order) { _ = Modulus.subtract(order, from: &hash) }
    return hash
  }

  /// `ECDSA-Sig-Value` of RFC 3279, section 2.2.3: two integers in DER and nothing else.
  private static func numbers(
    in signature: ArraySlice<UInt8>
  ) throws(CertificateError) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    var outer = try DERReader(signature)
    var fields = try outer.next(.sequence, "the ECDSA signature").inside()
    try outer.end()
    let r = try fields.next(.integer, "r").minimalMagnitude()
    let s = try fields.next(.integer, "s").minimalMagnitude()
    try fields.end()
    return (r, s)
  }
}
