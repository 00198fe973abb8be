import Inventory
import Kubernetes

extension HighAvailability {
  static let zoneLabels = Rule(
    "ha/zone-labels",
    title: "Nodes say which zone they are in",
    severity: .medium,
    rationale: """
      Schedulers, storage and this audit know failure domains only by \
      topology.kubernetes.io/zone. Spread constraints over zones leave pods pending, or pile them \
      up, on nodes without the label.
      """,
    remedy: """
      Label each node with its failure domain (site, room, rack or cloud zone): kubectl label node \
      NAME topology.kubernetes.io/zone=ZONE.
      """,
    needs: [.nodes],
    examples: [
      .passes(all(node("cp-1", zone: "a"), node("w-1", zone: "b"))),
      .fails(all(node("cp-1", zone: "a"), node("↓w-1"), node("w-2"))),
      .notApplicable(node("minikube")),
    ],
    judging: \.nodesTogether
  ) { _, cluster in
    let bare = cluster.nodes.filter { $0.zone == nil }
    if cluster.nodes.count < 2 { return .notApplicable }
    guard let first = bare.first else { return .passes }
    let number = bare.count == 1 ? "\(first.name) has" : "\(bare.count) nodes have"
    return .fails(
      "\(number) no label topology.kubernetes.io/zone", at: first.location,
      related: bare.dropFirst().prefix(9).map {
        Related("\($0.name) has none either", at: $0.location)
      },
      fix: "kubectl label node \(first.name) topology.kubernetes.io/zone=ZONE")
  }
}
