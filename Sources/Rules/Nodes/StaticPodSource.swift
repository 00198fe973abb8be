import Flags
import Inventory

extension Nodes {
  static let staticPodSource = Rule(
    "nodes/static-pod-source",
    title: "Kubelets take static pods from no address on the network",
    severity: .medium,
    rationale: """
      A kubelet with a manifest URL runs whatever that address answers, privileged if it says \
      so, past every admission check. Over plain http anybody on the way can answer.
      """,
    remedy: """
      Remove staticPodURL (--manifest-url), and put static pods into a folder of the host.
      """,
    needs: [.kubelet],
    examples: [
      .passes(configuration("staticPodURL: \"\"")),
      .notApplicable(configuration("staticPodPath: /etc/kubernetes/manifests")),
      .fails(configuration("staticPodURL: ↓http://boot.example.com/pods.yaml")),
      .fails(command("↓--manifest-url=https://boot.example.com/pods.yaml")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("manifest-url", of: kubelet) { option in
      guard option.isSet else { return .notApplicable }
      guard let url = option.value, !url.isEmpty else { return .passes }
      let how = url.hasPrefix("http://") ? ", unencrypted" : ""
      return .fails("runs pods that \(url) tells it to\(how)", at: option.location)
    }
  }
}
