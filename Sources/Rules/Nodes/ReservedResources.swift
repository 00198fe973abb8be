import Flags
import Inventory

extension Nodes {
  static let reservedResources = Rule(
    "nodes/reserved-resources",
    title: "Nodes keep room for the kubelet and the operating system",
    severity: .medium,
    rationale: """
      Without a reservation pods may use all of a node's CPU and memory. Under load the kubelet and \
      the container runtime starve, and the node drops out with everything on it.
      """,
    remedy: """
      Set kubeReserved and systemReserved in the KubeletConfiguration, for example \
      kubeReserved: {cpu: 100m, memory: 512Mi}.
      """,
    needs: [.kubelet],
    examples: [
      .passes(configuration("kubeReserved:\n  cpu: 100m\n  memory: 512Mi")),
      .passes(configuration("systemReserved:\n  memory: 1Gi")),
      .passes(command("--kube-reserved=cpu=100m,memory=512Mi")),
      .fails(failingConfiguration()),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("kube-reserved", of: kubelet) { option in
      let names = ["kube-reserved", "system-reserved"]
      if names.contains(where: { !kubelet[$0].map.isEmpty }) { return .passes }
      if !(kubelet["reserved-cpus"].value ?? "").isEmpty { return .passes }
      return .fails(
        "reserves nothing for itself and the system", at: place(of: option, on: kubelet, cluster))
    }
  }
}
