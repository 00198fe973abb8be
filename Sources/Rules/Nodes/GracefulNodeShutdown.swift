import Flags
import Inventory
import Kubernetes
import YAML

extension Nodes {
  static let gracefulNodeShutdown = Rule(
    "nodes/graceful-node-shutdown",
    title: "Nodes end their pods in order when they shut down",
    severity: .low,
    rationale: """
      Without graceful node shutdown a reboot kills pods at once: requests are cut off, and volumes \
      stay attached to a node that is gone.
      """,
    remedy: """
      Set shutdownGracePeriod: 60s and shutdownGracePeriodCriticalPods: 15s in the \
      KubeletConfiguration.
      """,
    needs: [.kubelet],
    examples: [
      .passes(
        configuration("shutdownGracePeriod: 60s\nshutdownGracePeriodCriticalPods: 15s")),
      .fails(failingConfiguration()),
      .fails(configuration("shutdownGracePeriod: ↓0s")),
      .fails(
        configuration("shutdownGracePeriod: ↓30s\nshutdownGracePeriodCriticalPods: 30s")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
      // Off unless a gate is set until then.
      .notApplicable(running("v1.20.15")),
      .notApplicable(
        """
        apiVersion: kops.k8s.io/v1alpha2
        kind: Cluster
        metadata: {name: shop.example.com}
        spec:
          kubernetesVersion: 1.33.2
          networking: {amazonvpc: {}}
          kubelet: {shutdownGracePeriod: 60s}
        """),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    if kubelet.isBefore(21) || cluster.kopsForbidsGracefulShutdown { return .notApplicable }
    return judge("shutdownGracePeriod", of: kubelet) { option in
      let byPriority = "shutdownGracePeriodByPodPriority"
      let hasSteps = kubelet.options.settings.contains { $0.name.hasPrefix(byPriority) }
      if hasSteps { return .passes }
      guard let total = option.seconds, total > 0 else {
        return .fails(
          "kills its pods at once when the node shuts down",
          at: place(of: option, on: kubelet, cluster))
      }
      let critical = kubelet["shutdownGracePeriodCriticalPods"].seconds ?? 0
      if critical < total { return .passes }
      return .fails(
        "leaves ordinary pods no time at shutdown: critical pods take all of it",
        at: place(of: option, on: kubelet, cluster))
    }
  }
}

extension Cluster {
  /// On the network of AWS kops sets 0s over all that the Cluster says, for the sake of network
  /// interfaces that would leak (pkg/model/components/kubelet.go).
  fileprivate var kopsForbidsGracefulShutdown: Bool {
    guard installer == .kops else { return false }
    let networks =
      kopsClusters.map { $0.spec["networking"] }
      + configurations("NodeupConfiguration").map { $0.node["Networking"] }
    return networks.contains { $0["amazonvpc"] != nil || $0["amazonVPC"] != nil }
  }
}
