import Flags
import Inventory

extension HighAvailability {
  static let distinctAdvertiseAddresses = Rule(
    "ha/distinct-advertise-addresses",
    title: "Each API server advertises an address of its own",
    severity: .critical,
    rationale: """
      The addresses of the kubernetes Service come from --advertise-address. Two API servers with \
      one address overwrite each other there, and a loopback address sends pods to themselves.
      """,
    remedy: "Set --advertise-address to the host's own reachable address.",
    needs: [.apiServer],
    examples: [
      .passes(
        apiServers(
          "--advertise-address=10.0.1.11", "--advertise-address=10.0.2.11",
          "--advertise-address=10.0.3.11")),
      .fails(
        apiServers(
          "--advertise-address=10.0.1.11", "--advertise-address=10.0.2.11",
          "↓--advertise-address=10.0.1.11")),
      .fails(apiServers("↓--advertise-address=127.0.0.1", "", "")),
      // options/server_run_options.go: an unspecified address stands for the host's own.
      .notApplicable(commands("kube-apiserver", ["cp-1": "--advertise-address=0.0.0.0"])),
      // k3s keeps its server behind a proxy of its own on loopback.
      .notApplicable(
        commands(
          "kube-apiserver",
          ["server-0": "--advertise-port=6443 --bind-address=127.0.0.1 --secure-port=6444"])),
    ],
    judging: \.apiServers
  ) { server, cluster in
    let option = server["advertise-address"]
    guard option.isSet, let address = option.value, let endpoint = Endpoint(address),
      !address.contains("$"), !endpoint.isWildcard
    else { return .notApplicable }
    if endpoint.isLoopback {
      return .fails("advertises \(address), which no pod can reach", at: option.location)
    }
    let first = cluster.apiServers.first { $0["advertise-address"].value == address }
    guard let first, first.host != server.host else { return .passes }
    return .fails(
      "advertises \(address) like \(first.host)", at: option.location,
      related: [Related("\(first.host) advertises it", at: first["advertise-address"].location)])
  }
}
