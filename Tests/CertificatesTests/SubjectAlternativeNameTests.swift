import Testing

@testable import Certificates

@Suite struct SubjectAlternativeNameTests {
  @Test func everyFormIsRead() throws {
    #expect(
      try Fixtures.certificate("every-field").subjectAlternativeNames == [
        .dns("Kubernetes.default"), .dns("*.apps.example"), .ip("10.0.1.11"),
        .ip("fd00:0:0:1::5"),
        .ip("::ffff:10.0.0.1"), .uri("spiffe://example/a"), .email("a@b.example"),
        .other("otherName"), .other("registeredID"), .other("directoryName"),
      ])
  }

  @Test(arguments: [
    "kubernetes.default", "KUBERNETES.DEFAULT", "kubernetes.default.", "a.apps.example",
    "10.0.1.11", "::ffff:10.0.1.11", "fd00:0:0:1::5", "[fd00:0:0:1::5]", "10.0.0.1",
  ])
  func hostIsNamed(_ host: String) throws {
    #expect(try Fixtures.certificate("every-field").names(host))
  }

  @Test(arguments: [
    "", ".", "kubernetes", "kubernetes.default.svc", "apps.example", "a.b.apps.example",
    ".apps.example", "10.0.1.12", "10.0.1.011", "fd00:0:0:1::6", "last", "spiffe://example/a",
    "a@b.example", "otherName",
  ])
  func hostIsNotNamed(_ host: String) throws {
    #expect(try !Fixtures.certificate("every-field").names(host))
  }

  @Test func wildcardStandsForAWholeFirstLabelOnly() {
    #expect(SubjectAlternativeName.dns("*.example").covers("a.example"))
    #expect(!SubjectAlternativeName.dns("a*.example").covers("ab.example"))
    #expect(!SubjectAlternativeName.dns("a.*.example").covers("a.b.example"))
    #expect(!SubjectAlternativeName.dns("*.0.1.11").covers("10.0.1.11"))
  }

  @Test func nameThatIsNotASCIIIsRefused() throws {
    var der = try Fixtures.der("every-field")
    let name = try #require(der.firstRange(of: Array("Kubernetes".utf8)))
    der[name.lowerBound] = 0xCB
    #expect(throws: CertificateError(.invalidName, at: name.lowerBound - 2)) {
      try Certificate(der: der)
    }
  }

  @Test func formsAreToldApartInPrint() {
    let names: [SubjectAlternativeName] = [
      .dns("a"), .ip("::1"), .uri("a:b"), .email("a@b"), .other("otherName"),
    ]
    #expect(
      names.map(\.description) == ["DNS:a", "IP:::1", "URI:a:b", "email:a@b", "other:otherName"])
  }
}
