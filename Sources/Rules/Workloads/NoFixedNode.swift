import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let noFixedNode = Rule(
    "workloads/no-fixed-node",
    title: "Workloads are not tied to one node",
    severity: .medium,
    rationale: """
      A pod that names its node cannot start anywhere else when that node is down or full;
      nodeName even passes by the scheduler and its checks.
      """,
    remedy: "Select nodes by a label that several nodes carry.",
    aliases: ["node-name-pod-selector", "pod-scheduling", "restrict-node-selection"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: "nodeSelector: {disk: ssd}")),
      .fails(Manifest.workload(pod: "nodeName: ↓worker-1")),
      .fails(Manifest.workload(pod: "nodeSelector: {kubernetes.io/hostname: ↓worker-1}")),
      // A scheduled pod names its node, as the scheduler wrote it there.
      .notApplicable(Manifest.pod(pod: "nodeName: worker-1")),
    ],
    judging: \.longRunningWorkloads, where: concerns
  ) { workload, _ in
    let spec = workload.template.spec
    let named = spec["nodeName"] ?? spec["nodeSelector"]["kubernetes.io/hostname"]
    guard let named, let node = named.text, !node.isEmpty else { return .passes }
    return .fails("runs on node \(node) alone", at: named.location)
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.kind != "Pod" && !workload.isDaemon
  }
}
