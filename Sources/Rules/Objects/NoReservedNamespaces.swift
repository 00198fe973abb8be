import Inventory
import Kubernetes
import YAML

extension Objects {
  static let noReservedNamespaces = Rule(
    "objects/no-reserved-namespaces",
    title: "Nothing runs in the namespaces that are kept for the cluster's own records",
    severity: .low,
    rationale: """
      kube-public can be read without logging in, and kube-node-lease holds the heartbeats of \
      the nodes. Quotas, policies and backups commonly leave both out.
      """,
    remedy: "Move the workload to a namespace of its own.",
    aliases: ["KSV-0037"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      // Add-ons belong there.
      .passes(Manifest.workload(namespace: "kube-system")),
      .fails(Manifest.workload(namespace: "↓kube-public")),
    ],
    judging: \.workloads
  ) { workload, _ in
    guard let name = workload.namespace, ["kube-public", "kube-node-lease"].contains(name) else {
      return .passes
    }
    return .fails("runs in \(name)", at: workload.object.metadata["namespace"]?.location)
  }
}
