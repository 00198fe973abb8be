import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let evictable = Rule(
    "workloads/evictable",
    title: "Autoscalers of nodes may move the pods of services",
    severity: .low,
    rationale: """
      An annotation that forbids an autoscaler to evict a pod keeps its node for ever: it is not
      given back when it is empty otherwise, nor replaced when it is outdated.
      """,
    remedy: """
      Remove the annotation and protect the workload by a PodDisruptionBudget; keep it for jobs
      that cannot be repeated.
      """,
    aliases: ["add-safe-to-evict", "add-karpenter-donot-evict"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .fails(kept("cluster-autoscaler.kubernetes.io/safe-to-evict: ↓\"false\"")),
      .fails(kept("karpenter.sh/do-not-disrupt: ↓\"true\"")),
      .passes(kept("cluster-autoscaler.kubernetes.io/safe-to-evict: \"true\"")),
      .notApplicable(Manifest.cronJob()),
    ],
    judging: \.longRunningWorkloads, where: concerns
  ) { workload, _ in
    let annotations = workload.template.node["metadata"]["annotations"]
    for (key, value) in forbidding {
      if let node = annotations[key], node.text == value {
        return .fails("forbids to move its pods by \(key)", at: node.location)
      }
    }
    return .passes
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    !workload.isDaemon && workload.kind != "Pod"
  }

  private static let forbidding = [
    ("cluster-autoscaler.kubernetes.io/safe-to-evict", "false"),
    ("karpenter.sh/do-not-disrupt", "true"), ("karpenter.sh/do-not-evict", "true"),
  ]

  private static func kept(_ annotation: String) -> String {
    Manifest.object(
      "apps/v1", "Deployment", "web",
      """
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata:
            labels: {app: web}
            annotations:
              \(annotation)
          spec: {containers: [{name: web, image: "web:1.4"}]}
      """)
  }
}
