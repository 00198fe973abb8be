import Inventory
import Kubernetes
import YAML

extension Network {
  static let clusterDNSPolicy = Rule(
    "network/cluster-dns-policy",
    title: "Pods that use names of the cluster ask the cluster's DNS",
    severity: .medium,
    rationale: """
      With dnsPolicy Default, and on the host's network with ClusterFirst too, a pod asks the \
      node's name servers, which know nothing of Services. The names in its settings do not resolve.
      """,
    remedy: "Set dnsPolicy: ClusterFirstWithHostNet for pods with hostNetwork, else ClusterFirst.",
    aliases: ["dnsconfig-options", "WRK020", "add-ndots", "dns-policy-and-dns-config"],
    needs: [.manifests],
    examples: [
      .fails(pod("hostNetwork: true", argument: "↓--server=http://api.shop.svc:80")),
      .fails(pod("dnsPolicy: Default", argument: "↓--server=http://api.shop.svc.cluster.local")),
      .passes(
        pod(
          "dnsPolicy: ClusterFirstWithHostNet\n  hostNetwork: true", argument: "--to=api.shop.svc")),
      .passes(pod("dnsPolicy: ClusterFirst", argument: "--server=http://api.shop.svc:80")),
      .passes(pod("hostNetwork: true", argument: "--server=https://api.example.com")),
      .fails(pod("dnsPolicy: ↓None", argument: "--v=2")),
    ],
    judging: \.workloads
  ) { workload, _ in
    let spec = workload.template.spec
    let policy = spec["dnsPolicy"]
    if policy?.text == "None", spec["dnsConfig"]["nameservers"].items.isEmpty {
      return .fails("has dnsPolicy None and no name servers in dnsConfig", at: policy?.location)
    }
    let byNode =
      policy?.text == "Default"
      || workload.template.hostNetwork && policy?.text ?? "ClusterFirst" == "ClusterFirst"
    guard byNode else { return .passes }
    for container in workload.template.running {
      let values = container.arguments + container.environment.compactMap { $0["value"] }
      guard let name = values.first(where: namesService) else { continue }
      return .fails(
        policy?.text == "Default"
          ? "asks the node for a name of the cluster, by dnsPolicy Default"
          : "asks the node for a name of the cluster, on the host's network",
        at: name.location)
    }
    return .passes
  }

  /// Whether a setting holds a host of the form `service.namespace.svc`, and is not a list of
  /// what is not to be proxied.
  private static func namesService(_ node: Node) -> Bool {
    guard let text = node.text, text.utf8.count < 4096, !text.contains(",") else { return false }
    let isSeparator: (Character) -> Bool = { "/:=@ \"'".contains($0) }
    return text.split(whereSeparator: isSeparator).contains { word in
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count >= 3 && parts[2] == "svc" && !parts[0].isEmpty && !parts[1].isEmpty
        && !parts[0].hasPrefix("$") && !parts[0].hasPrefix("*")
        && (parts.count == 3 || parts.count >= 4 && parts[3] == "cluster")
    }
  }

  private static func pod(_ line: String, argument: String) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: agent, namespace: shop}
    spec:
      \(line)
      containers:
        - name: agent
          image: registry.example/agent:1
          args:
            - \(argument)
    """
  }
}
