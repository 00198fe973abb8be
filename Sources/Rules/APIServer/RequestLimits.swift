import Flags
import Inventory

extension APIServer {
  static let requestLimits = Rule(
    "apiserver/request-limits",
    title: "The API server limits how many requests it works on at once",
    severity: .low,
    rationale: """
      Without a limit a burst of requests, from one broken controller say, takes all memory of \
      the API server and takes the server down for everybody.
      """,
    remedy: """
      Leave --max-requests-inflight and --max-mutating-requests-inflight at their defaults, 400 \
      and 200, or raise them with the size of the host.
      """,
    aliases: ["api_server_api_priority_gate_enabled"],
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --max-requests-inflight=1600")),
      .passes(process("kube-apiserver --secure-port=6443")),
      .fails(
        process(
          "kube-apiserver ↓--max-requests-inflight=0 --max-mutating-requests-inflight=0")),
      .fails(
        process(
          """
          kube-apiserver ↓--max-requests-inflight=0 --enable-priority-and-fairness=false
          """)),
    ],
    judging: \.apiServers
  ) { server, _ in
    let limits = ["max-requests-inflight", "max-mutating-requests-inflight"].map { server[$0] }
    let open = limits.filter { $0.isSet && $0.int == 0 }
    guard let first = open.first else { return .passes }
    // With priority and fairness only the sum of both counts.
    let isShared = server["enable-priority-and-fairness"].bool != false
    if isShared, open.count < limits.count { return .passes }
    return .fails("--\(first.name)=0 lifts the limit", at: first.location)
  }
}
