import Inventory
import Kubernetes

extension HighAvailability {
  static let localDnsCache = Rule(
    "ha/local-dns-cache",
    title: "The DNS of a large cluster is cached on its nodes, or grows with them",
    severity: .low,
    rationale: """
      Every pod asks the cluster's DNS several times for each name. With hundreds of nodes a fixed \
      number of replicas becomes the slowest part of every connection.
      """,
    remedy: "Run NodeLocal DNSCache, or the cluster-proportional-autoscaler for CoreDNS.",
    aliases: ["node local DNS cache", "NodeLocal DNSCache", "autoscale CoreDNS"],
    needs: [.nodes, .wholeCluster],
    examples: [
      .passes(nodes(101) + cache, whole: true),
      .fails(nodes(101, mark: "↓"), whole: true),
      .notApplicable(nodes(3), whole: true),
    ],
    judging: \.nodesTogether
  ) { _, cluster in
    guard cluster.nodes.count > 100 else { return .notApplicable }
    let helps = cluster.workloads.contains { workload in
      workload.template.containers.contains { container in
        let name = container.image?.baseName ?? ""
        return name.contains("node-cache") || name.contains("nodelocaldns")
          || name.hasPrefix("cluster-proportional-autoscaler")
      }
    }
    return helps
      ? .passes : .fails("number \(cluster.nodes.count), and no DNS cache runs on them")
  }

  private static func nodes(_ count: Int, mark: String = "") -> String {
    (1...count).map { number in
      node("\(number == 1 ? mark : "")w-\(number)")
    }.joined(separator: "\n") + "\n"
  }

  private static let cache = """
    apiVersion: apps/v1
    kind: DaemonSet
    metadata: {name: node-local-dns, namespace: kube-system}
    spec:
      selector: {matchLabels: {k8s-app: node-local-dns}}
      template:
        metadata: {labels: {k8s-app: node-local-dns}}
        spec:
          containers:
          - {name: node-cache, image: "registry.k8s.io/dns/k8s-dns-node-cache:1.26.4"}
    """
}
