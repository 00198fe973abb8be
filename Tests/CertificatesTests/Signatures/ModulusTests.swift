import Testing

@testable import Certificates

@Suite struct ModulusTests {
  @Test(arguments: [3, 5, 97, 65_537, 0x7FFF_FFFF_FFFF_FFE7, 0xFFFF_FFFF_FFFF_FFC5] as [UInt64])
  func oneLimbAgreesWithTheMachine(_ number: UInt64) throws {
    let modulus = try #require(Modulus([number]))
    for a in [0, 1, 2, 3, number / 2, number - 1] as [UInt64] where a < number {
      for b in [0, 1, 2, 3, number / 3, number - 1] as [UInt64] where b < number {
        let product = modulus.product(modulus.inForm([a]), modulus.inForm([b]))
        let wide = a.multipliedFullWidth(by: b)
        #expect(modulus.outOfForm(product) == [number.dividingFullWidth(wide).remainder])
        let (low, over) = a.addingReportingOverflow(b)
        let sum = number.dividingFullWidth((over ? 1 : 0, low)).remainder
        #expect(modulus.sum([a], [b]) == [sum])
        #expect(modulus.sum(modulus.difference([a], [b]), [b]) == [a])
      }
    }
  }

  @Test func inverseTimesNumberIsOne() throws {
    let field = try #require(EllipticCurve.p384).field
    for seed in UInt64(1)...20 {
      let number = field.inForm([seed, 0, .max, seed &* 0x9E37_79B9_7F4A_7C15, 1, seed])
      #expect(field.product(number, field.inverse(number)) == field.one)
    }
  }

  @Test func whatMontgomeryCannotDoIsRefused() {
    #expect(Modulus([]) == nil && Modulus([0]) == nil && Modulus([1]) == nil)
    #expect(Modulus([2]) == nil && Modulus([6, 1]) == nil && Modulus([5, 0]) == nil)
  }

  @Test func bytesAreReadAndWritten() throws {
    #expect(Modulus.limbs([0, 1, 2], count: 1) == [0x102])
    #expect(Modulus.limbs([1] + [UInt8](repeating: 0, count: 8), count: 2) == [0, 1])
    #expect(Modulus.limbs([1] + [UInt8](repeating: 0, count: 8), count: 1) == nil)
    #expect(Modulus.bytes([0x102]) == [0, 0, 0, 0, 0, 0, 1, 2])
    #expect(try #require(Modulus([7])).number([7]) == nil)
    #expect(try #require(Modulus([7])).number([0, 6]) == [6])
  }
}
