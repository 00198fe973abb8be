import Flags
import Testing

@Suite struct VersionTests {
  @Test(arguments: [
    ("v1.29.3", "1.29.3"), ("1.29", "1.29"), ("v1.29.3-gke.100", "1.29.3"),
    ("3.5.10-0", "3.5.10"), ("v1.31.4+k3s1", "1.31.4"), ("1.27+", "1.27"),
    ("v1.32.1_rke2r1", "1.32.1"), ("V1.2.3", "1.2.3"),
  ])
  func isRead(text: String, expected: String) {
    #expect(Version(text)?.description == expected)
  }

  @Test(arguments: ["", "1", "v", "latest", "1.x", "1.2.", "1.2.3.4", "1.2.3a", "99999999999.1"])
  func isNone(text: String) { #expect(Version(text) == nil) }

  @Test func order() throws {
    let texts = ["1.9", "1.10", "1.10.1", "1.29.3", "2.0"]
    let versions = try texts.map { try #require(Version($0)) }
    #expect(versions.reversed().sorted() == versions)
    #expect(Version("1.29.3")?.release == Version("1.29"))
  }
}
