import Flags
import Inventory

extension APIServer {
  static let tokenIssuer = Rule(
    "apiserver/token-issuer",
    title: "Tokens of service accounts name an issuer that others can ask",
    severity: .low,
    rationale: """
      Clouds and vaults that trust the cluster's tokens look up its keys at the issuer. That takes \
      an https address; with any other name the API server serves no discovery document, and each \
      program needs a secret of its own.
      """,
    remedy: """
      Add --service-account-issuer=https://… as the first issuer and keep the old one after it \
      until its tokens have ended.
      """,
    needs: [.apiServer],
    examples: [
      .passes(
        process("kube-apiserver --service-account-issuer=https://kubernetes.default.svc")),
      .fails(process("kube-apiserver ↓--service-account-issuer=api")),
      .passes(
        process(
          """
          kube-apiserver --service-account-issuer=https://oidc.example.com \
          --service-account-issuer=api
          """)),
      .notApplicable(process("kube-apiserver --secure-port=6443")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let issuer = server["service-account-issuer"]
    // The first signs; the others only verify.
    guard issuer.isSet, let first = issuer.values.first?.value, !first.isEmpty else {
      return .notApplicable
    }
    return first.hasPrefix("https://")
      ? .passes : .fails("signs tokens as \(first)", at: issuer.values.first?.location)
  }
}
