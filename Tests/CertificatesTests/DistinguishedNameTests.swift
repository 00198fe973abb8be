import Certificates
import Testing

@Suite struct DistinguishedNameTests {
  @Test func nameIsPrintedAsOpenSSLDoes() throws {
    let subject = try Fixtures.certificate("every-field").subject
    #expect(
      subject.description
        == ##"CN=last,emailAddress=a@b.example+CN=\#first,OU=\ blanks\ ,O=three,O=One\, Two,C=DE"##)
  }

  @Test func userAndGroupsAreThoseOfKubernetes() throws {
    let subject = try Fixtures.certificate("every-field").subject
    #expect(subject.commonName == "last")
    #expect(subject.organizations == ["One, Two", "three"])
    #expect(subject.relativeNames.map(\.count) == [1, 1, 1, 1, 2, 1])
  }

  @Test func equalityIsOfTheEncoding() throws {
    let authority = try Fixtures.certificate("authority")
    let leaf = try Fixtures.certificate("every-field")
    #expect(leaf.issuer == authority.subject && leaf.subject != leaf.issuer)
    #expect(Set([leaf.issuer, authority.subject, leaf.subject]).count == 2)
  }
}
