import Flags
import Inventory

extension TLS {
  static let strongCiphers = Rule(
    "tls/strong-ciphers",
    title: "No component names cipher suites that Go calls insecure",
    severity: .medium,
    rationale: """
      The defaults are good, and lists copied from old guides are not: they bring back suites \
      without forward secrecy, or broken ones such as RC4 and 3DES.
      """,
    remedy: "Remove --tls-cipher-suites (etcd: --cipher-suites), or take the named suites out.",
    aliases: [
      "CIS 1.2.29", "CIS 4.2.12", "C-0143", "C-0184", "C-0277", "KCV-0092", "CKV_K8S_105",
      "CKV_K8S_151", "api_server_tls_cipher_suites", "kubelet_configure_tls_cipher_suites",
      "etcd_check_cipher_suite",
    ],
    examples: [
      .passes(
        APIServer.process(
          "kube-apiserver --tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")),
      .passes(APIServer.process("kube-apiserver --secure-port=6443")),
      .fails(
        APIServer.process(
          """
          kube-apiserver ↓--tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,\
          TLS_RSA_WITH_AES_256_GCM_SHA384
          """)),
    ],
    judging: \.servingComponents
  ) { component, _ in
    let name = component.program == .etcd ? "cipher-suites" : "tls-cipher-suites"
    let option = component[name]
    guard option.isSet else { return .passes }
    let weak = option.list.filter(isInsecure)
    guard let first = weak.first else { return .passes }
    let rest = weak.count > 1 ? " and \(weak.count - 1) more" : ""
    return .fails("accepts \(first)\(rest)", at: option.location)
  }

  /// Go's `tls.InsecureCipherSuites` since 1.22: no forward secrecy, RC4, 3DES, CBC with SHA-256.
  private static func isInsecure(_ suite: String) -> Bool {
    suite.hasPrefix("TLS_RSA_WITH_") || suite.hasSuffix("_CBC_SHA256")
      || ["_RC4_", "_3DES_", "_NULL_", "_EXPORT_"].contains { suite.contains($0) }
  }
}
