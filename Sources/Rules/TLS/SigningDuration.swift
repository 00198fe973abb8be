import Flags
import Inventory
import Text

extension TLS {
  static let signingDuration = Rule(
    "tls/signing-duration",
    title: "Certificates that the cluster signs itself live from an hour to a year",
    severity: .medium,
    rationale: """
      Kubelets renew what the controller manager signs. Below an hour a short outage of the \
      control plane outlives the certificates; above a year a stolen one is good for years, since \
      Kubernetes asks no revocation list.
      """,
    remedy: "Set --cluster-signing-duration=8760h, or less, on kube-controller-manager.",
    needs: [.controllerManager],
    examples: [
      .passes(APIServer.process("kube-controller-manager --cluster-signing-duration=720h")),
      .fails(APIServer.process("kube-controller-manager ↓--cluster-signing-duration=87600h")),
      .fails(APIServer.process("kube-controller-manager ↓--cluster-signing-duration=10m")),
      .fails(
        APIServer.process(
          "kube-controller-manager ↓--experimental-cluster-signing-duration=87600h")),
      .notApplicable(APIServer.process("kube-controller-manager --leader-elect=true")),
    ],
    judging: \.controllerManagers
  ) { manager, _ in
    let options = ["cluster-signing-duration", "experimental-cluster-signing-duration"]
      .map { manager[$0] }
    guard let option = options.first(where: \.isSet), let seconds = option.seconds else {
      return .notApplicable
    }
    if seconds < 3600 {
      return .fails("signs for \(option.value ?? ""), less than an hour", at: option.location)
    }
    if seconds > 366 * 86_400 {
      return .fails("signs for \(option.value ?? ""), more than a year", at: option.location)
    }
    return .passes
  }
}
