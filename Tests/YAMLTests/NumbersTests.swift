import Testing

@testable import YAML

@Suite struct NumbersTests {
  @Test(
    arguments: [
      (0.0, "0"), (-0.0, "-0"), (1.5, "1.5"), (100, "100"), (1e20, "100000000000000000000"),
      (1e21, "1e+21"), (1e-6, "0.000001"), (1.5e-7, "1.5e-7"), (-0.25, "-0.25"),
    ])
  func floatsAsJSON(_ value: Double, _ text: String) { #expect(jsonText(value) == text) }

  @Test(
    arguments: [
      (1.5, "1.5"), (123_456_789.123, "1.2345679e+08"), (0.00001, "1e-05"), (0.1, "0.1"),
      (1e6, "1e+06"), (.infinity, ".inf"), (-.infinity, "-.inf"), (.nan, ".nan"),
    ])
  func floatsAsKeys(_ value: Double, _ text: String) { #expect(floatKey(value) == text) }

  @Test(
    arguments: [
      (1e18, 1_000_000_000_000_000_000), (1e19, nil), (0.5, nil), (-3, -3), (12.5, nil),
      (9.2e18, 9_200_000_000_000_000_000), (9.3e18, nil),
    ] as [(Double, Int64?)])
  func integersAmongFloats(_ value: Double, _ integer: Int64?) {
    #expect(ShortestDecimal(value).integer == integer)
  }
}
