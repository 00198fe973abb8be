import Certificates
import Flags
import Inventory
import Text

extension TLS {
  static let signedByItsCA = Rule(
    "tls/signed-by-its-ca",
    title: "Certificates are signed by the authority that their peers trust",
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
      // It names the right authority and key, but another key signed.
      .fails(
        file("ca.crt", Sample.authority) + "\n"
          + file("elsewhere.crt", Sample.forged, mark: "↓")),
      .fails(
        """
        -- hosts/cp-1/kube-apiserver.flags --
        kube-apiserver --kubelet-client-certificate=/etc/kubernetes/pki/api-to-kubelets.crt
        -- hosts/w-1/kubelet.flags --
        kubelet --client-ca-file=/etc/kubernetes/pki/kubelets.crt
        -- hosts/w-1/etc/kubernetes/pki/kubelets.crt --
        \(Sample.replacedAuthority)

        """ + file("api-to-kubelets.crt", Sample.clientOnly, mark: "↓")),
      .notApplicable(file("apiserver.crt", Sample.server)),
    ],
    judging: \.signedLeaves
  ) { leaf, cluster in
    let certificate = leaf.use.certificate
    if case .forged(let issuer) = cluster.issuance(of: certificate) {
      return .fails(
        "names \(certificate.issuer) as its issuer, whose signature it does not have",
        related: [Related("the authority", at: issuer.location)])
    }
    if leaf.verifiers.isEmpty { return .notApplicable }
    for verifier in leaf.verifiers {
      let trust = cluster.trust(
        in: certificate, shownWith: leaf.chain,
        by: verifier.authorities.map(\.certificate), whateverTheDate: true)
      guard case .refused(let reason) = trust, let authority = verifier.authorities.first else {
        continue
      }
      return .fails(
        "is refused by \(verifier.who), which trusts \(authority.certificate.subject): \(reason)",
        related: [Related("the authority", at: authority.location)])
    }
    return .passes
  }
}

/// A certificate that is shown to somebody, with those who verify it.
private struct SignedLeaf: Subject {
  let use: CertificateUse
  /// What follows the leaf in its file.
  var chain: [Certificate] = []
  var verifiers: [Verifier] = []

  var title: String { use.title }
  var location: Location { use.location }
  var hostName: String? { use.host }

  struct Verifier {
    /// `etcd on cp-2`
    let who: String
    let authorities: [CertificateUse]
  }
}

extension Cluster {
  /// What is shown to peers whose authorities are known, by flags or by kubeadm's names, and
  /// whatever has a signature that is not its issuer's.
  fileprivate var signedLeaves: [SignedLeaf] {
    let files = certificates.filter { $0.source == .file }
    let byPath = Dictionary(grouping: files) { $0.location.path }
    let roles = Dictionary(grouping: certificateRoles) { $0.use.location }
    let verifiers = Dictionary(grouping: certificateRoles.filter { $0.part == .authority }) {
      $0.flag ?? ""
    }
    return certificates.compactMap { use in
      var leaf = SignedLeaf(use: use)
      if use.order == 0 {
        leaf.chain = (byPath[use.location.path] ?? []).dropFirst().map(\.certificate)
        for role in roles[use.location] ?? [] {
          leaf.verifiers += Self.verifiers(of: role, among: verifiers)
        }
        if leaf.verifiers.isEmpty, let beside = Self.authorities(beside: use, byPath) {
          leaf.verifiers = [.init(who: "whoever trusts the CA beside it", authorities: beside)]
        }
      }
      if case .forged = issuance(of: use.certificate) { return leaf }
      return leaf.verifiers.isEmpty ? nil : leaf
    }
  }

  private static func verifiers(
    of role: CertificateRole, among authorities: [String: [CertificateRole]]
  ) -> [SignedLeaf.Verifier] {
    let option = role.flag ?? (role.part == .client ? "kubeconfig" : "")
    var found: [SignedLeaf.Verifier] = []
    for pair in handshakes where pair.shown == option {
      var order: [String] = []
      var byWho: [String: [CertificateUse]] = [:]
      // API extensions are told the authority of one host, which is to fit that host's proxy.
      let isOwn = pair.verified == "kube-apiserver requestheader-client-ca-file"
      for authority in authorities[pair.verified] ?? []
      where !isOwn || authority.component?.host == role.component?.host {
        let who = authority.component?.title ?? authority.purpose
        if byWho[who] == nil { order.append(who) }
        byWho[who, default: []].append(authority.use)
      }
      found += order.map { .init(who: $0, authorities: byWho[$0] ?? []) }
    }
    return found
  }

  /// Which option shows a certificate, and which one at the other end names who may have signed.
  private static let handshakes: [(shown: String, verified: String)] = [
    ("kube-apiserver etcd-certfile", "etcd trusted-ca-file"),
    ("kube-apiserver kubelet-client-certificate", "kubelet client-ca-file"),
    ("kube-apiserver proxy-client-cert-file", "kube-apiserver requestheader-client-ca-file"),
    ("kubeconfig", "kube-apiserver client-ca-file"),
    ("etcd cert-file", "kube-apiserver etcd-cafile"),
    ("etcd peer-cert-file", "etcd peer-trusted-ca-file"),
    ("kubelet tls-cert-file", "kube-apiserver kubelet-certificate-authority"),
  ]

  private static func authorities(
    beside use: CertificateUse, _ byPath: [String: [CertificateUse]]
  ) -> [CertificateUse]? {
    guard use.source == .file else { return nil }
    for (leaf, authority) in pairs where use.location.path.hasSuffix("/" + leaf) {
      let folder = use.location.path.dropLast(leaf.utf8.count)
      return byPath[folder + authority]
    }
    return nil
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
