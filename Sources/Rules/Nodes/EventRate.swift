import Flags
import Inventory

extension Nodes {
  static let eventRate = Rule(
    "nodes/event-rate",
    title: "Kubelets send events at a limited rate",
    severity: .low,
    rationale: """
      Events tell what happened to pods. A kubelet that sends none hides it, and one without a \
      limit floods the API server when its node is in trouble.
      """,
    remedy: "Remove eventRecordQPS (its default is 50), or set a number above 0.",
    aliases: [
      "CIS 4.2.8", "C-0180", "KCV-0087", "CKV_K8S_147", "kubelet_configure_event_creation",
    ],
    needs: [.kubelet],
    examples: [
      .passes(configuration("eventRecordQPS: 5")),
      .notApplicable(configuration("clusterDomain: cluster.local")),
      // Up to 1.36 a 0 in the file stands for the default.
      .passes(configuration("eventRecordQPS: 0")),
      .fails(command("↓--event-qps=0")),
      .fails(configuration("eventRecordQPS: ↓-1")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("event-qps", of: kubelet) { option in
      guard option.isSet else { return .notApplicable }
      guard let rate = option.int, rate <= 0 else { return .passes }
      if rate < 0 {
        return .fails("has a negative event rate: it does not start", at: option.location)
      }
      let isMeant =
        option.origin != .configFile
        || (kubelet.version ?? cluster.version).map { $0 >= Version(major: 1, minor: 37) } ?? false
      return isMeant ? .fails("sends events without a limit", at: option.location) : .passes
    }
  }
}
