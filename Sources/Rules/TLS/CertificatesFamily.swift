import Certificates
import Inventory
import Text

/// One certificate, however many hosts and files hold a copy of it.
struct DistinctCertificate: Subject {
  let use: CertificateUse
  /// The other places, in the order of the inputs.
  var copies: [CertificateUse] = []

  var title: String { use.title }
  var location: Location { use.location }
  var hostName: String? { copies.isEmpty ? use.host : nil }
  var certificate: Certificate { use.certificate }

  /// The other places for a finding.
  var related: [Related] {
    copies.prefix(8).map { Related("the same certificate", at: $0.location) }
  }

  func fails(_ message: String, fix: String? = nil) -> Verdict {
    .fails(message, related: related, fix: fix)
  }

  /// How many days the certificate is valid from now on, rounded down.
  func daysLeft(at now: Timestamp) -> Int { certificate.notAfter.days(since: now) }

  /// How many days it is valid in all.
  var daysInAll: Int { certificate.notAfter.days(since: certificate.notBefore) }

  /// Whether a person, not a machine that renews in time, has to act when `days` are left.
  ///
  /// Certificates that live for weeks are renewed by programs, when a third is left or later.
  func isDue(within days: Int, at now: Timestamp) -> Bool {
    let left = daysLeft(at: now)
    return left < days && left < daysInAll / 10
  }
}

extension Cluster {
  /// Every certificate once, in the order of the inputs; trust stores of systems are left out.
  var distinctCertificates: [DistinctCertificate] {
    var found: [DistinctCertificate] = []
    var positions: [String: Int] = [:]
    for use in ownCertificates {
      if let position = positions[use.certificate.fingerprint] {
        found[position].copies.append(use)
      } else {
        positions[use.certificate.fingerprint] = found.count
        found.append(DistinctCertificate(use: use))
      }
    }
    return found
  }

  /// The certificates that are valid at the clock of the audit.
  var validCertificates: [DistinctCertificate] {
    distinctCertificates.filter {
      !$0.certificate.isExpired(at: now) && !$0.certificate.isNotYetValid(at: now)
    }
  }

  var validLeaves: [DistinctCertificate] { validCertificates.filter { !$0.certificate.isCA } }
  var validAuthorities: [DistinctCertificate] { validCertificates.filter(\.certificate.isCA) }

  /// The certificate in the file that a flag of a component names, by the path on its host.
  func certificateFile(at path: String?, on host: String) -> CertificateUse? {
    guard let path, let name = path.split(separator: "/").last else { return nil }
    let files = certificates.filter { $0.source == .file && $0.host == host && $0.order == 0 }
    if let exact = files.first(where: { $0.location.path.hasSuffix(path) }) { return exact }
    let named = files.filter { $0.fileName == name }
    return named.count == 1 ? named.first : nil
  }
}

extension CertificateUse {
  /// Whether `kubeadm certs renew all` makes it anew.
  ///
  /// kubernetes `cmd/kubeadm/app/phases/certs/renewal/manager.go`: the leaves and the kubeconfigs
  /// that kubeadm makes, but not the kubelet's.
  var isOfKubeadm: Bool {
    let path = location.path
    if source == .kubeconfigUser {
      let names = ["admin.conf", "super-admin.conf", "controller-manager.conf", "scheduler.conf"]
      return names.contains { path.hasSuffix("etc/kubernetes/\($0)") }
    }
    let names = [
      "apiserver.crt", "apiserver-kubelet-client.crt", "apiserver-etcd-client.crt",
      "front-proxy-client.crt", "etcd/server.crt", "etcd/peer.crt", "etcd/healthcheck-client.crt",
    ]
    return source == .file && names.contains { path.hasSuffix("etc/kubernetes/pki/\($0)") }
  }
}

extension TLS {
  /// How the certificate is renewed, by where it stands; nil where that is not known.
  static func renewal(_ use: CertificateUse) -> String? {
    switch use.source {
    case .bundle:
      "put the authority's current certificate there, or have cert-manager do it "
        + "(cert-manager.io/inject-ca-from)"
    case .secret:
      "renew the certificate in the Secret, or have cert-manager do it"
    case .kubeconfigAuthority: "write the authority's current certificate into the kubeconfig"
    case .file, .kubeconfigUser, .document:
      use.isOfKubeadm ? "kubeadm certs renew all, then restart the control plane's pods" : nil
    }
  }
}
