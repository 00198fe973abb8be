import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Etcd {
  static let guardedNetworkState = Rule(
    "etcd/guarded-network-state",
    title: "Network plug-ins keep their state in an etcd of their own, behind TLS",
    severity: .high,
    rationale: """
      calico and flannel can keep their state in etcd. Given the cluster's own etcd, every node \
      holds credentials that read and write all Secrets; given a plain one, any pod on the network \
      can reroute all traffic.
      """,
    remedy: """
      Let the plug-in use the Kubernetes API as its datastore, or an etcd of its own with https \
      endpoints, CA, certificate and key.
      """,
    needs: [.manifests],
    examples: [
      .passes(
        all(
          calico("https://10.0.9.1:2379", "/calico-secrets/etcd-cert"),
          """
          -- hosts/cp-1/kube-apiserver.flags --
          kube-apiserver --etcd-servers=https://10.0.1.11:2379
          """)),
      .fails(calico("↓http://10.0.9.1:2379", "")),
      .fails(calico("↓https://10.0.9.1:2379", "")),
      .fails(
        all(
          calico("↓https://10.0.1.11:2379", "/calico-secrets/etcd-cert"),
          """
          -- hosts/cp-1/kube-apiserver.flags --
          kube-apiserver --etcd-servers=https://10.0.1.11:2379
          """)),
      // The endpoints of a published manifest are for its users to fill in.
      .notApplicable(calico("http://<ETCD_IP>:<ETCD_PORT>", "")),
    ],
    judging: \.networkStates
  ) { state, cluster in
    guard let text = state.endpoints.text, !text.isEmpty, !isPlaceholder(text) else {
      return .notApplicable
    }
    let texts = text.split(separator: ",").map(String.init)
    let endpoints = texts.compactMap { Endpoint($0) }
    let place = state.endpoints.location
    if endpoints.contains(where: { $0.scheme == "http" && !$0.isLoopback }) {
      return .fails("reaches its etcd without TLS at \(text)", at: place)
    }
    let own = cluster.addressesOfEtcd
    if endpoints.contains(where: { own.contains("\($0.host):\($0.port ?? "")") }) {
      return .fails("keeps its state in the cluster's own etcd at \(text)", at: place)
    }
    if state.hasCertificate { return .passes }
    return .fails("shows its etcd no client certificate", at: place)
  }

  private static func isPlaceholder(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "$") }
      || text.hasPrefix("__")
  }

  private static func calico(_ endpoints: String, _ certificate: String) -> String {
    let mark = endpoints.hasPrefix("↓") ? "↓" : ""
    return """
      -- calico.yaml --
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: calico-config
        namespace: kube-system
      data:
        etcd_endpoints: \(mark)"\(endpoints.hasPrefix("↓") ? String(endpoints.dropFirst()) : endpoints)"
        etcd_ca: "\(certificate.isEmpty ? "" : "/calico-secrets/etcd-ca")"
        etcd_cert: "\(certificate)"
        etcd_key: "\(certificate.isEmpty ? "" : "/calico-secrets/etcd-key")"
      ---
      apiVersion: apps/v1
      kind: DaemonSet
      metadata:
        name: calico-node
        namespace: kube-system
      spec:
        selector:
          matchLabels: {k8s-app: calico-node}
        template:
          metadata:
            labels: {k8s-app: calico-node}
          spec:
            containers:
            - name: calico-node
              image: quay.io/calico/node:v3.31.2
      """
  }
}

/// A network plug-in's configuration that names the etcd in which it keeps its state.
struct NetworkState: ObjectSubject {
  let object: Object
  let endpoints: Node
  let hasCertificate: Bool
}

extension Cluster {
  /// calico's and canal's configuration, and flannel's flags.
  fileprivate var networkStates: [NetworkState] {
    let maps = objects("ConfigMap", group: "").compactMap { object -> NetworkState? in
      let data = object.node["data"]
      guard let endpoints = data["etcd_endpoints"] else { return nil }
      let certificate = data["etcd_cert"]?.text ?? ""
      return NetworkState(
        object: object, endpoints: endpoints, hasCertificate: !certificate.isEmpty)
    }
    let flannels = workloads.flatMap { workload in
      workload.template.containers.compactMap { container -> NetworkState? in
        let words = container.environment.first { $0["name"]?.text == "FLANNELD_ETCD_ENDPOINTS" }
        guard let endpoints = words?["value"] else { return nil }
        let hasCertificate = container.environment.contains {
          $0["name"]?.text == "FLANNELD_ETCD_CERTFILE"
        }
        return NetworkState(
          object: workload.object, endpoints: endpoints, hasCertificate: hasCertificate)
      }
    }
    return maps + flannels
  }

  /// `host:port` of every endpoint at which the cluster's own etcd serves.
  fileprivate var addressesOfEtcd: Set<String> {
    let named = apiServers.flatMap { $0["etcd-servers"].list }
    let served = etcdMembers.compactMap(\.component).flatMap { process in
      process.options.isSet("advertise-client-urls") ? process["advertise-client-urls"].list : []
    }
    let endpoints = (named + served).compactMap { Endpoint($0) }.filter { !$0.isLoopback }
    return Set(endpoints.map { "\($0.host):\($0.port ?? "")" })
  }
}
