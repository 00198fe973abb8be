import Inventory
import Kubernetes
import YAML

extension Network {
  static let narrowLoadBalancers = Rule(
    "network/narrow-load-balancers",
    title: "Databases and administrative ports are not balanced to the whole internet",
    severity: .high,
    rationale: """
      A Service of type LoadBalancer gets a public address on most clouds. A database or an \
      administrative interface there is found by scanners within minutes.
      """,
    remedy: """
      Set loadBalancerSourceRanges, or the cloud's annotation for an internal balancer, or use \
      type ClusterIP.
      """,
    aliases: ["POP-1103", "restrict-loadbalancer", "C-0256", "exposed-services", "NET002"],
    examples: [
      .fails(service("db", "{type: LoadBalancer, ports: [{port: ↓5432}]}")),
      .passes(service("web", "{type: LoadBalancer, ports: [{port: 443}]}")),
      .passes(
        service(
          "db",
          "{type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8], ports: [{port: 5432}]}")),
      .fails(
        service(
          "db",
          "{type: LoadBalancer, loadBalancerSourceRanges: [0.0.0.0/0], ports: [{port: ↓5432}]}")),
      .passes(
        service("db", "{type: LoadBalancer, ports: [{port: 5432}]}").replacing(
          "name: db",
          with: "name: db\n  annotations: {networking.gke.io/load-balancer-type: Internal}")),
      .notApplicable(service("db", "{ports: [{port: 5432}]}")),
    ],
    judging: \.services
  ) { service, _ in
    guard service.type == "LoadBalancer" else { return .notApplicable }
    if isInternal(service) { return .passes }
    let ranges = service.object.spec["loadBalancerSourceRanges"].items.compactMap(\.text)
    if !ranges.isEmpty, !ranges.contains(where: { $0.hasSuffix("/0") }) { return .passes }
    for port in service.ports {
      guard let number = port["port"]?.int, let name = guarded[number] else { continue }
      return .fails(
        "opens port \(number) (\(name)) to every address", at: port["port"]?.location)
    }
    return .passes
  }

  private static let guarded = [
    22: "SSH", 2375: "Docker", 2379: "etcd", 3306: "MySQL", 3389: "RDP", 5432: "PostgreSQL",
    5900: "VNC", 5984: "CouchDB", 6379: "Redis", 6443: "the Kubernetes API",
    9042: "Cassandra", 9090: "Prometheus", 9200: "Elasticsearch", 9300: "Elasticsearch",
    10250: "the kubelet", 11211: "Memcached", 15672: "RabbitMQ's administration",
    26257: "CockroachDB", 27017: "MongoDB", 1433: "SQL Server", 1521: "Oracle", 2181: "ZooKeeper",
  ]

  /// Annotations by which the clouds, and tailscale, keep a balancer inside.
  private static func isInternal(_ service: Service) -> Bool {
    let kind = service.object.spec["loadBalancerClass"]?.text ?? ""
    if kind == "tailscale" { return true }
    return service.object.annotations.pairs.contains { key, value in
      let value = value.lowercased()
      return key.hasSuffix("load-balancer-internal") && value != "false"
        || key.hasSuffix("load-balancer-type") && value == "internal"
        || key.hasSuffix("load-balancer-scheme") && value == "internal"
        || key.hasSuffix("-load-balancer-source-ranges") && !value.contains("/0")
        || key.hasSuffix("load-balancer-source-ranges") && !value.contains("/0")
        || key.hasPrefix("metallb.") || key.hasPrefix("lbipam.cilium.io/")
        || key.hasPrefix("io.cilium/") || key.hasPrefix("kube-vip.io/")
        || key.contains("private") && value == "true"
        || key.hasSuffix("internal-load-balancer") && value == "true"
    }
  }
}
