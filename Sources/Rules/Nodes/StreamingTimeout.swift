import Flags
import Inventory

extension Nodes {
  static let streamingTimeout = Rule(
    "nodes/streaming-timeout",
    title: "Idle connections to containers are closed",
    severity: .info,
    rationale: """
      Sessions of exec, attach and port-forward that nobody closes keep connections and \
      processes. The default closes them after 4h; the field is deprecated since 1.34, because \
      the container runtime decides now.
      """,
    remedy: "Remove streamingConnectionIdleTimeout, or set 4h.",
    aliases: [
      "CIS 4.2.5", "C-0176", "KCV-0085", "CKV_K8S_143", "kubelet_enable_streaming_connections",
    ],
    needs: [.kubelet],
    examples: [
      .notApplicable(configuration("clusterDomain: cluster.local")),
      .passes(configuration("streamingConnectionIdleTimeout: 5m")),
      // In the file 0 stands for the default; the flag means it.
      .passes(configuration("streamingConnectionIdleTimeout: 0s")),
      .fails(command("↓--streaming-connection-idle-timeout=0")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("streaming-connection-idle-timeout", of: kubelet) { option in
      guard option.isSet else { return .notApplicable }
      guard option.seconds == 0, option.origin != .configFile else { return .passes }
      return .fails("never closes idle connections", at: option.location)
    }
  }
}
