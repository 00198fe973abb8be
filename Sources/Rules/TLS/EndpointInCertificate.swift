import Certificates
import Flags
import Inventory
import Text

extension TLS {
  static let endpointInCertificate = Rule(
    "tls/endpoint-in-certificate",
    title: "API servers' certificates name every address that clients use",
    severity: .high,
    rationale: """
      Clients refuse a certificate that lacks the name they asked for. One missing name, such as \
      the load balancer's on the host that joined last, fails only when traffic lands there.
      """,
    remedy: """
      Add the names to certSANs, remove apiserver.crt and apiserver.key and run kubeadm init \
      phase certs apiserver on each host.
      """,
    needs: [.certificates],
    examples: [
      .passes(
        file("apiserver.crt", Sample.server) + "\n"
          + kubeconfig(cluster: "server: https://api.example.internal:6443")),
      .fails(
        file("apiserver.crt", Sample.serverWithoutEndpoint, mark: "↓") + "\n"
          + kubeconfig(cluster: "server: https://api.example.internal:6443")),
      .fails(
        APIServer.process(
          """
          kube-apiserver --tls-cert-file=/etc/kubernetes/pki/apiserver.crt \
          --service-cluster-ip-range=10.100.0.0/16
          """) + "\n" + file("apiserver.crt", Sample.server, mark: "↓")),
      .notApplicable(file("ca.crt", Sample.authority)),
    ],
    judging: \.apiServerCertificates
  ) { subject, cluster in
    let certificate = subject.use.certificate
    var missing: [String] = []
    if !certificate.names("kubernetes.default.svc") { missing.append("kubernetes.default.svc") }
    let ranges = subject.server?["service-cluster-ip-range"]
    if let ranges, ranges.isSet, let first = ranges.list.first {
      let address = Network4.firstAddress(of: first)
      if let address, !certificate.names(address) { missing.append(address) }
    }
    let absent = cluster.sharedEndpoints.filter { !certificate.names($0.host) }
    missing += absent.map(\.host)
    if missing.isEmpty { return .passes }
    return .fails(
      "does not name \(missing.joined(separator: ", "))",
      related: absent.prefix(3).map { Related("clients use this address", at: $0.location) })
  }
}
