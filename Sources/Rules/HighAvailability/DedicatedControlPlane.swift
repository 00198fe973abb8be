import Inventory
import Kubernetes
import YAML

extension HighAvailability {
  static let dedicatedControlPlane = Rule(
    "ha/dedicated-control-plane",
    title: "Control-plane nodes are kept free of ordinary pods by a taint",
    severity: .high,
    rationale: """
      A workload on a control-plane node competes with etcd for disk and memory, and one that \
      breaks out of its container stands beside the cluster's keys.
      """,
    remedy: "kubectl taint node NAME node-role.kubernetes.io/control-plane=:NoSchedule.",
    aliases: [
      "master_taint_noschedule", "pod-toleration-bypass", "restrict-controlplane-scheduling",
      "system pool taint",
    ],
    needs: [.nodes],
    examples: [
      .passes(all(node("cp-1", controlPlane: true), node("w-1"))),
      .fails(all(node("↓cp-1", controlPlane: true, tainted: false), node("w-1"))),
      // Without workers the control plane must carry the pods.
      .notApplicable(node("cp-1", controlPlane: true, tainted: false)),
    ],
    judging: \.controlPlaneNodes
  ) { node, cluster in
    if cluster.workerNodes.isEmpty { return .notApplicable }
    guard node.object.spec != nil else { return .notAssessed(missing: "the spec of each Node") }
    let isClosed = node.object.spec["unschedulable"]?.bool == true
    if node.isTainted || isClosed { return .passes }
    return .fails(
      "takes ordinary pods: it has no NoSchedule taint",
      fix: "kubectl taint node \(node.name) node-role.kubernetes.io/control-plane=:NoSchedule")
  }
}
