import Flags
import Inventory

extension HighAvailability {
  static let spreadConnections = Rule(
    "ha/spread-connections",
    title: "Clients are sent away now and then, so that API servers share the load",
    severity: .info,
    rationale: """
      Clients keep one HTTP/2 connection for days. After a restart of one API server all of them stay \
      with the others behind a balancer that only looks at connections.
      """,
    remedy: """
      Set --goaway-chance=0.001 on API servers behind a balancer of connections; with a single API \
      server leave it at 0.
      """,
    needs: [.apiServer],
    examples: [
      .passes(
        commands(
          "kube-apiserver", ["cp-1": "--goaway-chance=0.001", "cp-2": "--goaway-chance=0.001"])),
      .fails(commands("kube-apiserver", ["cp-1": "--goaway-chance=0.001", "cp-2": "↓↓--v=2"])),
      .fails(commands("kube-apiserver", ["cp-1": "↓--goaway-chance=0.001"]), whole: true),
      .notApplicable(commands("kube-apiserver", ["cp-1": "--v=2"])),
    ],
    judging: \.apiServers
  ) { server, cluster in
    let option = server["goaway-chance"]
    let chance = option.value.flatMap(Double.init) ?? 0
    if cluster.lastingAPIServers < 2 {
      guard chance > 0 else { return .notApplicable }
      return cluster.isWhole
        ? .fails("sends clients away, and there is no other API server", at: option.location)
        : .passes
    }
    if chance > 0 { return .passes }
    if server.isBefore(18) { return .notApplicable }
    return server.verdictOnAbsence(
      .fails("never sends clients away (goaway-chance is 0)", at: option.location))
  }
}
