import Inventory
import Kubernetes
import YAML

extension Objects {
  static let recommendedLabels = Rule(
    "objects/recommended-labels",
    title: "Workloads say which application they belong to",
    severity: .info,
    rationale: """
      Dashboards, cost reports and people who answer alerts tell applications apart by labels. \
      Without one of the common ones a workload belongs to nobody.
      """,
    remedy: "Set app.kubernetes.io/name, and a label for the owner.",
    aliases: [
      "required-label-owner", "required-annotation-email", "C-0076", "C-0077", "require-labels",
      "metadataAndInstanceMismatched", "WRK016",
    ],
    needs: [.manifests],
    examples: [
      .passes(
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a, labels: {app.kubernetes.io/name: a}}, "
          + "spec: {selector: {}, template: {spec: {containers: [{name: a, image: a}]}}}}"),
      .passes(Manifest.workload()),
      .fails(
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: ↓a}, "
          + "spec: {selector: {}, template: {metadata: {labels: {x: y}}, spec: {containers: [{name: a, image: a}]}}}}"
      ),
    ],
    judging: \.workloads
  ) { workload, _ in
    let names = [
      "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/part-of",
      "app.kubernetes.io/component", "app", "k8s-app", "component", "name", "owner", "team",
    ]
    let labels = [workload.object.labels, workload.template.labels]
    let isNamed = names.contains { name in labels.contains { $0[name] != nil } }
    return isNamed ? .passes : .fails("has no label that names its application or owner")
  }
}
