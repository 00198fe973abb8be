import Kubernetes
import Testing

@Suite struct GoDurationTests {
  @Test(arguments: [
    ("720h0m0s", 2_592_000), ("1h30m", 5400), ("300ms", 0), ("1.5h", 5400), ("0", 0), ("0s", 0),
    ("90s", 90), ("7d", 604_800), ("1w", 604_800), (".5m", 30),
  ])
  func secondsAreCounted(text: String, seconds: Int) {
    #expect(GoDuration.seconds(text) == seconds)
  }

  @Test(arguments: ["", "5", "h", "1x", "1h 2m", "-1h", "1..5h", "99999999999999999999h"])
  func otherTextsAreRefused(text: String) {
    #expect(GoDuration.seconds(text) == nil)
  }
}
