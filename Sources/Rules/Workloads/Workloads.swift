/// Workloads outlive rollouts, crashes and lost nodes.
enum Workloads: Area {
  static let id = "workloads"
  static let title = "Workload HA"
  static let rules: [Rule] = []
}
