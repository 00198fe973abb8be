extension TLS {
  /// A file of the PKI of host `cp-1`.
  static func file(_ name: String, _ pem: String, mark: String = "") -> String {
    """
    -- hosts/cp-1/etc/kubernetes/pki/\(name) --
    \(mark)\(pem)
    """
  }

  /// A kubeconfig; `cluster` and `user` are the lines of its only cluster and user.
  static func kubeconfig(
    cluster: String = "server: https://api.example.internal:6443",
    user: String = "client-certificate: admin.crt", path: String = "hosts/cp-1/admin.conf"
  ) -> String {
    """
    -- \(path) --
    apiVersion: v1
    kind: Config
    current-context: admin
    contexts:
      - name: admin
        context: {cluster: prod, user: admin}
    clusters:
      - name: prod
        cluster:
    \(Access.indented(cluster, by: 6))
    users:
      - name: admin
        user:
    \(Access.indented(user, by: 6))
    """
  }
}
