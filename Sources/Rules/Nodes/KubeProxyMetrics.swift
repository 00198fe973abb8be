import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Nodes {
  static let kubeProxyMetrics = Rule(
    "nodes/kube-proxy-metrics",
    title: "Metrics of kube-proxy are not served to the whole network",
    severity: .low,
    rationale: """
      kube-proxy serves its metrics and its configuration over plain HTTP without a login. They \
      tell which Services and addresses the cluster has.
      """,
    remedy: """
      Remove metricsBindAddress (its default is 127.0.0.1:10249); where Prometheus reads it, let a \
      network policy or host firewall admit only that.
      """,
    aliases: ["CIS 4.3.1", "C-0291"],
    needs: [],
    examples: [
      .passes(proxy("metricsBindAddress: 127.0.0.1:10249")),
      .notApplicable(proxy("metricsBindAddress: \"\"")),
      .notApplicable(proxy("mode: ipvs")),
      .fails(proxy("metricsBindAddress: ↓0.0.0.0:10249")),
      .fails(APIServer.process("kube-proxy ↓--metrics-bind-address=0.0.0.0")),
    ],
    judging: \.proxyAddresses
  ) { address, _ in
    let value = address.value
    let isLocal = ["127.", "[::1]", "localhost", "::1"].contains { value.hasPrefix($0) }
    if value.isEmpty { return .notApplicable }
    if isLocal { return .passes }
    return .fails("serves metrics on \(value)")
  }

  private static func proxy(_ line: String) -> String {
    """
    apiVersion: kubeproxy.config.k8s.io/v1alpha1
    kind: KubeProxyConfiguration
    \(line)
    """
  }
}

/// Where a kube-proxy serves its metrics, as a command line or a document of its own says.
struct ProxyAddress: Subject {
  let title: String
  let value: String
  let location: Location
  let hostName: String?
}

extension Cluster {
  fileprivate var proxyAddresses: [ProxyAddress] {
    var addresses: [ProxyAddress] = []
    for proxy in kubeProxies {
      let option = proxy["metrics-bind-address"]
      guard !option.isUnknown else { continue }
      addresses.append(
        ProxyAddress(
          title: proxy.title, value: option.isSet ? option.value ?? "" : "",
          location: option.location, hostName: proxy.host))
    }
    let read = Set(addresses.map(\.location))
    for document in configurations("KubeProxyConfiguration") {
      let field = document.node["metricsBindAddress"]
      let place = field?.location ?? document.node.location
      if read.contains(place) { continue }
      addresses.append(
        ProxyAddress(
          title: "kube-proxy", value: field?.text ?? "", location: place, hostName: nil))
    }
    return addresses
  }
}
