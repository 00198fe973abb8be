import Foundation
import Inventory
import Text

extension MadeAudit {
  /// Certificates that ended, that end soon, that are used and that nobody is known to use.
  static let certificates: [CertificateRow] = {
    let fixtures = Golden.folder.deletingLastPathComponent()
    let healthy = "clusters/healthy-ha/hosts/cp-1/etc/kubernetes"
    let sources = [
      ("hosts/cp-1/etc/kubernetes/pki/apiserver.crt", "\(healthy)/pki/apiserver.crt"),
      ("hosts/cp-1/etc/kubernetes/pki/ca.crt", "\(healthy)/pki/ca.crt"),
      ("hosts/cp-2/etc/kubernetes/pki/ca.crt", "\(healthy)/pki/ca.crt"),
      ("hosts/cp-1/etc/kubernetes/admin.conf", "\(healthy)/admin.conf"),
      ("hosts/cp-1/old\u{1B}[2J/expired.crt", "faults/certificates/expired.crt"),
      ("hosts/cp-1/days-left.crt", "faults/certificates/days-left.crt"),
      ("hosts/cp-1/sha1.crt", "certificates/signed/p-256-sha1.crt"),
      ("hosts/cp-1/p-256.crt", "certificates/signed/p-256.crt"),
    ]
    let files = sources.compactMap { path, source in
      (try? Data(contentsOf: fixtures.appending(path: source))).map {
        SourceFile(path: path, bytes: [UInt8]($0))
      }
    }
    let flags = SourceFile(
      path: "hosts/cp-1/kube-apiserver.flags",
      text: """
        kube-apiserver --tls-cert-file=/etc/kubernetes/pki/apiserver.crt \
        --client-ca-file=/etc/kubernetes/pki/ca.crt
        """)
    let options = ReadingOptions(now: now ?? Timestamp(seconds: 0))
    return ClusterReader.read(files + [flags], options: options).certificateRows
  }()
}
