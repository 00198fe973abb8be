import Flags
import Inventory

extension Nodes {
  static let seccompDefault = Rule(
    "nodes/seccomp-default",
    title: "Kubelets filter system calls of pods that do not say otherwise",
    severity: .low,
    rationale: """
      A container without a seccomp profile may call all of the kernel, also the calls that most \
      holes are in. The runtime's own profile has been the kubelet's choice to make since 1.22, \
      stable since 1.27.
      """,
    remedy: "Set seccompDefault: true in the KubeletConfiguration, on a few nodes first.",
    aliases: ["CIS 4.2.14"],
    needs: [.kubelet],
    examples: [
      .passes(configuration("seccompDefault: true")),
      .passes(command("--seccomp-default")),
      .fails(configuration("seccompDefault: ↓false")),
      .fails(failingConfiguration()),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
      .notApplicable(running("v1.21.14")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    if kubelet.isBefore(22) { return .notApplicable }
    return judge("seccomp-default", of: kubelet) { option in
      if option.bool == true { return .passes }
      return .fails(
        "runs pods without a seccomp profile unconfined",
        at: place(of: option, on: kubelet, cluster))
    }
  }
}
