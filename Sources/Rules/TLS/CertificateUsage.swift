import Certificates
import Flags
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
      .notApplicable(file("ca.crt", Sample.authority)),
    ],
    judging: \.certificateRoles
  ) { role, _ in
    let given = role.use.certificate.extendedKeyUsage
    if given.isEmpty || given.contains(.any) { return .passes }
    let missing = role.wanted.filter { !given.contains($0) }
    if missing.isEmpty { return .passes }
    let names = missing.map(\.description).joined(separator: " and ")
    return .fails("\(role.purpose) and has no \(names) among its extended key usages")
  }
}

/// A certificate and what a component uses it for.
struct CertificateRole: Subject {
  let use: CertificateUse
  /// `is shown to clients`
  let purpose: String
  let wanted: [ExtendedKeyUsage]

  var title: String { use.title }
  var location: Location { use.location }
  var hostName: String? { use.host }
}

extension Cluster {
  /// Certificates whose use a flag, a kubeconfig or kubeadm's name for the file tells.
  fileprivate var certificateRoles: [CertificateRole] {
    var found = hosts.flatMap(\.components).flatMap(roles(of:))
    let known = Set(found.map(\.use.location.path))
    for use in certificates where !known.contains(use.location.path) && use.order == 0 {
      if use.source == .kubeconfigUser {
        found.append(.init(use: use, purpose: "logs a client in", wanted: [.clientAuth]))
      } else if use.source == .file, use.fileName == "apiserver.crt" {
        found.append(.init(use: use, purpose: "is shown to clients", wanted: [.serverAuth]))
      }
    }
    return found
  }

  private func roles(of component: Component) -> [CertificateRole] {
    Self.usages.compactMap { usage in
      guard usage.program == component.program, component.has(usage.flag),
        let use = certificateFile(at: component[usage.flag].value, on: component.host)
      else { return nil }
      return CertificateRole(use: use, purpose: usage.purpose, wanted: usage.wanted)
    }
  }

  private static let usages:
    [(program: Program, flag: String, purpose: String, wanted: [ExtendedKeyUsage])] = [
      (.kubeAPIServer, "tls-cert-file", "is shown to clients", [.serverAuth]),
      (.kubeAPIServer, "etcd-certfile", "logs in to etcd", [.clientAuth]),
      (.kubeAPIServer, "kubelet-client-certificate", "logs in to kubelets", [.clientAuth]),
      (.kubeAPIServer, "proxy-client-cert-file", "logs in to API extensions", [.clientAuth]),
      (.kubelet, "tls-cert-file", "is shown to clients", [.serverAuth]),
      // etcd's gateway to its own gRPC API logs in with the server's certificate, but falls
      // back where it may not; peers are servers and clients to each other.
      (.etcd, "cert-file", "is shown to clients", [.serverAuth]),
      (.etcd, "peer-cert-file", "is shown to and by members", [.serverAuth, .clientAuth]),
    ]
}
