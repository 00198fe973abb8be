/// The API server guards what it stores and remembers who asked.
enum APIServer: Area {
  static let id = "apiserver"
  static let title = "API server"
  static let rules: [Rule] = [
    noInsecurePort, auditLog, auditPolicy, auditRetention, encryptionAtRest,
    encryptionProviderOrder,
    admissionPlugins, nodeRestriction, noAlwaysAdmit, serviceAccountKeys, mountedFiles,
    requestLimits,
    profiling,
  ]
}
