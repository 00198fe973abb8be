import Certificates
import Inventory
import Text

extension TLS {
  static let noAuthorityKeys = Rule(
    "tls/no-authority-keys",
    title: "No authority's private key lies among the files",
    severity: .critical,
    rationale: """
      Who has the key of the cluster's authority makes certificates of system:masters at will, \
      and nothing revokes them. A copy in a repository, a dump or on a worker is that key lost.
      """,
    remedy: """
      Delete the copy, and rotate the authority when others could read it. The key belongs on \
      control-plane hosts alone, or nowhere with an external CA.
      """,
    needs: [.certificates],
    examples: [
      .passes(file("ca.crt", Sample.authority)),
      .fails(file("ca.crt", Sample.keyedAuthority) + "\n" + file("ca.key", Sample.key, mark: "↓")),
      // The key of a leaf; it is no less secret, but signs nothing.
      .passes(file("ca.crt", Sample.authority) + "\n" + file("spare.key", Sample.key)),
      .notApplicable(file("apiserver.crt", Sample.server)),
    ],
    judging: \.authoritiesWithKeys
  ) { subject, _ in
    guard let key = subject.key else { return .passes }
    return .fails(
      "has the private key of the authority \(subject.authority.certificate.subject)",
      related: [Related("the authority", at: subject.authority.location)])
  }
}

/// An authority, with its private key when that is among the inputs.
private struct AuthorityWithKey: Subject {
  let authority: DistinctCertificate
  let key: KeyUse?

  var title: String { key?.title ?? authority.title }
  var location: Location { key?.location ?? authority.location }
  var hostName: String? { key?.host ?? authority.hostName }
}

extension Cluster {
  fileprivate var authoritiesWithKeys: [AuthorityWithKey] {
    let secret = Dictionary(grouping: keys.filter(\.isPrivate), by: \.key)
    // Certificates of one key, as after a renewal of the authority, have one finding.
    var seen: Set<PublicKey> = []
    return distinctCertificates.flatMap { authority -> [AuthorityWithKey] in
      let certificate = authority.certificate
      guard certificate.isCA, seen.insert(certificate.publicKey).inserted else { return [] }
      let copies = secret[certificate.publicKey] ?? []
      if copies.isEmpty { return [AuthorityWithKey(authority: authority, key: nil)] }
      return copies.map { AuthorityWithKey(authority: authority, key: $0) }
    }
  }
}
