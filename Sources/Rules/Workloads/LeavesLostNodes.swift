import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let leavesLostNodes = Rule(
    "workloads/leaves-lost-nodes",
    title: "Pods leave nodes that are lost",
    severity: .medium,
    rationale: """
      A pod that tolerates the taints of an unreachable node without an end is never taken off
      it. Its controller starts no other one, for as long as the node is gone.
      """,
    remedy: """
      Remove the toleration, or give it tolerationSeconds; tolerate by key what the pod must
      bear.
      """,
    aliases: ["pod-toleration-bypass"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .passes(
        Manifest.workload(
          pod: """
            tolerations:
            - {key: node.kubernetes.io/unreachable, operator: Exists, tolerationSeconds: 30}
            - {key: node-role.kubernetes.io/control-plane, effect: NoSchedule}
            """)),
      .fails(
        Manifest.workload(
          pod: """
            tolerations:
            - ↓key: node.kubernetes.io/unreachable
              operator: Exists
              effect: NoExecute
            """)),
      .fails(Manifest.workload(pod: "tolerations:\n- ↓operator: Exists")),
      // A lost node gets the taint unreachable; not-ready is for one whose kubelet still answers.
      .passes(
        Manifest.workload(
          pod: "tolerations: [{key: node.kubernetes.io/not-ready, operator: Exists}]")),
      // One that only lets it start there does not keep it there.
      .passes(Manifest.workload(pod: "tolerations: [{operator: Exists, effect: NoSchedule}]")),
      // Agents belong to their node.
      .notApplicable(
        Manifest.workload(
          "DaemonSet", spec: "minReadySeconds: 5", pod: "tolerations: [{operator: Exists}]")),
    ],
    judging: \.longRunningWorkloads, where: concerns
  ) { workload, _ in
    // kubernetes `pkg/controller/nodelifecycle`: a Ready condition that is Unknown.
    let taint = "node.kubernetes.io/unreachable"
    for toleration in workload.template.tolerations {
      let key = toleration["key"]?.text ?? ""
      let effect = toleration["effect"]?.text ?? ""
      let isLasting = toleration["tolerationSeconds"]?.int == nil
      let means = key.isEmpty ? toleration["operator"]?.text == "Exists" : key == taint
      guard isLasting, means, effect.isEmpty || effect == "NoExecute" else { continue }
      // Storage and network of the node may have to wait for it to come back.
      return .fails(
        key.isEmpty
          ? "tolerates every taint, and so stays on a node that is lost"
          : "tolerates \(key) without end, and so stays on a node that is lost",
        at: toleration.location)
    }
    return .passes
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    !workload.isDaemon && workload.kind != "Pod"
  }
}
