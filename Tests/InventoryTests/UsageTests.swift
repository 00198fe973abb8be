import Inventory
import Testing

@Suite struct UsageTests {
  @Test func workTakesProcessorTime() {
    let start = Usage.processorSeconds
    var sum: UInt64 = 0
    // Until it shows, since clocks may be coarse.
    while Usage.processorSeconds == start { sum &+= 1 }
    #expect(Usage.processorSeconds > start)
    #expect(start >= 0)
  }

  @Test(.enabled(if: Usage.peakMemory != nil, "needs Linux's /proc"))
  func touchedMemoryCounts() throws {
    let size = 64 << 20
    let bytes = [UInt8](repeating: 1, count: size)
    #expect(try #require(Usage.peakMemory) > size)
    #expect(bytes.last == 1)
  }
}
