import Flags
import Inventory

extension Nodes {
  static let kubeletServingCertificate = Rule(
    "nodes/kubelet-serving-certificate",
    title: "Kubelets serve with a certificate that others can verify",
    severity: .low,
    rationale: """
      By default the kubelet signs its own serving certificate. The API server and metrics-server \
      then talk to it unverified, and whoever stands between sees what exec and logs carry.
      """,
    remedy: """
      Set serverTLSBootstrap: true and approve the kubelets' requests (kubectl certificate approve, \
      or an approver), or set tlsCertFile together with tlsPrivateKeyFile.
      """,
    aliases: [
      "CIS 4.2.9", "C-0181", "KCV-0088", "KCV-0089", "CKV_K8S_148", "kubelet_configure_tls_cert",
    ],
    needs: [.kubelet],
    examples: [
      .passes(configuration("serverTLSBootstrap: true")),
      .passes(
        configuration("tlsCertFile: /pki/kubelet.crt\ntlsPrivateKeyFile: /pki/kubelet.key")),
      .fails(failingConfiguration()),
      .fails(configuration("serverTLSBootstrap: ↓false")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("tls-cert-file", of: kubelet) { option in
      if !(option.value ?? "").isEmpty { return .passes }
      let bootstrap = kubelet["rotate-server-certificates"]
      if bootstrap.bool == true { return .passes }
      return .fails(
        "signs its own serving certificate, which nobody can verify",
        at: place(of: bootstrap, on: kubelet, cluster))
    }
  }
}
