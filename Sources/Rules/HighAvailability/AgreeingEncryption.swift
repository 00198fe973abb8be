import Flags
import Inventory

extension HighAvailability {
  static let agreeingEncryption = Rule(
    "ha/agreeing-encryption",
    title: "All API servers encrypt with the same keys, in the same order",
    severity: .critical,
    rationale: """
      A Secret that one API server wrote with a key the others do not have cannot be read by them: \
      requests fail at random, and once that host is gone the Secret is lost.
      """,
    remedy: """
      Copy the encryption configuration of one host to all others and restart them. To rotate, add \
      the new key behind the old one on every host before it is put first on any.
      """,
    needs: [.apiServer],
    examples: [
      .passes(encrypting("cp-1", "key-1") + encrypting("cp-2", "key-1")),
      .fails(encrypting("cp-1", "key-1") + encrypting("cp-2", "key-2", mark: "↓")),
      .fails(encrypting("cp-1", "key-1, key-2") + encrypting("cp-2", "key-2, key-1", mark: "↓")),
      .fails(
        commands(
          "kube-apiserver",
          [
            "cp-1": "--encryption-provider-config=/etc/kubernetes/enc.yaml",
            "cp-2": "--encryption-provider-config=/etc/kubernetes/enc.yaml",
            "cp-3": "↓↓--secure-port=6443",
          ])),
      // What is in a file that was not read is not known to be the same.
      .notAssessed(
        commands(
          "kube-apiserver",
          [
            "cp-1": "--encryption-provider-config=/etc/kubernetes/enc.yaml",
            "cp-2": "--encryption-provider-config=/etc/kubernetes/encryption.yaml",
          ])),
      .notApplicable(commands("kube-apiserver", ["cp-1": "--v=2"])),
    ],
    judging: \.sharedEncryption
  ) { shared, _ in shared.verdict }

  private static func encrypting(_ host: String, _ keys: String, mark: String = "") -> String {
    let list = keys.split(separator: ",").map {
      "{name: \($0.drop { $0 == " " }), secret: c2VjcmV0}"
    }
    return """
      -- hosts/\(host)/kube-apiserver.flags --
      kube-apiserver --encryption-provider-config=/etc/kubernetes/enc.yaml
      -- hosts/\(host)/etc/kubernetes/enc.yaml --
      \(mark)apiVersion: apiserver.config.k8s.io/v1
      kind: EncryptionConfiguration
      resources:
      - resources: [secrets]
        providers:
        - aescbc: {keys: [\(list.joined(separator: ", "))]}
        - identity: {}

      """
  }
}

extension Cluster {
  fileprivate var sharedEncryption: [SharedOption] {
    shared(
      .kubeAPIServer, "the API servers", [("encryption-provider-config", .encryption)])
  }
}
