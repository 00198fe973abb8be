import Certificates
import Flags
import Inventory
import Text

extension TLS {
  static let signedByItsCA = Rule(
    "tls/signed-by-its-ca",
    title: "Certificates are signed by the authority that stands beside them",
    severity: .high,
    rationale: """
      After a half-done rotation a host has the new authority and an old certificate, or the \
      other way round. It works until the process restarts, then nobody trusts it.
      """,
    remedy: "Issue the certificate anew from the authority in use, or put the right ca.crt back.",
    needs: [.certificates],
    examples: [
      .passes(
        file("ca.crt", Sample.authority) + "\n" + file("apiserver.crt", Sample.server)),
      .fails(
        file("ca.crt", Sample.authority) + "\n"
          + file("apiserver.crt", Sample.serverOfReplaced, mark: "↓")),
      .notApplicable(file("apiserver.crt", Sample.server)),
    ],
    judging: \.kubeadmLeaves
  ) { leaf, _ in
    let certificate = leaf.use.certificate
    if leaf.authorities.contains(where: { certificate.claimsIssuer($0.certificate) }) {
      return .passes
    }
    guard let authority = leaf.authorities.first else { return .notApplicable }
    let isRenamed = certificate.issuer != authority.certificate.subject
    let message =
      isRenamed
      ? "was issued by \(certificate.issuer), not by \(authority.certificate.subject)"
      : "was signed by an earlier key of \(authority.certificate.subject)"
    return .fails(message, related: [Related("the authority", at: authority.location)])
  }
}

/// A certificate under a name that kubeadm gives it, with the authorities in its CA's file.
struct KubeadmLeaf: Subject {
  let use: CertificateUse
  let authorities: [CertificateUse]

  var title: String { use.title }
  var location: Location { use.location }
  var hostName: String? { use.host }
}

extension Cluster {
  /// The leaves of each PKI folder that kubeadm's names tell the authority of.
  fileprivate var kubeadmLeaves: [KubeadmLeaf] {
    let files = certificates.filter { $0.source == .file }
    let byPath = Dictionary(grouping: files) { $0.location.path }
    return files.filter { $0.order == 0 }.compactMap { use in
      for (leaf, authority) in Self.pairs where use.location.path.hasSuffix("/" + leaf) {
        let folder = use.location.path.dropLast(leaf.utf8.count)
        let authorities = byPath[folder + authority] ?? []
        return authorities.isEmpty ? nil : KubeadmLeaf(use: use, authorities: authorities)
      }
      return nil
    }
  }

  /// kubeadm `cmd/kubeadm/app/constants`: leaves and their authorities, below one PKI folder.
  private static let pairs = [
    ("etcd/server.crt", "etcd/ca.crt"), ("etcd/peer.crt", "etcd/ca.crt"),
    ("etcd/healthcheck-client.crt", "etcd/ca.crt"),
    ("apiserver-etcd-client.crt", "etcd/ca.crt"), ("apiserver.crt", "ca.crt"),
    ("apiserver-kubelet-client.crt", "ca.crt"),
    ("front-proxy-client.crt", "front-proxy-ca.crt"),
  ]
}
