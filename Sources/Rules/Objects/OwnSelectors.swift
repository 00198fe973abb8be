import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let ownSelectors = Rule(
    "objects/own-selectors",
    title: "No workload selects the pods of another",
    severity: .medium,
    rationale: """
      An autoscaler measures every pod that the selector matches, also those of another \
      workload, and so do disruption budgets and kubectl. A pod that lost its owner is adopted by \
      either of the two.
      """,
    remedy: "Give each workload a label that no other has, and put it into its selector.",
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload("Deployment", "web") + Manifest.workload("Deployment", "api")),
      // The later of the two tells of both.
      .fails(twin("a", "{app: web, tier: front}") + twin("↓b", "{app: web, tier: front}")),
      // The pods of a node's driver and those of its controller are counted apart.
      .passes(
        twin("a", "{app: csi}") + Manifest.workload("DaemonSet", "csi", spec: "minReadySeconds: 1")),
      // One is told apart by a label of its own.
      .passes(twin("a", "{app: web}") + twin("b", "{app: api}")),
      .passes(
        "-- x/a.yaml --\n" + twin("a", "{app: web}") + "-- y/b.yaml --\n" + twin("b", "{app: web}")),
    ],
    judging: \.selectingWorkloads
  ) { workload, cluster in
    guard let selector = LabelSelector(workload.spec["selector"]), !selector.isEmpty else {
      return .notApplicable
    }
    let others = cluster.workloads(selectedBy: selector, of: workload.object).filter { other in
      other.object.group == "apps" && other.isReplicated
        && other.object.namespace == workload.object.namespace
        && (other.name != workload.name || other.kind != workload.kind)
        // Variants of one application lie in folders of their own.
        && (other.object.file === workload.object.file
          || (cluster.isWhole && other.object.namespace != nil))
        && LabelSelector(other.spec["selector"])?.matches(workload.template.labels) == true
    }
    guard let other = others.first(where: { isEarlier($0.location, workload.location) }) else {
      return .passes
    }
    return .fails(
      "selects the pods of \(other.title), which selects its own",
      related: [Related(other.title, at: other.location)])
  }

  private static func isEarlier(_ a: Location, _ b: Location) -> Bool {
    (a.path, a.offset) < (b.path, b.offset)
  }

  private static func twin(_ name: String, _ labels: String) -> String {
    """
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: \(name), namespace: shop}
    spec:
      selector: {matchLabels: \(labels)}
      template:
        metadata: {labels: \(labels)}
        spec: {containers: [{name: a, image: a}]}

    """
  }
}

extension Cluster {
  fileprivate var selectingWorkloads: [Workload] {
    workloads.filter {
      $0.object.group == "apps" && $0.isReplicated && $0.spec["selector"] != nil
    }
  }
}
