import Flags
import Inventory

extension Nodes {
  static let enforcedReservations = Rule(
    "nodes/enforced-reservations",
    title: "What kubelets enforce has a control group",
    severity: .high,
    rationale: """
      enforceNodeAllocatable may name the reservations for the system and for Kubernetes only \
      with the control group that each is for. Without it the kubelet refuses to start.
      """,
    remedy: """
      Set systemReservedCgroup: /system.slice (kubeReservedCgroup: /runtime.slice), or leave \
      only pods in enforceNodeAllocatable.
      """,
    needs: [.kubelet],
    examples: [
      .passes(configuration("enforceNodeAllocatable: [pods]")),
      .passes(
        configuration(
          "enforceNodeAllocatable: [pods, system-reserved]\nsystemReservedCgroup: /system.slice")),
      .fails(configuration("enforceNodeAllocatable: ↓[pods, system-reserved]")),
      .fails(command("↓--enforce-node-allocatable=pods,kube-reserved")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("enforce-node-allocatable", of: kubelet) { option in
      guard option.isSet else { return .notApplicable }
      // kubelet validation.go, ValidateKubeletConfiguration.
      for kind in ["system-reserved", "kube-reserved"] where option.list.contains(kind) {
        guard (kubelet["\(kind)-cgroup"].value ?? "").isEmpty else { continue }
        return .fails(
          "enforces \(kind) without --\(kind)-cgroup: it does not start", at: option.location)
      }
      return .passes
    }
  }
}
