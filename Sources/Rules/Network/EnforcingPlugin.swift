import Inventory
import Kubernetes
import YAML

extension Network {
  static let enforcingPlugin = Rule(
    "network/enforcing-plugin",
    title: "The network plug-in enforces NetworkPolicies",
    severity: .high,
    rationale: """
      The API server accepts NetworkPolicies whatever the network plug-in is. With plain flannel \
      nobody acts on them: the policies look like protection and are none.
      """,
    remedy: """
      Run a plug-in that enforces policies (Cilium, Calico, Canal, Antrea, kube-router), or add \
      kube-network-policies beside flannel.
      """,
    aliases: ["CIS 5.3.1", "C-0205"],
    needs: [.manifests],
    examples: [
      .fails(plugin("docker.io/flannel/flannel:v0.26.1", marked: true) + deny),
      .passes(plugin("quay.io/cilium/cilium:v1.18.2") + deny),
      .passes(
        plugin("docker.io/flannel/flannel:v0.26.1") + deny
          + plugin("quay.io/calico/node:v3.30.0", name: "canal")),
      .fails(plugin("docker.io/kindest/kindnetd:v20230511-dc714da8", marked: true) + deny),
      .passes(plugin("docker.io/kindest/kindnetd:v20250512-df8de77b") + deny),
      .notApplicable(plugin("docker.io/flannel/flannel:v0.26.1")),
    ],
    judging: \.networkPlugins
  ) { workload, cluster in
    if isEnforcing(workload) { return .passes }
    if cluster.workloads.contains(where: isEnforcing) { return .passes }
    let policies = cluster.networkPolicies
    let related = policies.prefix(1).map { Related("a policy nobody enforces", at: $0.location) }
    let name = workload.name
    return .fails(
      "\(name) enforces no NetworkPolicy, and \(policies.count) of them exist", related: related)
  }

  private static let enforcing: Set<String> = [
    "cilium", "cilium-ci", "kube-router", "weave-npc", "antrea-agent-ubuntu", "antrea-ubuntu",
    "antrea-agent", "kube-ovn", "ovn-kubernetes", "kube-network-policies", "romana-agent",
    "kindnetd", "contiv-vswitch", "azure-npm",
  ]

  private static func names(_ workload: Workload) -> [ImageReference] {
    workload.template.containers.compactMap(\.image)
  }

  private static func isEnforcing(_ workload: Workload) -> Bool {
    names(workload).contains {
      enforcing.contains($0.baseName) && !isOldKindnet($0)
        || ($0.repository.contains("calico") && $0.baseName.hasSuffix("node"))
        || $0.baseName == "aws-network-policy-agent" && enables(workload)
    }
  }

  /// kindnetd enforces policies since kind 0.24; its tags begin with their date.
  private static func isOldKindnet(_ image: ImageReference) -> Bool {
    guard image.baseName == "kindnetd", let tag = image.tag, tag.hasPrefix("v20"),
      let date = Int(tag.dropFirst().prefix(8))
    else { return false }
    return date < 2024_08_13
  }

  /// The agent of the VPC plug-in runs in each release and does nothing until it is told to.
  private static func enables(_ workload: Workload) -> Bool {
    !workload.template.containers.flatMap(\.arguments).contains {
      $0.text == "--enable-network-policy=false"
    }
  }

  fileprivate static func isNetworkPlugin(_ workload: Workload) -> Bool {
    isEnforcing(workload)
      || names(workload).contains {
        $0.baseName.hasSuffix("flannel") || $0.baseName == "kindnetd"
          || $0.baseName == "aws-network-policy-agent"
      }
  }

  private static func plugin(_ image: String, name: String = "cni", marked: Bool = false)
    -> String
  {
    """
    apiVersion: apps/v1
    kind: DaemonSet
    metadata:
      name: \(marked ? "↓" : "")\(name)
      namespace: kube-system
    spec:
      selector: {matchLabels: {app: cni}}
      template:
        metadata: {labels: {app: cni}}
        spec:
          containers: [{name: cni, image: "\(image)"}]
    ---

    """
  }

  private static let deny = policy("deny", "{podSelector: {}, policyTypes: [Ingress]}")
}

extension Cluster {
  /// The network plug-ins, when there are policies for them to enforce.
  fileprivate var networkPlugins: [Workload] {
    networkPolicies.isEmpty ? [] : workloads.filter { $0.isDaemon && Network.isNetworkPlugin($0) }
  }
}
