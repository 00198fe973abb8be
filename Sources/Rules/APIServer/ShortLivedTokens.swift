import Flags
import Inventory

extension APIServer {
  static let shortLivedTokens = Rule(
    "apiserver/short-lived-tokens",
    title: "Tokens of pods end when they say",
    severity: .info,
    rationale: """
      By default the API server makes the tokens of pods last a year instead of an hour, for the \
      sake of clients that read their token once. Turning that off breaks such clients: first see \
      that serviceaccount_stale_tokens_total stays at 0 for a day.
      """,
    remedy: "When no client is stale, set --service-account-extend-token-expiration=false.",
    aliases: ["CIS 1.2.30", "C-0290"],
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --service-account-extend-token-expiration=false")),
      .fails(process("kube-apiserver ↓--service-account-extend-token-expiration=true")),
      .fails(process("↓kube-apiserver --secure-port=6443")),
      .notApplicable(Manifest.staticPod("kube-apiserver", "v1.18.20")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let option = server["service-account-extend-token-expiration"]
    if option.isSet {
      return option.bool == false
        ? .passes : .fails("makes tokens of pods last a year", at: option.location)
    }
    if option.bool == false { return .passes }
    // On by default since then; older tokens of pods have no end at all.
    if server.isBefore(20) { return .notApplicable }
    return server.verdictOnAbsence(
      .fails("makes tokens of pods last a year, as is the default"))
  }
}
