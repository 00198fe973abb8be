import Foundation
import Testing

@testable import kready_dev

/// The table of the rules' times names what takes long.
@Suite struct RuleTimesTests {
  @Test func rowsOfTheTable() {
    let fixtures = Shared.goldens.deletingLastPathComponent()
    let times = RuleTimes(of: fixtures.appending(path: "clusters/healthy-ha").path)
    #expect(times.objects > 0)
    let lines = RuleTimes.table(times, times).split(separator: "\n")
    #expect(lines.first?.hasSuffix("objects: small ms, large ms, growth") == true)
    #expect(lines.count == RuleTimes.shown + 1)
    #expect(lines.contains { $0.hasSuffix("(reading)") })
    #expect(lines.dropFirst().allSatisfy { $0.contains(" 1.00  ") })
  }
}
