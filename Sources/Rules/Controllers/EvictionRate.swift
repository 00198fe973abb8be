import Flags
import Inventory

extension Controllers {
  static let evictionRate = Rule(
    "controllers/eviction-rate",
    title: "Pods of lost nodes are moved, and slower when half a zone is lost",
    severity: .medium,
    rationale: """
      Nodes that are lost are emptied one in ten seconds. With a rate of 0 their pods are never \
      replaced. When most of a zone seems lost, it is more likely the network: then the second, \
      slower rate keeps the controllers from moving everything at once.
      """,
    remedy: """
      Remove --node-eviction-rate, --secondary-node-eviction-rate and --unhealthy-zone-threshold; \
      the defaults are 0.1, 0.01 and 0.55.
      """,
    needs: [.controllerManager],
    examples: [
      .passes(manager("--node-eviction-rate=0.2")),
      .notApplicable(manager("")),
      .fails(manager("↓--node-eviction-rate=0")),
      .fails(manager("↓--secondary-node-eviction-rate=0.5")),
      .fails(manager("↓--unhealthy-zone-threshold=1.5")),
    ],
    judging: \.controllerManagers
  ) { manager, _ in
    let names = ["node-eviction-rate", "secondary-node-eviction-rate", "unhealthy-zone-threshold"]
    guard names.contains(where: { manager[$0].isSet }) else { return .notApplicable }
    func rate(_ name: String) -> Double? { manager[name].value.flatMap { Double($0) } }
    let first = rate("node-eviction-rate") ?? 0.1
    if first <= 0 {
      return .fails(
        "never replaces the pods of a lost node", at: manager["node-eviction-rate"].location)
    }
    if let second = rate("secondary-node-eviction-rate"), second > first {
      let options = ["secondary-node-eviction-rate", "node-eviction-rate"].map { manager[$0] }
      return .fails(
        "moves pods faster when a zone is lost (\(second)) than otherwise (\(first))",
        at: options.first(where: \.isSet)?.location)
    }
    if let threshold = rate("unhealthy-zone-threshold"), threshold > 1 {
      return .fails(
        "never takes a zone for lost", at: manager["unhealthy-zone-threshold"].location)
    }
    return .passes
  }
}
