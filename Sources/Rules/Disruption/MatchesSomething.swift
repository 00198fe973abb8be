import Inventory
import Kubernetes
import YAML

extension Disruption {
  static let matchesSomething = Rule(
    "disruption/matches-something",
    title: "Disruption budgets select pods of a workload",
    severity: .medium,
    rationale: """
      A budget whose selector matches no pod protects nothing, while everyone believes that it
      does. It usually was left behind when the labels of the pods changed.
      """,
    remedy: "Copy the labels of the pod template into the selector of the budget, or delete it.",
    aliases: ["POP-900", "dangling-poddisruptionbudget"],
    needs: [],
    examples: [
      .passes(Manifest.workload() + Manifest.budget()),
      .fails(Manifest.workload() + Manifest.budget("↓web", app: "shop")),
      // Its workload may well be in a file that was not given.
      .notAssessed(Manifest.budget(app: "shop")),
      // An operator makes the pods.
      .notAssessed(
        Manifest.workload() + Manifest.budget(app: "prometheus")
          + Manifest.object("monitoring.coreos.com/v1", "Prometheus", "k8s", "spec: {replicas: 2}")
      ),
      // The StatefulSet that the operator made.
      .passes(
        Manifest.budget(app: "db")
          + """
          ---
          apiVersion: apps/v1
          kind: StatefulSet
          metadata:
            name: db
            namespace: shop
            ownerReferences: [{apiVersion: db.example/v1, kind: Db, name: db, uid: "1"}]
          spec:
            selector: {matchLabels: {app: db}}
            template:
              metadata: {labels: {app: db}}
              spec:
                containers: [{name: db, image: registry.example/db:1.4}]
          """, whole: true),
    ],
    judging: \.budgets
  ) { budget, cluster in
    guard let selector = LabelSelector(budget.object.spec["selector"]) else {
      return .fails("has no selector and so covers no pod")
    }
    // A selector of every pod of the namespace cannot be mistaken.
    if selector.isEmpty { return .notApplicable }
    if !cluster.workloads(selectedBy: selector, of: budget.object).isEmpty { return .passes }
    if cluster.ownsPods(matching: selector, beside: budget.object) { return .passes }
    if !cluster.isClosed(around: budget.object) {
      return .notAssessed(missing: Need.wholeCluster.missing)
    }
    return .fails("selects no pod of any workload")
  }
}
