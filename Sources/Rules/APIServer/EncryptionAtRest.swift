import Flags
import Inventory
import Kubernetes
import YAML

extension APIServer {
  static let encryptionAtRest = Rule(
    "apiserver/encryption-at-rest",
    title: "The API server encrypts what it stores",
    severity: .high,
    rationale: """
      Without an encryption provider every Secret lies in etcd as plain text: in its data \
      directory, in each snapshot and in each copy of those.
      """,
    remedy: """
      Set --encryption-provider-config to an EncryptionConfiguration that encrypts secrets, then \
      rewrite them once: kubectl get secrets -A -o json | kubectl replace -f -.
      """,
    aliases: [
      "CIS 1.2.27", "C-0066", "C-0141", "KCV-0030", "CKV_K8S_104",
      "api_server_encryption_provider_config", "secrets encryption", "secret_encryption",
    ],
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --encryption-provider-config=/etc/kubernetes/enc.yaml")),
      .passes(
        process(
          "kube-apiserver --secure-port=6443", with: "apiserver.yaml",
          """
          apiVersion: config.openshift.io/v1
          kind: APIServer
          metadata:
            name: cluster
          spec:
            encryption:
              type: aesgcm
          """)),
      .fails(process("↓kube-apiserver --secure-port=6443")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    if server.has("encryption-provider-config")
      || server.has("experimental-encryption-provider-config")
    {
      return .passes
    }
    // OpenShift's operator passes the flag on when this object asks for encryption.
    let kinds = ["aescbc", "aesgcm", "kms"]
    let isAsked = cluster.objects("APIServer", group: "config.openshift.io").contains {
      $0.spec["encryption"]["type"]?.text.map { kinds.contains($0.lowercased()) } ?? false
    }
    if isAsked { return .passes }
    return server.verdictOnAbsence(.fails("has no --encryption-provider-config"))
  }
}
