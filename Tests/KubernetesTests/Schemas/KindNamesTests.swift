import Kubernetes
import Testing

@Suite struct KindNamesTests {
  @Test func kindsAreThoseOfTheirVersions() {
    #expect(KindNames.isBuiltIn("apps/v1"))
    #expect(!KindNames.isBuiltIn("example.org/v1"))
    #expect(KindNames.isKnown("apps/v1", "Deployment"))
    #expect(KindNames.isKnown("v1", "List"))
    #expect(!KindNames.isKnown("v1", "Deployment"))
  }

  @Test func otherVersionsAreOffered() {
    #expect(KindNames.versions(of: "CronJob") == ["batch/v1"])
    #expect(KindNames.versions(of: "IPAddress").first == "networking.k8s.io/v1")
    #expect(KindNames.nearest(to: "Deploymnt", of: "apps/v1") == "Deployment")
  }
}
