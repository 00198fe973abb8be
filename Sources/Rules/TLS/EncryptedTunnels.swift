import Flags
import Inventory
import Text

extension TLS {
  static let encryptedTunnels = Rule(
    "tls/encrypted-tunnels",
    title: "The API server reaches its tunnel to the nodes over TLS, and each knows the other",
    severity: .high,
    rationale: """
      Through the tunnel (konnectivity) pass logs, exec and the calls of webhooks. Whoever can speak \
      to its server without a certificate reaches every node and pod behind it.
      """,
    remedy: """
      In the EgressSelectorConfiguration use a socket (uds), or an https:// URL with caBundle, \
      clientCert and clientKey.
      """,
    needs: [.apiServer],
    examples: [
      .passes(tunnel("{uds: {udsName: /run/konnectivity/server.socket}}")),
      .passes(
        tunnel(
          "{tcp: {url: \"https://10.0.0.9:8131\", tlsConfig: {caBundle: /pki/k-ca.crt, clientCert: /pki/k.crt, clientKey: /pki/k.key}}}"
        )),
      .fails(tunnel("{tcp: {url: ↓\"http://10.0.0.9:8131\"}}")),
      .fails(
        tunnel(
          "{tcp: {url: \"https://10.0.0.9:8131\", tlsConfig: ↓{caBundle: /pki/k-ca.crt}}}")),
      .notApplicable(APIServer.process("kube-apiserver --v=2")),
      .notAssessed(
        APIServer.process(
          "kube-apiserver --egress-selector-config-file=/etc/kubernetes/egress.yaml")
      ),
    ],
    judging: \.tunnels
  ) { row, _ in
    if let wrong = row.answers.first(where: \.isWrong) {
      return .fails("is not safe: \(wrong.words)", at: wrong.location)
    }
    let missing = row.answers.lazy.compactMap(\.missing).first
    return missing.map { .notAssessed(missing: $0.description) } ?? .passes
  }

  private static func tunnel(_ transport: String) -> String {
    APIServer.process(
      "kube-apiserver --egress-selector-config-file=/etc/kubernetes/egress.yaml",
      with: "etc/kubernetes/egress.yaml",
      """
      apiVersion: apiserver.k8s.io/v1beta1
      kind: EgressSelectorConfiguration
      egressSelections:
      - name: cluster
        connection:
          proxyProtocol: GRPC
          transport: \(transport)
      """)
  }
}

extension Cluster {
  fileprivate var tunnels: [Connection] {
    connections(.konnectivity)
  }
}
