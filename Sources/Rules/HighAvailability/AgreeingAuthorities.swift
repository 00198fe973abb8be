import Flags
import Inventory
import Text

extension HighAvailability {
  static let agreeingAuthorities = Rule(
    "ha/agreeing-authorities",
    title: "Every host trusts the same authorities",
    severity: .critical,
    rationale: """
      After a rotation that stopped half way a host keeps the old authority. Its clients are refused \
      elsewhere, and it refuses those of the others: one host in three answers with an error.
      """,
    remedy: """
      Distribute one bundle with the old and the new authority to every host, renew the leaves, then \
      remove the old one everywhere.
      """,
    needs: [],
    examples: [
      .passes(trusting("cp-1", TLS.Sample.authority) + trusting("cp-2", TLS.Sample.authority)),
      .fails(
        trusting("cp-1", TLS.Sample.authority)
          + trusting("cp-2", TLS.Sample.replacedAuthority, mark: "↓")),
      .passes(
        trusting("cp-1", TLS.Sample.authority + "\n" + TLS.Sample.replacedAuthority)
          + trusting("cp-2", TLS.Sample.replacedAuthority + "\n" + TLS.Sample.authority)),
      .notAssessed(
        commands(
          "kube-apiserver",
          ["cp-1": "--client-ca-file=/pki/ca.crt", "cp-2": "--client-ca-file=/pki/ca.crt"])),
      .notApplicable(trusting("cp-1", TLS.Sample.authority)),
    ],
    judging: \.sharedAuthorities
  ) { shared, _ in shared.verdict }

  private static func trusting(_ host: String, _ pem: String, mark: String = "") -> String {
    """
    -- hosts/\(host)/kube-apiserver.flags --
    kube-apiserver --client-ca-file=/etc/kubernetes/pki/ca.crt
    -- hosts/\(host)/etc/kubernetes/pki/ca.crt --
    \(mark)\(pem)

    """
  }
}

extension Cluster {
  /// The files of authorities of every program, where at least two hosts show theirs.
  fileprivate var sharedAuthorities: [SharedOption] {
    let flags: [(Program, String, [String])] = [
      (
        .kubeAPIServer, "the API servers",
        [
          "client-ca-file", "requestheader-client-ca-file", "etcd-cafile",
          "kubelet-certificate-authority",
        ]
      ),
      (
        .kubeControllerManager, "the controller managers",
        ["root-ca-file", "cluster-signing-cert-file"]
      ),
      (.kubelet, "the kubelets", ["client-ca-file"]),
      (.etcd, "the members of etcd", ["trusted-ca-file", "peer-trusted-ca-file"]),
    ]
    return flags.flatMap { program, owners, names in
      shared(program, owners, names.map { ($0, .authorities) }).compactMap { option in
        // Whether all have the flag is the affair of other rules.
        let set = option.values.filter(\.isSet)
        guard let first = set.first, set.count > 1 else { return nil }
        return SharedOption(
          name: option.name, values: set, location: first.location, owners: owners)
      }
    }
  }
}
