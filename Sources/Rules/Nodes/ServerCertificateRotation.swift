import Flags
import Inventory

extension Nodes {
  static let serverCertificateRotation = Rule(
    "nodes/server-certificate-rotation",
    title: "Nothing keeps kubelets from renewing their serving certificates",
    severity: .medium,
    rationale: """
      The gate RotateKubeletServerCertificate is on by default. Off in the kubelet, its serving \
      certificate ends one day and logs, exec and metrics of the node with it; off in the \
      controller manager, the requests are not signed.
      """,
    remedy: "Remove RotateKubeletServerCertificate=false from the feature gates.",
    aliases: [
      "CIS 1.3.6", "CIS 4.2.11", "C-0149", "C-0183", "KCV-0038", "KCV-0091", "CKV_K8S_112",
      "kubelet_enable_server_cert_rotation",
    ],
    examples: [
      .passes(configuration("featureGates:\n  RotateKubeletServerCertificate: true")),
      .notApplicable(configuration("clusterDomain: cluster.local")),
      .fails(configuration("featureGates:\n  RotateKubeletServerCertificate: ↓false")),
      .fails(
        APIServer.process(
          "kube-controller-manager ↓--feature-gates=RotateKubeletServerCertificate=false")),
    ],
    judging: \.rotators
  ) { component, _ in
    let gate = component.gateSettings.first { $0.name == "RotateKubeletServerCertificate" }
    guard let gate else { return .notApplicable }
    guard gate.isOn == false else { return .passes }
    return .fails("turns off the renewal of serving certificates", at: gate.location)
  }
}

extension Cluster {
  fileprivate var rotators: [Component] {
    kubelets + controllerManagers
  }
}
