import Certificates
import Flags
import Inventory
import Text

extension TLS {
  static let frontProxyNames = Rule(
    "tls/front-proxy-names",
    title: "Only the front proxy may say on whose behalf it asks",
    severity: .medium,
    rationale: """
      Whoever shows a certificate of the front proxy's authority with an allowed name may be any \
      user. Without names every certificate of that authority will do; with a wrong one API \
      extensions refuse the API server itself.
      """,
    remedy: """
      Set --requestheader-allowed-names to the common name of --proxy-client-cert-file, \
      front-proxy-client.
      """,
    needs: [.apiServer],
    examples: [
      .passes(
        APIServer.process(
          """
          kube-apiserver --requestheader-client-ca-file=/pki/front-proxy-ca.crt \
          --requestheader-allowed-names=front-proxy-client
          """)),
      .fails(
        APIServer.process(
          "kube-apiserver ↓--requestheader-client-ca-file=/pki/front-proxy-ca.crt")),
      .fails(
        APIServer.process(
          """
          kube-apiserver --requestheader-client-ca-file=/pki/front-proxy-ca.crt \
          ↓--requestheader-allowed-names=aggregator \
          --proxy-client-cert-file=/etc/kubernetes/pki/proxy.crt
          """) + "\n" + file("proxy.crt", Sample.clientOnly)),
      .notApplicable(APIServer.process("kube-apiserver --client-ca-file=/pki/ca.crt")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    guard server.has("requestheader-client-ca-file") else { return .notApplicable }
    let option = server["requestheader-allowed-names"]
    let names = option.list.filter { !$0.isEmpty }
    guard !names.isEmpty else {
      let place = option.isSet ? option : server["requestheader-client-ca-file"]
      let verdict = Verdict.fails(
        "lets any certificate of the front proxy's CA speak for any user", at: place.location)
      return option.isSet ? verdict : server.verdictOnAbsence(verdict)
    }
    let path = server["proxy-client-cert-file"].value
    guard let proxy = cluster.certificateFile(at: path, on: server.host),
      let name = proxy.certificate.subject.commonName, !names.contains(name)
    else { return .passes }
    return .fails(
      "allows \(names.joined(separator: ", ")), but its own front proxy is \(name)",
      at: option.location, related: [Related("the front proxy", at: proxy.location)])
  }
}
