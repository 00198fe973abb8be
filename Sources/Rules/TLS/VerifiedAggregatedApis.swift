import Inventory
import Kubernetes
import Text
import YAML

extension TLS {
  static let verifiedAggregatedAPIs = Rule(
    "tls/verified-aggregated-apis",
    title: "The API server verifies the servers behind aggregated APIs",
    severity: .medium,
    rationale: """
      The API server hands requests with the user's name and groups on to such a server and passes \
      its answers off as its own. Unverified, whoever takes over the Service's address reads the \
      requests and makes up the answers, which autoscalers act on.
      """,
    remedy: """
      Give the server a certificate of a known authority, put that into caBundle and remove \
      insecureSkipTLSVerify; metrics-server takes --tls-cert-file and --tls-private-key-file.
      """,
    needs: [],
    examples: [
      .passes(service("caBundle: QQ==")),
      .fails(service("insecureSkipTLSVerify: ↓true")),
      .notApplicable(
        """
        apiVersion: apiregistration.k8s.io/v1
        kind: APIService
        metadata: {name: v1.apps}
        spec: {group: apps, version: v1}
        """),
      .notAssessed(service("insecureSkipTLSVerify: false")),
    ],
    judging: \.aggregatedConnections
  ) { row, _ in
    row.serverVerified.verdict("is not verified: \(row.serverVerified.words)")
  }

  private static func service(_ line: String) -> String {
    """
    apiVersion: apiregistration.k8s.io/v1
    kind: APIService
    metadata:
      name: v1beta1.metrics.k8s.io
    spec:
      group: metrics.k8s.io
      version: v1beta1
      service: {name: metrics-server, namespace: kube-system}
      \(line)
    """
  }
}

extension Cluster {
  fileprivate var aggregatedConnections: [Connection] {
    connections(.aggregatedAPI)
  }
}
