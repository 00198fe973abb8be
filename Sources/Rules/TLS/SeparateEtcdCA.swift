import Flags
import Inventory

extension TLS {
  static let separateEtcdCA = Rule(
    "tls/separate-etcd-ca",
    title: "Only an authority of its own opens etcd",
    severity: .medium,
    rationale: """
      etcd lets in whoever has a certificate of its authority, and asks no further. When it \
      shares the cluster's authority, every kubelet's certificate opens the whole store.
      """,
    remedy: "Make an authority for etcd alone and name it in --etcd-cafile and --trusted-ca-file.",
    aliases: ["CIS 2.7", "C-0159", "etcd_unique_ca"],
    needs: [.apiServer],
    examples: [
      .passes(
        APIServer.process(
          """
          kube-apiserver --client-ca-file=/etc/kubernetes/pki/ca.crt \
          --etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt
          """)),
      .fails(
        APIServer.process(
          "kube-apiserver --client-ca-file=/pki/ca.crt ↓--etcd-cafile=/pki/ca.crt")),
      .notApplicable(APIServer.process("kube-apiserver --client-ca-file=/pki/ca.crt")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    verdict(
      ["etcd-cafile", "client-ca-file"], of: server, in: cluster,
      "trusts etcd and the clients of the API by one CA")
  }
}
