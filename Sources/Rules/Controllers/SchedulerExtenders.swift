import Inventory
import Kubernetes
import Text
import YAML

extension Controllers {
  static let schedulerExtenders = Rule(
    "controllers/scheduler-extenders",
    title: "Pods are scheduled also while an extender of the scheduler is down",
    severity: .medium,
    rationale: """
      The scheduler asks an extender over the network for each pod. Unless it is ignorable, no pod \
      in the cluster gets a node while it does not answer, its own included.
      """,
    remedy: "Set ignorable: true on the extender, or managedResources to what only it knows of.",
    needs: [.scheduler],
    examples: [
      .passes(scheduler(configuration: "extenders:\n- urlPrefix: http://x\n  ignorable: true")),
      .fails(scheduler(configuration: "extenders:\n- ↓urlPrefix: http://x\n  filterVerb: filter")),
      // Only pods that ask for its resource wait for it.
      .passes(
        scheduler(
          configuration: "extenders:\n- urlPrefix: http://x\n  managedResources: [{name: a.b/c}]")),
      .notApplicable(scheduler("--leader-elect=true")),
      .notApplicable(scheduler(configuration: "leaderElection: {leaderElect: true}")),
    ],
    judging: \.schedulerConfigurations
  ) { configuration, _ in
    let extenders = configuration.node["extenders"].items
    if extenders.isEmpty { return .notApplicable }
    let needed = extenders.first {
      $0["ignorable"]?.bool != true && $0["managedResources"].items.isEmpty
    }
    guard let needed else { return .passes }
    return .fails(
      "schedules nothing while \(needed["urlPrefix"]?.text ?? "an extender") is down",
      at: needed.location)
  }
}
