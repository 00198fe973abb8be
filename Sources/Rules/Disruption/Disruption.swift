/// Nodes can be drained without an outage.
enum Disruption: Area {
  static let id = "disruption"
  static let title = "Disruption budgets"
  static let rules: [Rule] = []
}
