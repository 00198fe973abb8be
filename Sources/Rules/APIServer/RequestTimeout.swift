import Flags
import Inventory

extension APIServer {
  static let requestTimeout = Rule(
    "apiserver/request-timeout",
    title: "Requests to the API server end in time",
    severity: .low,
    rationale: """
      A request that hangs keeps its place among the limited number that is worked on, so minutes \
      of patience let a few slow clients shut out the others. A few seconds break large lists.
      """,
    remedy: "Remove --request-timeout; its default is 1m.",
    aliases: ["CIS 1.2.20", "C-0134", "CKV_K8S_95", "api_server_request_timeout"],
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --request-timeout=300s")),
      .notApplicable(process("kube-apiserver --secure-port=6443")),
      .fails(process("kube-apiserver ↓--request-timeout=1h")),
      .fails(process("kube-apiserver ↓--request-timeout=5s")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let timeout = server["request-timeout"]
    guard timeout.isSet, let seconds = timeout.seconds else { return .notApplicable }
    if seconds > 300 {
      return .fails("lets a request take \(timeout.value ?? "")", at: timeout.location)
    }
    return seconds >= 10
      ? .passes : .fails("ends requests after \(timeout.value ?? "")", at: timeout.location)
  }
}
