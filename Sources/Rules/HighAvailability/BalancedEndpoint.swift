import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension HighAvailability {
  static let balancedEndpoint = Rule(
    "ha/balanced-endpoint",
    title: "Nodes and administrators reach the API through no single host",
    severity: .critical,
    rationale: """
      When kubelets and administrators talk to the address of one control-plane host, the loss of \
      that host cuts off the whole cluster, although the other API servers still run.
      """,
    remedy: """
      Put a load balancer or a virtual address (kube-vip, keepalived) before the API servers, set \
      it as kubeadm's controlPlaneEndpoint and as `server` of the kubeconfigs, and add it to the \
      API servers' certificates.
      """,
    needs: [.controlPlane],
    examples: [
      .passes(all(threeServers, kubeconfig("hosts/w-1/etc/kubernetes/kubelet.conf", "10.0.0.10"))),
      .passes(all(threeServers, clusterConfiguration("api.example.internal:6443"))),
      .fails(
        all(threeServers, kubeconfig("hosts/w-1/etc/kubernetes/kubelet.conf", "10.0.1.11", "↓"))),
      .fails(all(threeServers, clusterConfiguration("↓10.0.2.11:6443"))),
      // A proxy on each node, as kubespray, k3s and Talos have it.
      .passes(all(threeServers, kubeconfig("hosts/w-1/etc/kubernetes/kubelet.conf", "127.0.0.1"))),
      .passes(
        all(threeServers, clusterConfiguration("10.0.1.11:6443"), localProxy)),
      // A control-plane host falls together with its own API server.
      .notApplicable(
        all(threeServers, kubeconfig("hosts/cp-1/etc/kubernetes/kubelet.conf", "10.0.1.11"))),
      // With one host there is nothing to balance.
      .notApplicable(
        all(
          commands("kube-apiserver", ["cp-1": "--advertise-address=10.0.1.11"]),
          kubeconfig("hosts/w-1/etc/kubernetes/kubelet.conf", "10.0.1.11"))),
    ],
    judging: \.controlPlaneEndpoints
  ) { endpoint, cluster in
    guard cluster.controlPlaneHosts.count > 1 else { return .notApplicable }
    guard let owner = cluster.controlPlaneHost(at: endpoint.address) else { return .passes }
    if endpoint.isKubeadms, cluster.hasLocalBalancer { return .passes }
    let users = endpoint.uses.dropFirst().prefix(5)
    return .fails(
      "is the address of \(owner.name) alone, one of \(cluster.controlPlaneHosts.count) API servers",
      related: users.map { Related("\($0.user) uses it as well", at: $0.location) })
  }

  private static let threeServers = apiServers(
    "--advertise-address=10.0.1.11", "--advertise-address=10.0.2.11",
    "--advertise-address=10.0.3.11")

  private static func kubeconfig(_ path: String, _ address: String, _ mark: String = "") -> String {
    """
    -- \(path) --
    apiVersion: v1
    kind: Config
    clusters:
    - name: prod
      cluster:
        server: \(mark)https://\(address):6443
    """
  }

  private static func clusterConfiguration(_ endpoint: String) -> String {
    """
    -- kubeadm.yaml --
    apiVersion: kubeadm.k8s.io/v1beta4
    kind: ClusterConfiguration
    controlPlaneEndpoint: \(endpoint)
    """
  }

  private static let localProxy = """
    -- hosts/w-1/etc/kubernetes/manifests/nginx-proxy.yml --
    apiVersion: v1
    kind: Pod
    metadata:
      name: nginx-proxy
      namespace: kube-system
    spec:
      hostNetwork: true
      containers:
      - name: nginx-proxy
        image: docker.io/library/nginx:1.28-alpine
    """
}

/// An address through which the API is reached, with the places that name it.
struct ControlPlaneEndpoint: Subject {
  let address: String
  let uses: [(user: String, location: Location)]
  /// Whether kubeadm's configuration names it, and not only kubeconfigs.
  let isKubeadms: Bool
  let location: Location

  var title: String { "API endpoint \(address)" }
}

extension Cluster {
  /// The addresses that kubeadm's configuration and kubeconfigs give for the API, each once.
  var controlPlaneEndpoints: [ControlPlaneEndpoint] {
    var order: [String] = []
    var uses: [String: [(user: String, location: Location)]] = [:]
    var kubeadms: Set<String> = []
    func note(_ address: String, _ user: String, _ location: Location) {
      if uses[address] == nil { order.append(address) }
      uses[address, default: []].append((user, location))
    }
    for configuration in configurations("ClusterConfiguration") {
      guard let node = configuration.node["controlPlaneEndpoint"],
        let endpoint = node.text.flatMap({ Endpoint($0) })
      else { continue }
      note(endpoint.host, "controlPlaneEndpoint", node.location)
      kubeadms.insert(endpoint.host)
    }
    for kubeconfig in kubeconfigs {
      for entry in kubeconfig.clusters {
        guard let endpoint = Endpoint(entry.server), !endpoint.isLoopback,
          !isOwn(endpoint.host, of: kubeconfig.host)
        else {
          if Endpoint(entry.server)?.isLoopback == true, !isControlPlane(kubeconfig.host) {
            note("127.0.0.1", kubeconfig.fileName, entry.serverLocation)
          }
          continue
        }
        note(endpoint.host, kubeconfig.fileName, entry.serverLocation)
      }
    }
    return order.compactMap { address in
      guard let uses = uses[address], let first = uses.first else { return nil }
      return ControlPlaneEndpoint(
        address: address, uses: uses, isKubeadms: kubeadms.contains(address),
        location: first.location)
    }
  }

  /// Whether the address is that of the host itself, whose kubeconfigs then depend on it alone.
  private func isOwn(_ address: String, of host: String?) -> Bool {
    guard let host else { return false }
    return controlPlaneHost(at: address)?.name == host
  }

  private func isControlPlane(_ host: String?) -> Bool {
    host.flatMap { self.host(named: $0) }?.isControlPlane == true
  }

  /// The control-plane host that an address or name belongs to.
  func controlPlaneHost(at address: String) -> Host? {
    controlPlaneHosts.first { host in
      host.name.lowercased() == address
        || host.addresses.contains { $0.lowercased() == address }
        || host.component(.kubeAPIServer)?["advertise-address"].value == address
    }
  }

  /// Whether nodes reach the API through a proxy or virtual address of their own.
  var hasLocalBalancer: Bool {
    let programs = ["nginx", "haproxy", "kube-vip", "envoy", "keepalived"]
    return objects("Pod", group: "").contains { object in
      guard let pod = PodTemplate(object.node), pod.hostNetwork else { return false }
      return pod.containers.contains { container in
        guard let image = container.image else { return false }
        return programs.contains { image.baseName.hasPrefix($0) }
      }
    }
  }
}
