/// A curve `y² = x³ − 3x + b` over a prime field, with a generator of prime order (SP 800-186,
/// section 3.2.1).
struct EllipticCurve: Sendable {
  let field: Modulus
  let order: Modulus
  let generator: Point
  private let b: [UInt64]

  /// A point in Jacobian coordinates, `(x/z², y/z³)`, all in the field's Montgomery form.
  ///
  /// The point at infinity has a `z` of zero.
  struct Point: Sendable {
    let x: [UInt64]
    let y: [UInt64]
    let z: [UInt64]

    var isInfinity: Bool { Modulus.isZero(z) }
  }

  private init?(
    prime: [UInt64], order: [UInt64], b: [UInt64], generator: (x: [UInt64], y: [UInt64])
  ) {
    guard let field = Modulus(prime.reversed()), let order = Modulus(order.reversed()) else {
      return nil
    }
    self.field = field
    self.order = order
    self.b = field.inForm(b.reversed())
    self.generator = Point(
      x: field.inForm(generator.x.reversed()), y: field.inForm(generator.y.reversed()),
      z: field.one)
  }

  /// The length of a coordinate, and of the order, in bytes.
  var length: Int { field.limbs.count * 8 }

  /// A public key's point (SEC 1, section 2.3.4), when it is on the curve (section 3.2.2.1).
  ///
  /// Only the uncompressed form is read, as Go does it; the cofactor is 1, so that each point on
  /// the curve has the generator's order.
  func point(_ bytes: ArraySlice<UInt8>) -> Point? {
    guard bytes.first == 4, bytes.count == 1 + 2 * length,
      let x = field.number(bytes.dropFirst().prefix(length)),
      let y = field.number(bytes.suffix(length))
    else { return nil }
    let point = Point(x: field.inForm(x), y: field.inForm(y), z: field.one)
    return isOnCurve(point) ? point : nil
  }

  private func isOnCurve(_ point: Point) -> Bool {
    let cube = field.product(field.product(point.x, point.x), point.x)
    let threefold = field.sum(field.sum(point.x, point.x), point.x)
    return field.product(point.y, point.y) == field.sum(field.difference(cube, threefold), b)
  }

  /// The x coordinate, out of the form; nil for the point at infinity.
  func abscissa(of point: Point) -> [UInt64]? {
    guard !point.isInfinity else { return nil }
    let inverse = field.inverse(point.z)
    return field.outOfForm(field.product(point.x, field.product(inverse, inverse)))
  }

  /// `first` times the generator plus `second` times `point`, both in one pass (Shamir's trick).
  func combination(_ first: [UInt64], _ second: [UInt64], _ point: Point) -> Point {
    let both = sum(generator, point)
    var result = Point(x: field.one, y: field.one, z: both.z.map { _ in 0 })
    for (one, two) in zip(first, second).reversed() {
      for bit in (0..<UInt64(64)).reversed() {
        result = double(result)
        switch (one >> bit & 1, two >> bit & 1) {
        case (1, 1): result = sum(result, both)
        case (1, _): result = sum(result, generator)
        case (_, 1): result = sum(result, point)
        default: break
        }
      }
    }
    return result
  }

  /// Explicit-Formulas Database, `dbl-2001-b`; infinity stays infinity.
  func double(_ point: Point) -> Point {
    let delta = field.product(point.z, point.z)
    let gamma = field.product(point.y, point.y)
    let beta = field.product(point.x, gamma)
    let square = field.product(field.difference(point.x, delta), field.sum(point.x, delta))
    let alpha = field.sum(field.sum(square, square), square)
    let twice = field.sum(beta, beta)
    let fourfold = field.sum(twice, twice)
    let x = field.difference(field.product(alpha, alpha), field.sum(fourfold, fourfold))
    let sum = field.sum(point.y, point.z)
    let z = field.difference(field.difference(field.product(sum, sum), gamma), delta)
    let squared = field.product(gamma, gamma)
    let doubled = field.sum(squared, squared)
    let quadrupled = field.sum(doubled, doubled)
    let y = field.difference(
      field.product(alpha, field.difference(fourfold, x)), field.sum(quadrupled, quadrupled))
    return Point(x: x, y: y, z: z)
  }

