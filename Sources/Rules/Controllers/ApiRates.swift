import Flags
import Inventory

extension Controllers {
  static let apiRates = Rule(
    "controllers/api-rates",
    title: "The controller manager may ask as often as a large cluster needs",
    severity: .low,
    rationale: """
      The controller manager sends 20 requests a second by default. With hundreds of nodes a \
      rollout, or the recovery from a lost zone, then waits on its client's own limit for minutes.
      """,
    remedy: "Set --kube-api-qps=100 and --kube-api-burst=200 on kube-controller-manager.",
    needs: [.controllerManager, .nodes],
    examples: [
      .passes(manager("--kube-api-qps=100") + "\n" + nodes(600)),
      .notApplicable(manager("") + "\n" + nodes(3)),
      .fails(manager("", mark: "↓") + "\n" + nodes(600)),
      .fails(manager("↓--kube-api-qps=20") + "\n" + nodes(600)),
    ],
    judging: \.controllerManagers
  ) { manager, cluster in
    let rate = manager["kube-api-qps"]
    guard cluster.nodes.count > 500 else { return .notApplicable }
    guard let value = rate.value.flatMap({ Double($0) }), value < 50,
      value > 0
    else { return .passes }
    let words = "may send \(Int(value)) requests a second for \(cluster.nodes.count) nodes"
    return rate.isSet ? .fails(words, at: rate.location) : manager.verdictOnAbsence(.fails(words))
  }

  private static func nodes(_ count: Int) -> String {
    let items = (1...count).map { "- {kind: Node, apiVersion: v1, metadata: {name: n\($0)}}" }
    return "-- nodes.yaml --\napiVersion: v1\nkind: List\nitems:\n"
      + items.joined(separator: "\n")
  }
}
