import Flags
import Inventory

extension APIServer {
  static let serviceAccountKeys = Rule(
    "apiserver/service-account-keys",
    title: "Tokens of service accounts are signed and verified with a key of their own",
    severity: .high,
    rationale: """
      Every pod proves who it is with a token. Without a key file for them the API server falls \
      back on its TLS key, which differs from host to host; without the lookup a token stays \
      valid after its account is deleted.
      """,
    remedy: """
      Set --service-account-key-file, --service-account-signing-key-file and \
      --service-account-issuer alike on all hosts, and remove --service-account-lookup=false.
      """,
    aliases: [
      "CIS 1.2.21", "CIS 1.2.22", "C-0135", "C-0136", "KCV-0024", "KCV-0025", "CKV_K8S_96",
      "CKV_K8S_97",
    ],
    needs: [.apiServer],
    examples: [
      .passes(
        process(
          """
          kube-apiserver --service-account-key-file=/pki/sa.pub \
          --service-account-signing-key-file=/pki/sa.key \
          --service-account-issuer=https://kubernetes.default.svc
          """)),
      .fails(process("↓kube-apiserver --secure-port=6443")),
      .fails(
        process(
          """
          kube-apiserver --service-account-key-file=/pki/sa.pub \
          ↓--service-account-lookup=false
          """)),
    ],
    judging: \.apiServers
  ) { server, _ in
    let lookup = server["service-account-lookup"]
    if lookup.isSet, lookup.bool == false {
      return .fails("accepts tokens of deleted service accounts", at: lookup.location)
    }
    if !server.has("service-account-key-file") {
      return server.verdictOnAbsence(.fails("has no --service-account-key-file"))
    }
    // Since 1.20 the API server does not start without the other two.
    guard let version = server.version, version.major == 1, version.minor >= 20 else {
      return .passes
    }
    for flag in ["service-account-signing-key-file", "service-account-issuer"]
    where !server.has(flag) {
      return server.verdictOnAbsence(
        .fails("has no --\(flag), without which it does not start"))
    }
    return .passes
  }
}
