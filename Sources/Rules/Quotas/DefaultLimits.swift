import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let defaultLimits = Rule(
    "quotas/default-limits",
    title: "Namespaces with bare containers have a LimitRange with defaults",
    severity: .low,
    rationale: """
      A container without requests and limits may take all memory of its node. A LimitRange gives
      amounts to those whose authors wrote none.
      """,
    remedy: "Add a LimitRange of type Container with default and defaultRequest.",
    aliases: ["KSV-0039", "NS003"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.namespace("shop") + Manifest.workload()
          + Manifest.limitRange("default: {memory: 256Mi}, defaultRequest: {cpu: 50m}")),
      .passes(
        Manifest.namespace("shop") + Manifest.workload(container: bounded)),
      .fails(Manifest.namespace("↓shop") + Manifest.workload(), whole: true),
      .fails(
        Manifest.namespace("↓shop") + Manifest.workload()
          + Manifest.quota("{requests.cpu: 20, requests.memory: 40Gi}")),
      .notAssessed(Manifest.namespace("shop") + Manifest.workload()),
      .notApplicable(Manifest.workload(namespace: "kube-system")),
    ],
    judging: tenants
  ) { namespace, cluster in
    let bare = namespace.workloads.filter { workload in
      !lacking("requests", "cpu", in: workload, cluster).isEmpty
        || !lacking("limits", "memory", in: workload, cluster).isEmpty
    }
    if bare.isEmpty { return .passes }
    if !isKnown(namespace, cluster) { return .notAssessed(missing: Need.wholeCluster.missing) }
    let count = bare.count == 1 ? "one workload" : "\(bare.count) workloads"
    return .fails(
      "has no defaults for the containers of \(count) without requests or memory limits")
  }
}
