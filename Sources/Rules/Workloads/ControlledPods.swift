import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let controlledPods = Rule(
    "workloads/controlled-pods",
    title: "Pods that keep running belong to a controller",
    severity: .medium,
    rationale: """
      A Pod that no controller made is gone for good when its node fails or is drained; kubectl
      drain stops at it.
      """,
    remedy: "Make it a Deployment, StatefulSet or DaemonSet, or a Job if it is to end.",
    aliases: [
      "C-0073", "POP-208", "bare-pods", "POD010", "prevent-bare-pods",
      "avoid_running_singleton_pods", "pod-owner-type",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .fails(Manifest.pod("↓web")),
      .notApplicable(Manifest.pod(pod: "restartPolicy: Never")),
      .notApplicable(Manifest.pod(metadata: "annotations: {helm.sh/hook: test}")),
    ],
    judging: \.longRunningWorkloads
  ) { workload, _ in
    guard workload.kind == "Pod" else { return .passes }
    let annotations = workload.object.annotations
    let isHook = annotations.pairs.contains {
      $0.key == "helm.sh/hook" || $0.key == "argocd.argoproj.io/hook"
    }
    if isHook || workload.isControlPlanePart { return .notApplicable }
    return .fails("is a Pod that no controller would start again")
  }
}

extension Workload {
  /// Whether it is a part of the control plane, started from a file or by the cluster itself.
  var isControlPlanePart: Bool {
    // The API takes no pod without a name; the kubelet gives one to those in its files.
    if kind == "Pod" && name.isEmpty { return true }
    guard namespace == "kube-system" else { return false }
    let parts = [
      "kube-apiserver", "kube-controller-manager", "kube-scheduler", "etcd", "kube-vip",
      "kube-proxy", "kube-addon-manager",
    ]
    return kind == "Pod" ? parts.contains { name.hasPrefix($0) } : parts.contains(name)
  }
}
