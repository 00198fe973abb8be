import Flags
import Testing
import Text

@Suite struct ReleasesTests {
  private func version(_ text: String) throws -> Version { try #require(Version(text)) }

  @Test func lives() throws {
    #expect(try Releases.kubernetes.endOfLife(of: version("1.29.3"))?.date == "2025-02-28")
    #expect(try Releases.kubernetes.newestPatch(of: version("1.34"))?.description == "1.34.10")
    #expect(Releases.kubernetes.newest?.description == "1.37")
    #expect(try Releases.kubernetes.endOfLife(of: version("1.99")) == nil)
    #expect(try Releases.etcd.endOfLife(of: version("3.4.23"))?.date == "2026-05-15")
    #expect(Releases.etcd.newest?.description == "3.7")
    // Only the month is known.
    #expect(try Releases.containerd.endOfLife(of: version("1.7.5"))?.date == "2026-09-30")
    #expect(Releases.dataDate.date == "2026-11-20")
  }

  @Test func minorsAreInOrder() {
    let versions = Releases.kubernetes.all.map(\.version)
    #expect(versions == versions.sorted())
    #expect(versions.count > 15)
  }

  @Test(
    arguments: [
      ("3.5.0", "3.5.26"), ("3.5.25", "3.5.26"), ("3.5.26", nil), ("3.5.33", nil),
      ("3.4.37", "3.4.38"), ("3.4.38", nil), ("3.6.4", "3.6.5"), ("3.6.5", nil), ("3.5", nil),
      ("3.3.27", nil),
    ] as [(String, String?)])
  func etcdKnownBad(text: String, fixedIn: String?) throws {
    let fault = try Releases.etcdKnownBad(version(text))
    #expect(fault?.fixedIn.description == fixedIn, "\(text)")
    #expect(fault.map { !$0.reason.isEmpty && !$0.reason.hasPrefix("the same") } ?? true, "\(text)")
  }
}
