/// The API server guards what it stores and remembers who asked.
enum APIServer: Area {
  static let id = "apiserver"
  static let title = "API server"
  static let rules: [Rule] = [
    noInsecurePort, auditLog, auditRetention, encryptionAtRest, encryptionProviderOrder,
    admissionPlugins, nodeRestriction, noAlwaysAdmit, serviceAccountKeys, requestLimits,
    profiling,
  ]
}
