import Testing
import Text

@Suite struct ConcurrentlyTests {
  @Test(arguments: [0, 1, 2, 1000])
  func valuesKeepTheirOrder(_ count: Int) {
    #expect(concurrently(count) { $0 * 3 } == (0..<count).map { $0 * 3 })
  }
}
