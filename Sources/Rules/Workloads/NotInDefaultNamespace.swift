import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let notInDefaultNamespace = Rule(
    "workloads/not-in-default-namespace",
    title: "Workloads do not run in the namespace default",
    severity: .low,
    rationale: """
      Quotas, network policies, pod-security levels and access rights are set by namespace. What
      lies in default shares one set of them with everything else that was put nowhere.
      """,
    remedy: "Give each application a namespace of its own.",
    aliases: [
      "CKV_K8S_21", "use-namespace", "C-0061", "C-0212", "KSV-0110", "disallow-default-namespace",
      "default-namespace", "NS004", "5.6.4",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .fails(Manifest.workload(namespace: "↓default")),
      // The namespace is given where the manifest is applied.
      .notApplicable(
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers: [{name: web, image: registry.example/web:1.4}]
        """),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    workload.namespace == "default"
      ? .fails(
        "runs in the namespace default", at: workload.object.metadata["namespace"]?.location)
      : .passes
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.namespace != nil
  }
}
