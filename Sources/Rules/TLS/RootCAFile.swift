import Flags
import Inventory

extension TLS {
  static let rootCAFile = Rule(
    "tls/root-ca-file",
    title: "Pods are given the authority to verify the API server with",
    severity: .medium,
    rationale: """
      The controller manager puts this authority into every namespace (kube-root-ca.crt). Without \
      it pods can only skip the verification, and then hand their tokens to whoever answers.
      """,
    remedy: "Set --root-ca-file of kube-controller-manager to the cluster's ca.crt.",
    aliases: ["CIS 1.3.5", "C-0148", "KCV-0037", "CKV_K8S_111", "controller_service_account_ca"],
    needs: [.controllerManager],
    examples: [
      .passes(
        APIServer.process("kube-controller-manager --root-ca-file=/etc/kubernetes/pki/ca.crt")),
      .fails(APIServer.process("↓kube-controller-manager --leader-elect=true")),
    ],
    judging: \.controllerManagers
  ) { manager, _ in
    manager.has("root-ca-file")
      ? .passes : manager.verdictOnAbsence(.fails("has no --root-ca-file"))
  }
}
