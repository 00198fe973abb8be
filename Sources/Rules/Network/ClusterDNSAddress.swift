import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let clusterDNSAddress = Rule(
    "network/cluster-dns-address",
    title: "Kubelets send pods to the address of the cluster's DNS",
    severity: .high,
    rationale: """
      The kubelet writes this address into every pod's resolv.conf. When it is not the DNS Service's, \
      no pod on the node resolves a name, although the node is ready.
      """,
    remedy: """
      Set clusterDNS to the clusterIP of the kube-dns Service, or to the address of the DNS cache on \
      the node, on every node.
      """,
    aliases: ["kubelet_cluster_dns"],
    needs: [.kubelet],
    examples: [
      .passes(kubelet("10.96.0.10") + dns("10.96.0.10")),
      // The cache on each node answers at a link-local address.
      .passes(kubelet("169.254.20.10") + dns("10.96.0.10")),
      .passes(kubelet("10.96.0.10") + apiServer("--service-cluster-ip-range=10.96.0.0/12")),
      .fails(kubelet("↓10.32.0.10") + dns("10.96.0.10")),
      .fails(kubelet("↓10.32.0.10") + apiServer("--service-cluster-ip-range=10.96.0.0/12")),
      .notAssessed(kubelet("10.32.0.10")),
      .notApplicable("-- hosts/w-1/kubelet.flags --\nkubelet --v=2"),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    let option = kubelet["cluster-dns"]
    guard option.isSet else { return .notApplicable }
    let services = cluster.dnsServices.filter { service in
      service.object.spec["clusterIP"]?.text.flatMap { IPAddress($0) } != nil
    }
    let known = services.flatMap { service in
      [service.object.spec["clusterIP"]].compactMap { $0?.text }
        + service.object.spec["clusterIPs"].items.compactMap(\.text)
    }
    let ranges = cluster.addressRanges.filter { $0.role == .services }
    for text in option.list {
      guard let address = IPAddress(text), !isLocal(address, in: cluster) else { continue }
      if known.contains(text) { continue }
      if let service = services.first {
        return .fails(
          "sends pods to \(text) for DNS, where no DNS Service has its address",
          at: option.location, related: [Related("the DNS Service", at: service.location)])
      }
      let own = ranges.filter { $0.network.isIPv4 == address.isIPv4 }
      if own.isEmpty {
        return .notAssessed(
          missing: "the kube-dns Service (kubectl get svc -n kube-system -o yaml)")
      }
      if !own.contains(where: { $0.network.contains(address) }) {
        return .fails(
          "sends pods to \(text) for DNS, outside of the Service range \(own.first?.network.description ?? "")",
          at: option.location, related: own.prefix(1).map { Related($0.title, at: $0.location) })
      }
    }
    return .passes
  }

  /// Whether the address is one of the DNS cache that runs on each node.
  private static func isLocal(_ address: IPAddress, in cluster: Cluster) -> Bool {
    if CIDR("169.254.0.0/16")?.contains(address) == true { return true }
    if CIDR("fe80::/10")?.contains(address) == true { return true }
    return cluster.workloads.contains { workload in
      workload.kind == "DaemonSet"
        && workload.template.containers.contains { container in
          container.image?.baseName.contains("node-cache") == true
            && container.arguments.contains { ($0.text ?? "").contains("\(address)") }
        }
    }
  }

  private static func kubelet(_ address: String) -> String {
    """
    -- hosts/w-1/var/lib/kubelet/config.yaml --
    apiVersion: kubelet.config.k8s.io/v1beta1
    kind: KubeletConfiguration
    clusterDNS: \(address.hasPrefix("↓") ? "↓[\(address.dropFirst())]" : "[\(address)]")

    """
  }

  private static func dns(_ address: String) -> String {
    """
    -- dns.yaml --
    apiVersion: v1
    kind: Service
    metadata: {name: kube-dns, namespace: kube-system}
    spec: {clusterIP: \(address), ports: [{port: 53, protocol: UDP}]}
    """
  }
}
