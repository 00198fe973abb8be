import Inventory
import Kubernetes
import Text
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
      // A server of the cluster's names, and a command that names the server to ask.
      .notApplicable(
        pod("dnsPolicy: Default", argument: "--probe=kubedns,127.0.0.1:53,kubernetes.default.svc")
          .replacing("registry.example/agent", with: "registry.k8s.io/dns/k8s-dns-sidecar")),
      .passes(
        pod(
          "dnsPolicy: Default", argument: "nslookup kubernetes.default.svc.cluster.local 127.0.0.1")
      ),
      .fails(
        pod("dnsPolicy: Default", argument: "↓nslookup kubernetes.default.svc.cluster.local")),
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
    // What answers for the cluster's names asks the node for all others.
    if workload.servesClusterDNS || workload.runs(nameServers) { return .notApplicable }
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

  /// CoreDNS, kube-dns with its sidecar, and the caches beside them.
  private static let nameServers: Set<String> = [
    "coredns", "kube-dns", "kubedns", "k8s-dns-kube-dns", "k8s-dns-dnsmasq-nanny",
    "k8s-dns-sidecar", "k8s-dns-node-cache", "skydns",
  ]

  /// Whether a setting holds a host of the form `service.namespace.svc`, and is not a list of
  /// what is not to be proxied.
  private static func namesService(_ node: Node) -> Bool {
    guard let text = node.text, text.utf8.count < 4096, !text.contains(","), !asksServer(text)
    else { return false }
    let isSeparator: (Character) -> Bool = { "/:=@ \"'".contains($0) }
    return text.split(whereSeparator: isSeparator).contains { word in
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count >= 3 && parts[2] == "svc" && !parts[0].isEmpty && !parts[1].isEmpty
        && !parts[0].hasPrefix("$") && !parts[0].hasPrefix("*")
        && (parts.count == 3 || parts.count >= 4 && parts[3] == "cluster")
    }
  }

  /// Whether it is a command that names the server to ask: `nslookup NAME 127.0.0.1`, `dig @…`.
  private static func asksServer(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard let tool = words.firstIndex(where: { $0 == "nslookup" || $0 == "dig" }) else {
      return false
    }
    let isServer: (Substring) -> Bool = { word in
      let host = word.hasPrefix("@") ? word.dropFirst() : word
      return host == "localhost" || IPAddress(String(host)) != nil
    }
    return words[tool...].dropFirst().contains { $0.hasPrefix("@") || isServer($0) }
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
