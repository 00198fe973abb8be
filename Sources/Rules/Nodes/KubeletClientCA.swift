import Flags
import Inventory

extension Nodes {
  static let kubeletClientCA = Rule(
    "nodes/kubelet-client-ca",
    title: "Kubelets know the CA of the API server's client certificate",
    severity: .high,
    rationale: """
      Without a client CA the kubelet cannot tell the API server from anyone else, so logs and exec \
      work only while anonymous requests do.
      """,
    remedy: """
      Set authentication.x509.clientCAFile in the KubeletConfiguration to the cluster's CA, as \
      /etc/kubernetes/pki/ca.crt.
      """,
    aliases: ["CIS 4.2.3", "C-0070", "C-0174", "KCV-0081", "CKV_K8S_140"],
    needs: [.kubelet],
    examples: [
      .passes(
        configuration("authentication:\n  x509:\n    clientCAFile: /etc/kubernetes/pki/ca.crt")),
      .passes(command("--client-ca-file=/srv/kubernetes/ca.crt")),
      .fails(failingConfiguration()),
      .fails(configuration("authentication:\n  x509:\n    clientCAFile: ↓\"\"")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("client-ca-file", of: kubelet) { option in
      guard (option.value ?? "").isEmpty else { return .passes }
      return .fails(
        "has no CA to verify its callers with", at: place(of: option, on: kubelet, cluster))
    }
  }
}
