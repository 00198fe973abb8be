/// Every connection is encrypted and both ends are known.
enum TLS: Area {
  static let id = "tls"
  static let title = "TLS, certificates"
  static let rules: [Rule] = [
    certificatesValid, certificatesRenewed, certificatesExpiring, authoritiesValid, strongKeys,
    strongSignatures, shortLivedLeaves,
  ]
}
