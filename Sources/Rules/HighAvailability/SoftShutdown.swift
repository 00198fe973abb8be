import Flags
import Inventory

extension HighAvailability {
  static let softShutdown = Rule(
    "ha/soft-shutdown",
    title: "API servers wait for the balancer before they stop",
    severity: .low,
    rationale: """
      An API server that stops at once leaves the balancer sending to it until the next health check. \
      Every restart of the control plane then fails some requests.
      """,
    remedy: """
      Set --shutdown-delay-duration to a little more than the balancer's health check takes to notice, \
      15s for most.
      """,
    needs: [.apiServer],
    examples: [
      .passes(
        commands(
          "kube-apiserver",
          ["cp-1": "--shutdown-delay-duration=15s", "cp-2": "--shutdown-delay-duration=15s"])),
      .fails(
        commands(
          "kube-apiserver",
          ["cp-1": "--shutdown-delay-duration=15s", "cp-2": "↓--shutdown-delay-duration=0s"])),
      // kubeadm leaves it at 0, and a single API server has nobody to hand over to.
      .notApplicable(commands("kube-apiserver", ["cp-1": "--v=2"])),
    ],
    judging: \.apiServers
  ) { server, cluster in
    if cluster.lastingAPIServers < 2 { return .notApplicable }
    let option = server["shutdown-delay-duration"]
    if option.seconds ?? 0 > 0 { return .passes }
    return server.verdictOnAbsence(
      .fails("stops without waiting (shutdown-delay-duration is 0)", at: option.location))
  }
}
