/// The API server guards what it stores and remembers who asked.
enum APIServer: Area {
  static let id = "apiserver"
  static let title = "API server"
  static let rules: [Rule] = [
    noInsecurePort, securePort, limitedAccess, auditLog, auditPolicy, auditSecrets, auditRetention,
    encryptionAtRest, encryptionProviderOrder, validEncryptionConfiguration, kmsProvider,
    kmsTimeout,
    encryptionStrength, encryptedConfigMaps, admissionPlugins, nodeRestriction, noAlwaysAdmit,
    imagePolicyWebhook, denyServiceExternalIps, imagePullCredentials, eventRateLimit,
    serviceAccountKeys, tokenIssuer, shortLivedTokens, mountedFiles, noAlphaApis, requestLimits,
    noExemptFlows,
    requestTimeout, eventTtl, failoverTime, profiling,
  ]
}
