import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let pluginOnEveryNode = Rule(
    "network/plugin-on-every-node",
    title: "The network plug-in and kube-proxy run on every Linux node",
    severity: .high,
    rationale: """
      A node that the network plug-in does not tolerate never becomes ready, or takes pods that reach \
      nothing. It shows when the first node with a new taint joins.
      """,
    remedy: """
      Give the DaemonSet the toleration {operator: Exists}, and no nodeSelector but \
      kubernetes.io/os: linux.
      """,
    aliases: ["POP-700", "NODE004"],
    needs: [.nodes],
    examples: [
      .passes(node(taint: "gpu") + plugin("tolerations: [{operator: Exists}]")),
      .passes(node(taint: "gpu") + plugin("tolerations: [{key: gpu, operator: Exists}]")),
      .fails(node(taint: "gpu") + plugin("tolerations: []", mark: "↓")),
      .fails(node(taint: "") + plugin("nodeSelector: {pool: small}", mark: "↓")),
      .passes(
        node(taint: "")
          + plugin("nodeSelector: {kubernetes.io/os: linux}")),
      .notApplicable(node(taint: "gpu")),
    ],
    judging: \.networkDaemons
  ) { daemon, cluster in
    let selector = Labels(daemon.template.spec["nodeSelector"])
    // More than one plug-in may share the nodes among them; affinity is written for that.
    if !(daemon.template.spec["affinity"]["nodeAffinity"]?.isNull ?? true) {
      return .notApplicable
    }
    for node in cluster.nodes where node.labels["kubernetes.io/os"] != "windows" {
      let refused = node.taints.first { taint in
        let key = taint["key"]?.text ?? ""
        let effect = taint["effect"]?.text ?? ""
        // Those of the node controller pass, and a DaemonSet tolerates them by itself.
        return effect != "PreferNoSchedule" && !key.hasPrefix("node.kubernetes.io/")
          && !key.hasPrefix("node.cloudprovider.kubernetes.io/")
          && !daemon.template.tolerates(key: key, effect: effect)
      }
      if let refused {
        return .fails(
          "does not run on \(node.name): the taint \(refused["key"]?.text ?? "") is not tolerated",
          related: [Related("the taint", at: refused.location)])
      }
      let lacking = selector.pairs.first { pair in
        pair.key != "kubernetes.io/os" && node.labels[pair.key] != pair.value
      }
      if let lacking {
        return .fails(
          "does not run on \(node.name), which is not labelled \(lacking.key)=\(lacking.value)",
          related: [Related("the node", at: node.location)])
      }
    }
    return .passes
  }

  private static func node(taint: String) -> String {
    """
    apiVersion: v1
    kind: Node
    metadata: {name: w-1, labels: {kubernetes.io/os: linux}}
    spec: {taints: [\(taint.isEmpty ? "" : "{key: \(taint), effect: NoSchedule}")]}
    ---

    """
  }

  private static func plugin(_ line: String, mark: String = "") -> String {
    """
    apiVersion: apps/v1
    kind: DaemonSet
    metadata: {name: \(mark)kube-proxy, namespace: kube-system}
    spec:
      selector: {matchLabels: {k8s-app: kube-proxy}}
      template:
        metadata: {labels: {k8s-app: kube-proxy}}
        spec:
          \(line)
          containers:
          - {name: kube-proxy, image: "registry.k8s.io/kube-proxy:v1.34.1"}
    """
  }
}

extension Cluster {
  /// The DaemonSets without which a node has no network.
  fileprivate var networkDaemons: [Workload] {
    let images = [
      "kube-proxy", "calico/node", "cilium/cilium", "flannel", "weave-kube", "antrea-agent",
      "antrea-ubuntu", "kube-router", "amazon-k8s-cni",
    ]
    let daemons = workloads.compactMap { workload -> (workload: Workload, plugin: String)? in
      guard workload.isDaemon else { return nil }
      let repositories = workload.template.running.compactMap { $0.image?.repository }
      let plugin = images.first { name in repositories.contains { $0.hasSuffix(name) } }
      return plugin.map { (workload, $0) }
    }
    // Several of one plug-in divide the nodes among them.
    return daemons.filter { daemon in
      daemons.count { $0.plugin == daemon.plugin } == 1
    }.map(\.workload)
  }
}
