import Flags
import Inventory

extension HighAvailability {
  static let agreeingServiceAccountKeys = Rule(
    "ha/agreeing-service-account-keys",
    title: "All API servers verify Service account tokens with the same keys",
    severity: .critical,
    rationale: """
      A token that one API server signed is refused by another that does not have its key. Pods \
      then lose the API now and again, depending on which server answers.
      """,
    remedy: """
      Copy sa.pub and sa.key of the first control-plane host to all others (kubeadm init phase \
      upload-certs does so for hosts that join), and restart their API servers.
      """,
    needs: [.apiServer],
    examples: [
      .passes(verifying("cp-1", one) + verifying("cp-2", one)),
      .fails(verifying("cp-1", one) + verifying("cp-2", other, mark: "↓")),
      .fails(
        commands(
          "kube-apiserver",
          [
            "cp-1": "--service-account-signing-key-file=/pki/sa.key",
            "cp-2": "--service-account-signing-key-file=/pki/sa.key",
            "cp-3": "↓↓--v=2",
          ])),
      .notApplicable(verifying("cp-1", one)),
    ],
    judging: \.sharedTokenKeys
  ) { shared, _ in shared.verdict }

  private static let one = """
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEU1Wg0V91R8FSOWZgnMyY99/TBrKf
    VQRJ2+WS8dkAGM3Or84g49m0NB7bK9WIOLbS8ZOkVJHI8rP5Cb9O7+eebA==
    """
  private static let other = """
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEcu2Neb62nckTmnA8kZKmwo9seyXW
    kHCzJzvUt01+Rn8oPghPyBuzJVdnyWCeuTmR4bGs9vPJxRXAtdnotdcoVw==
    """

  private static func verifying(_ host: String, _ key: String, mark: String = "") -> String {
    """
    -- hosts/\(host)/kube-apiserver.flags --
    kube-apiserver --service-account-key-file=/etc/kubernetes/pki/sa.pub
    -- hosts/\(host)/etc/kubernetes/pki/sa.pub --
    \(mark)-----BEGIN PUBLIC KEY-----
    \(key)
    -----END PUBLIC KEY-----

    """
  }
}

extension Cluster {
  fileprivate var sharedTokenKeys: [SharedOption] {
    shared(
      .kubeAPIServer, "the API servers",
      [
        ("service-account-key-file", .publicKeys),
        ("service-account-signing-key-file", .presence),
      ])
  }
}
