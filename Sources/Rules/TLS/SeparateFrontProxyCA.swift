import Certificates
import Flags
import Inventory

extension TLS {
  static let separateFrontProxyCA = Rule(
    "tls/separate-front-proxy-ca",
    title: "The front proxy has an authority of its own",
    severity: .high,
    rationale: """
      Who holds a certificate of the front proxy's authority may say in a header which user they \
      are. When that is also the authority of ordinary clients, any of them may be anybody, or, \
      with --requestheader-allowed-names, whoever gets a certificate of such a name from it.
      """,
    remedy: """
      Make an authority for the front proxy alone (front-proxy-ca.crt) and name it in \
      --requestheader-client-ca-file.
      """,
    needs: [.apiServer],
    examples: [
      .passes(
        APIServer.process(
          """
          kube-apiserver --client-ca-file=/pki/ca.crt \
          --requestheader-client-ca-file=/pki/front-proxy-ca.crt
          """)),
      .fails(
        APIServer.process(
          """
          kube-apiserver --client-ca-file=/pki/ca.crt \
          ↓--requestheader-client-ca-file=/pki/ca.crt
          """)),
      .fails(
        APIServer.process(
          """
          kube-apiserver --client-ca-file=/etc/kubernetes/pki/ca.crt \
          ↓--requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt
          """) + "\n" + file("ca.crt", Sample.authority) + "\n"
          + file("front-proxy-ca.crt", Sample.authority)),
      .notApplicable(APIServer.process("kube-apiserver --client-ca-file=/pki/ca.crt")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    let flags = ["requestheader-client-ca-file", "client-ca-file"]
    return verdict(flags, of: server, in: cluster, "trusts clients and the front proxy by one CA")
  }

  /// The verdict on two flags of an API server that should name different authorities.
  static func verdict(
    _ flags: [String], of server: Component, in cluster: Cluster, _ message: String
  ) -> Verdict {
    guard flags.allSatisfy({ server.has($0) }) else { return .notApplicable }
    let paths = flags.map { server[$0].value ?? "" }
    let place = server[flags[0]].location
    if paths[0] == paths[1] { return .fails(message, at: place) }
    let files = paths.map { cluster.certificateFile(at: $0, on: server.host) }
    guard let first = files[0], let second = files[1],
      first.certificate.fingerprint == second.certificate.fingerprint
    else { return .passes }
    return .fails(
      message, at: place,
      related: [
        Related("the one file", at: first.location), Related("the other", at: second.location),
      ])
  }
}
