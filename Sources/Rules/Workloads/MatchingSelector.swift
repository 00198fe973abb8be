import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let matchingSelector = Rule(
    "workloads/matching-selector",
    title: "Selectors of workloads match their own pod template",
    severity: .high,
    rationale: """
      The API server refuses a workload whose selector does not match the labels of its own
      template, so it is not made or not changed at all.
      """,
    remedy: "Give the pod template all labels that spec.selector asks for.",
    aliases: [
      "mismatching-selector", "POP-508", "C-0296",
      "deployment-pod-selector-labels-match-template-metadata-labels",
      "statefulset-pod-selector-labels-match-template-metadata-labels",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .fails(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            ↓matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: shop
            spec:
              containers:
              - name: web
                image: registry.example/web:1.4
        """),
      // Jobs get their selector from the API server.
      .notApplicable(Manifest.object("batch/v1", "Job", "once", namespace: "shop", oneShot)),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    guard let selector = LabelSelector(workload.spec["selector"]) else { return .notApplicable }
    if selector.isEmpty {
      return .fails(
        "has an empty selector, which the API server refuses", at: selector.node.location)
    }
    if selector.matches(workload.template.labels) { return .passes }
    return .fails(
      "selects pods without the labels of its own template", at: selector.node.location)
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.object.group == "apps" && !workload.object.apiVersion.hasSuffix("beta1")
      && workload.spec["selector"] != nil
  }

  /// The rest of a Job that runs once.
  static let oneShot = """
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
          - name: once
            image: registry.example/once:1.4
    """
}
