import Certificates
import Flags
import Inventory
import Text

extension TLS {
  static let etcdNames = Rule(
    "tls/etcd-names",
    title: "Certificates of etcd name the addresses that members are reached by",
    severity: .high,
    rationale: """
      API servers and members refuse a certificate that lacks the address they connect to: a \
      member whose address changed never joins, or serves nobody.
      """,
    remedy: """
      Issue the certificate anew for every host of --advertise-client-urls, \
      --listen-client-urls and --initial-advertise-peer-urls (kubeadm init phase certs \
      etcd-server, etcd-peer).
      """,
    needs: [.etcd, .certificates],
    examples: [
      .passes(member("--advertise-client-urls=https://10.0.1.11:2379", Sample.server)),
      .fails(member("--advertise-client-urls=https://10.0.9.9:2379", Sample.server, mark: "↓")),
      // A client port without TLS shows no certificate, and 0.0.0.0 is no address to ask for.
      .notApplicable(
        member(
          "--listen-client-urls=https://0.0.0.0:2379,http://127.0.0.1:2381", Sample.server)),
      .notApplicable(
        file("ca.crt", Sample.authority) + "\n-- hosts/cp-1/etcd.flags --\netcd --name=x"),
    ],
    judging: \.etcdServerCertificates
  ) { subject, _ in
    let missing = subject.hosts.filter { !subject.role.use.certificate.names($0.host) }
    guard !missing.isEmpty else { return .passes }
    return .fails(
      "does not name \(missing.map(\.host).joined(separator: ", "))",
      related: missing.prefix(3).map { Related("members are reached here", at: $0.location) })
  }

  private static func member(_ flags: String, _ certificate: String, mark: String = "") -> String {
    """
    -- hosts/cp-1/etcd.flags --
    etcd --name=cp-1 --cert-file=/etc/kubernetes/pki/server.crt \(flags)

    """ + file("server.crt", certificate, mark: mark)
  }
}

/// A certificate that a member shows, with the hosts by which it is reached.
private struct EtcdServerCertificate: Subject {
  let role: CertificateRole
  let hosts: [(host: String, location: Location)]

  var title: String { role.title }
  var location: Location { role.use.location }
  var hostName: String? { role.hostName }
}

extension Cluster {
  fileprivate var etcdServerCertificates: [EtcdServerCertificate] {
    certificateRoles.compactMap { role in
      guard let member = role.component, member.program == .etcd else { return nil }
      let options: [String]
      switch role.part {
      case .server: options = ["advertise-client-urls", "listen-client-urls"]
      case .peer: options = ["initial-advertise-peer-urls"]
      case .client, .authority: return nil
      }
      var hosts: [(host: String, location: Location)] = []
      for option in options.map({ member[$0] }) where option.isSet {
        for url in option.list {
          guard let endpoint = Endpoint(url), endpoint.scheme == "https", !endpoint.isWildcard,
            endpoint.host.utf8.allSatisfy({ Self.isOfHost($0) }),
            !hosts.contains(where: { $0.host == endpoint.host })
          else { continue }
          hosts.append((endpoint.host, option.location))
        }
      }
      return hosts.isEmpty ? nil : EtcdServerCertificate(role: role, hosts: hosts)
    }
  }

  /// Placeholders such as `$(IP)`, `{{ ip }}` and kops' `__name__` are no names yet.
  private static func isOfHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
