import Inventory
import Kubernetes
import YAML

extension HighAvailability {
  static let clusterDNSReplicated = Rule(
    "ha/cluster-dns-replicated",
    title: "Cluster DNS runs at least twice",
    severity: .high,
    rationale: """
      Nearly every request inside the cluster starts with a lookup. While a single DNS pod moves \
      to another node, no application finds another.
      """,
    remedy: "kubectl -n kube-system scale deployment coredns --replicas=2 (or more).",
    needs: [.manifests],
    examples: [
      .passes(coreDNS("replicas: 2")),
      .fails(coreDNS("replicas: ↓1")),
      .fails(coreDNS("progressDeadlineSeconds: 600", mark: "↓")),
      // An autoscaler for DNS sets the number in the cluster.
      .notAssessed(all(coreDNS("progressDeadlineSeconds: 600"), autoscaler)),
      .notApplicable(autoscaler),
    ],
    judging: \.clusterDNS
  ) { workload, cluster in
    if workload.spec["replicas"] == nil, cluster.scalesClusterDNS {
      return .notAssessed(missing: "the DNS Deployment as it is in the cluster")
    }
    let replicas = cluster.leastReplicas(of: workload) ?? 1
    if replicas >= 2 { return .passes }
    return .fails(
      "runs \(replicas) pod\(replicas == 1 ? "" : "s")", at: workload.spec["replicas"]?.location,
      fix: "replicas: 2")
  }

  private static func coreDNS(_ line: String, mark: String = "") -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: \(mark)coredns
      namespace: kube-system
      labels: {k8s-app: kube-dns}
    spec:
      \(line)
      selector:
        matchLabels: {k8s-app: kube-dns}
      template:
        metadata:
          labels: {k8s-app: kube-dns}
        spec:
          containers:
          - name: coredns
            image: registry.k8s.io/coredns/coredns:v1.12.1
    ---
    """
  }

  private static let autoscaler = """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: dns-autoscaler
      namespace: kube-system
    spec:
      selector:
        matchLabels: {k8s-app: dns-autoscaler}
      template:
        metadata:
          labels: {k8s-app: dns-autoscaler}
        spec:
          containers:
          - name: autoscaler
            image: registry.k8s.io/cpa/cluster-proportional-autoscaler:v1.8.8
    """
}

extension Workload {
  /// CoreDNS or kube-dns as the cluster's own resolver, by the label its Service selects.
  var servesClusterDNS: Bool {
    guard isReplicated, namespace == nil || namespace == "kube-system" else { return false }
    if template.labels["k8s-app"] == "kube-dns" { return true }
    return template.containers.contains { $0.image?.baseName == "coredns" }
      && namespace == "kube-system"
  }
}

extension Cluster {
  fileprivate var clusterDNS: [Workload] { workloads.filter(\.servesClusterDNS) }

  fileprivate var scalesClusterDNS: Bool {
    workloads.contains { workload in
      workload.template.containers.contains {
        $0.image?.baseName.hasPrefix("cluster-proportional-autoscaler") == true
      }
    }
  }
}
