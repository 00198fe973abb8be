/// Every connection is encrypted and both ends are known.
enum TLS: Area {
  static let id = "tls"
  static let title = "TLS, certificates"
  static let rules: [Rule] = [
    etcdConnection, clientCA, servingCertificate, kubeletClientCertificate, verifiedKubelets,
    minimumVersion, strongCiphers, separateFrontProxyCA, separateEtcdCA, certificatesValid,
    certificatesRenewed, certificatesExpiring, authoritiesValid, endpointInCertificate,
    etcdNames, certificateUsage, signedByItsCA, authoritiesMaySign, authoritiesNotShown,
    kubeconfigAuthority, tokenKeysMatch, matchingKeys, noAuthorityKeys, versionThree, strongKeys,
    strongSignatures, verifiedKubeconfigs, authorityInKubeconfigs, encryptedKubeconfigs,
    encryptedComponents, encryptedTunnels, verifiedWebhooks, verifiedAggregatedAPIs,
    noEmbeddedPasswords, encryptedIngresses, ingressCertificateNames, shortLivedLeaves,
    frontProxyNames, rootCAFile, signingDuration, readableBundles, readableSecrets,
    renewableCertificates,
  ]
}