  /// Explicit-Formulas Database, `add-1998-cmo-2`, which knows nothing of infinity, of equal
  /// points and of opposite ones.
  func sum(_ a: Point, _ b: Point) -> Point {
    if a.isInfinity { return b }
    if b.isInfinity { return a }
    let squareA = field.product(a.z, a.z)
    let squareB = field.product(b.z, b.z)
    let xOfA = field.product(a.x, squareB)
    let yOfA = field.product(field.product(a.y, b.z), squareB)
    let h = field.difference(field.product(b.x, squareA), xOfA)
    let r = field.difference(field.product(field.product(b.y, a.z), squareA), yOfA)
    if Modulus.isZero(h), Modulus.isZero(r) { return double(a) }
    let square = field.product(h, h)
    let cube = field.product(square, h)
    let v = field.product(xOfA, square)
    let x = field.difference(
      field.difference(field.product(r, r), cube), field.sum(v, v))
    let y = field.difference(
      field.product(r, field.difference(v, x)), field.product(yOfA, cube))
    // Opposite points make `h`, and with it `z`, zero.
    return Point(x: x, y: y, z: field.product(field.product(a.z, b.z), h))
  }
}

extension EllipticCurve {
  /// The curve of this name of SEC 2, when it is known here.
  static func named(_ name: String?) -> EllipticCurve? {
    switch name {
    case "secp256r1": p256
    case "secp384r1": p384
    default: nil
    }
  }

  /// SP 800-186, section 3.2.1.3; the highest limb first.
  static let p256 = EllipticCurve(
    prime: [0xffff_ffff_0000_0001, 0, 0xffff_ffff, 0xffff_ffff_ffff_ffff],
    order: [
      0xffff_ffff_0000_0000, 0xffff_ffff_ffff_ffff, 0xbce6_faad_a717_9e84, 0xf3b9_cac2_fc63_2551,
    ],
    b: [
      0x5ac6_35d8_aa3a_93e7, 0xb3eb_bd55_7698_86bc, 0x651d_06b0_cc53_b0f6, 0x3bce_3c3e_27d2_604b,
    ],
    generator: (
      [0x6b17_d1f2_e12c_4247, 0xf8bc_e6e5_63a4_40f2, 0x7703_7d81_2deb_33a0, 0xf4a1_3945_d898_c296],
      [0x4fe3_42e2_fe1a_7f9b, 0x8ee7_eb4a_7c0f_9e16, 0x2bce_3357_6b31_5ece, 0xcbb6_4068_37bf_51f5]
    ))

  /// SP 800-186, section 3.2.1.4; the highest limb first.
  static let p384 = EllipticCurve(
    prime: [
      0xffff_ffff_ffff_ffff, 0xffff_ffff_ffff_ffff, 0xffff_ffff_ffff_ffff, 0xffff_ffff_ffff_fffe,
      0xffff_ffff_0000_0000, 0x0000_0000_ffff_ffff,
    ],
    order: [
      0xffff_ffff_ffff_ffff, 0xffff_ffff_ffff_ffff, 0xffff_ffff_ffff_ffff, 0xc763_4d81_f437_2ddf,
      0x581a_0db2_48b0_a77a, 0xecec_196a_ccc5_2973,
    ],
    b: [
      0xb331_2fa7_e23e_e7e4, 0x988e_056b_e3f8_2d19, 0x181d_9c6e_fe81_4112, 0x0314_088f_5013_875a,
      0xc656_398d_8a2e_d19d, 0x2a85_c8ed_d3ec_2aef,
    ],
    generator: (
      [
        0xaa87_ca22_be8b_0537, 0x8eb1_c71e_f320_ad74, 0x6e1d_3b62_8ba7_9b98, 0x59f7_41e0_8254_2a38,
        0x5502_f25d_bf55_296c, 0x3a54_5e38_7276_0ab7,
      ],
      [
        0x3617_de4a_9626_2c6f, 0x5d9e_98bf_9292_dc29, 0xf8f4_1dbd_289a_147c, 0xe9da_3113_b5f0_b8c0,
        0x0a60_b1ce_1d7e_819d, 0x7a43_1d7c_90ea_0e5f,
      ]
    ))
}
