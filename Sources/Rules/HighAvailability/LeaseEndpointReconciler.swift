import Flags
import Inventory

extension HighAvailability {
  static let leaseEndpointReconciler = Rule(
    "ha/lease-endpoint-reconciler",
    title: "The kubernetes Service lists only API servers that are alive",
    severity: .medium,
    rationale: """
      The `lease` reconciler takes an API server that died out of the kubernetes Service. With \
      `master-count` or `none` its address stays, and pods run into it every few connections.
      """,
    remedy: "Remove --endpoint-reconciler-type; the default is lease.",
    needs: [.apiServer],
    examples: [
      .passes(apiServers("--endpoint-reconciler-type=lease", "", "")),
      .fails(apiServers("↓--endpoint-reconciler-type=master-count --apiserver-count=3", "", "")),
      .notApplicable(
        commands("kube-apiserver", ["cp-1": "--endpoint-reconciler-type=master-count"])),
    ],
    judging: \.apiServers
  ) { server, cluster in
    if cluster.controlPlaneHosts.count < 2 { return .notApplicable }
    let option = server["endpoint-reconciler-type"]
    guard option.isSet, let type = option.value, type != "lease" else { return .passes }
    return .fails(
      "uses the reconciler \(type), which keeps the addresses of dead API servers",
      at: option.location)
  }
}
