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

  func fails(_ message: String) -> Verdict { .fails(message, related: related) }

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
