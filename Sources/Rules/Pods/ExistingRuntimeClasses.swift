import Inventory
import Kubernetes
import YAML

extension Pods {
  static let existingRuntimeClasses = Rule(
    "pods/existing-runtime-classes",
    title: "Pods name runtime classes that exist",
    severity: .medium,
    rationale: """
      The API server refuses a pod whose RuntimeClass is not there. It was often to be the sandbox \
      that made the pod safe to run.
      """,
    remedy: "Create the RuntimeClass, or correct runtimeClassName.",
    aliases: ["C-0297"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(pod: "runtimeClassName: gvisor")
          + Manifest.object(
            "node.k8s.io/v1", "RuntimeClass", "gvisor", namespace: nil, "handler: runsc")),
      .fails(Manifest.workload(pod: "runtimeClassName: ↓gvisor"), whole: true),
      .notAssessed(Manifest.workload(pod: "runtimeClassName: gvisor")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads
  ) { workload, cluster in
    guard let node = workload.template.spec["runtimeClassName"], let name = node.text else {
      return .notApplicable
    }
    if cluster.referenced("RuntimeClass", name, from: workload.object, clusterScoped: true) != nil {
      return .passes
    }
    return cluster.isWhole
      ? .fails("runs in the runtime class \(name), which does not exist", at: node.location)
      : .notAssessed(missing: Need.wholeCluster.missing)
  }
}
