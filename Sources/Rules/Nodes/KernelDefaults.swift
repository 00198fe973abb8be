import Flags
import Inventory

extension Nodes {
  static let kernelDefaults = Rule(
    "nodes/kernel-defaults",
    title: "Kubelets expect the kernel settings they need",
    severity: .info,
    rationale: """
      Without protectKernelDefaults the kubelet changes the kernel's settings for overcommit and \
      panics itself when it starts. With it the kubelet refuses to start on a host that is not \
      prepared, which shows what else was forgotten; the benchmark has dropped the check.
      """,
    remedy: """
      Set vm.overcommit_memory=1, vm.panic_on_oom=0, kernel.panic=10 and kernel.panic_on_oops=1 \
      by sysctl, then protectKernelDefaults: true.
      """,
    aliases: ["C-0177", "KCV-0083", "CKV_K8S_144", "kubelet_enable_protect_kernel_defaults"],
    needs: [.kubelet],
    examples: [
      .passes(configuration("protectKernelDefaults: true")),
      .fails(configuration("protectKernelDefaults: ↓false")),
      .fails(failingConfiguration()),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("protect-kernel-defaults", of: kubelet) { option in
      if option.bool == true { return .passes }
      return .fails(
        "changes settings of the kernel at its start",
        at: place(of: option, on: kubelet, cluster))
    }
  }
}
