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
      // Its own controller manager connects to this address.
      .fails(
        file("apiserver.crt", Sample.server, mark: "↓") + "\n"
          + kubeconfig(cluster: "server: https://127.0.0.1:6443")),
      .notApplicable(file("ca.crt", Sample.authority)),
    ],
    judging: \.apiServerCertificates
  ) { subject, cluster in
    let certificate = subject.use.certificate
    var missing: [String] = []
    if !certificate.names("kubernetes.default.svc") { missing.append("kubernetes.default.svc") }
    if let ranges = subject.server?["service-cluster-ip-range"], ranges.isSet {
      let addresses = ranges.list.compactMap(Network4.firstAddress)
      missing += addresses.filter { !certificate.names($0) }
    }
    let endpoints = cluster.sharedEndpoints + cluster.ownEndpoints(of: subject.use.host)
    let absent = endpoints.filter { !certificate.names($0.host) }
    missing += absent.map(\.host)
    if missing.isEmpty { return .passes }
    return .fails(
      "does not name \(missing.joined(separator: ", "))",
      related: absent.prefix(3).map { Related("clients use this address", at: $0.location) })
  }
}
