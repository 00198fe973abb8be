import Flags
import Inventory
import Kubernetes
import Text

extension HighAvailability {
  static let balancerOnEveryHost = Rule(
    "ha/balancer-on-every-host",
    title: "What holds the API's virtual address runs on every control-plane host",
    severity: .high,
    rationale: """
      A virtual address moves only to hosts that run kube-vip or keepalived. When one of them was \
      forgotten on a host, the loss of the others takes the address with it, although an API server \
      is still there.
      """,
    remedy:
      "Put the static pod of kube-vip or keepalived (and haproxy) on every control-plane host.",
    needs: [.apiServer],
    examples: [
      .passes(server("cp-1") + server("cp-2") + vip("cp-1") + vip("cp-2")),
      .fails(server("cp-1") + server("cp-2") + server("cp-3", "↓") + vip("cp-1") + vip("cp-2")),
      .notApplicable(server("cp-1") + server("cp-2")),
    ],
    judging: \.hostsOfStaticServers
  ) { server, cluster in
    let holders = cluster.addressHolders
    guard !holders.isEmpty else { return .notApplicable }
    for (program, hosts) in holders.sorted(by: { $0.key < $1.key })
    where !hosts.contains(server.host) {
      return .fails(
        "has no \(program) beside it, as \(hosts.sorted().joined(separator: ", ")) have")
    }
    return .passes
  }

  private static func server(_ host: String, _ mark: String = "") -> String {
    """
    -- hosts/\(host)/etc/kubernetes/manifests/kube-apiserver.yaml --
    apiVersion: v1
    kind: Pod
    metadata: {name: kube-apiserver, namespace: kube-system}
    spec:
      containers:
      - name: kube-apiserver
        image: registry.k8s.io/kube-apiserver:v1.34.1
        command: [\(mark)kube-apiserver, --secure-port=6443]

    """
  }

  private static func vip(_ host: String) -> String {
    """
    -- hosts/\(host)/etc/kubernetes/manifests/kube-vip.yaml --
    apiVersion: v1
    kind: Pod
    metadata: {name: kube-vip, namespace: kube-system}
    spec:
      hostNetwork: true
      containers:
      - name: kube-vip
        image: ghcr.io/kube-vip/kube-vip:v1.0.1

    """
  }
}

extension Cluster {
  /// API servers that a kubelet runs from files, whose other static pods are among the inputs too.
  fileprivate var hostsOfStaticServers: [Component] {
    let servers = apiServers.filter { $0.source == .staticPod }
    return servers.count > 1 ? servers : []
  }

  /// The hosts of control-plane pods that hold a virtual address, by the program.
  fileprivate var addressHolders: [String: Set<String>] {
    let servers = Dictionary(
      hostsOfStaticServers.map { (String($0.location.file.folder), $0.host) },
      uniquingKeysWith: { first, _ in first })
    var found: [String: Set<String>] = [:]
    for object in objects("Pod", group: "") {
      guard let pod = PodTemplate(object.node), let host = servers[String(object.file.folder)]
      else { continue }
      for container in pod.containers {
        let name = container.image?.baseName ?? ""
        for program in ["kube-vip", "keepalived", "haproxy"] where name.hasPrefix(program) {
          found[program, default: []].insert(host)
        }
      }
    }
    return found
  }
}

extension SourceFile {
  /// The folder of its path.
  fileprivate var folder: Substring {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return path[..<slash]
  }
}
