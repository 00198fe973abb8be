import Certificates
import Inventory
import Text

extension TLS {
  static let certificateUsage = Rule(
    "tls/certificate-usage",
    title: "Certificates are made for what they are used for",
    severity: .high,
    rationale: """
      A server that shows a certificate without serverAuth, or a client without clientAuth, is \
      refused by Go, so the component starts and nobody can talk to it.
      """,
    remedy: "Issue the certificate anew with the extended key usage named.",
    needs: [.certificates],
    examples: [
      .passes(file("apiserver.crt", Sample.server)),
      .fails(file("apiserver.crt", Sample.clientOnly, mark: "↓")),
      .fails(
        APIServer.process(
          "kube-apiserver --etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt")
          + "\n" + file("apiserver-etcd-client.crt", Sample.server, mark: "↓")),
      // Members are servers and clients to each other.
      .fails(
        """
        -- hosts/cp-1/etcd.flags --
        etcd --name=cp-1 --peer-cert-file=/etc/kubernetes/pki/peer.crt

        """ + file("peer.crt", Sample.server, mark: "↓")),
      .notApplicable(file("ca.crt", Sample.authority)),
    ],
    judging: \.shownCertificates
  ) { role, _ in
    let given = role.use.certificate.extendedKeyUsage
    if given.isEmpty || given.contains(.any) { return .passes }
    let missing = role.wantedUsages.filter { !given.contains($0) }
    if missing.isEmpty { return .passes }
    let names = missing.map(\.description).joined(separator: " and ")
    let purpose =
      switch role.part {
      case .server: "is shown to clients"
      case .client: "logs a client in"
      case .peer: "is shown to and by members"
      case .authority: "verifies others"
      }
    return .fails("\(purpose) and has no \(names) among its extended key usages")
  }
}

extension Cluster {
  /// Certificates that are shown to others, as a flag, a kubeconfig or kubeadm's name tells.
  var shownCertificates: [CertificateRole] {
    struct Key: Hashable {
      let location: Location
      let part: CertificateRole.Part
    }
    var seen: Set<Key> = []
    var found = certificateRoles.filter {
      $0.part != .authority && seen.insert(Key(location: $0.use.location, part: $0.part)).inserted
    }
    let known = Set(found.map(\.use.location.path))
    for use in certificates where use.source == .file && use.order == 0 {
      guard use.fileName == "apiserver.crt", !known.contains(use.location.path) else { continue }
      found.append(CertificateRole(use: use, part: .server, purpose: "API server"))
    }
    return found
  }
}
