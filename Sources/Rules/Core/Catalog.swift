/// A field of concern: a folder of rules and the title it has in reports.
public protocol Area: SendableMetatype {
  /// The first part of the ids of its rules.
  static var id: String { get }
  static var title: String { get }
  /// In the order of reports.
  static var rules: [Rule] { get }
}

/// All rules, by area.
public enum Catalog {
  /// In the order of reports.
  public static let areas: [any Area.Type] = [
    HighAvailability.self, Etcd.self, TLS.self, APIServer.self, Controllers.self, Access.self,
    Nodes.self,
    Workloads.self, Disruption.self, Quotas.self, Pods.self, Network.self, Images.self,
    Storage.self, Backup.self, Observability.self, Versions.self, Objects.self,
    Input.self,
  ]

  public static let rules: [Rule] = areas.flatMap { $0.rules }

  /// The rule with an id, else every rule that has it as another tool's id for its check.
  public static func rules(named id: String) -> [Rule] {
    if let rule = rules.first(where: { $0.id == id.lowercased() }) { return [rule] }
    let wanted = PeerID(id)
    return rules.filter { rule in rule.aliases.contains { wanted.isIn($0) } }
  }
}
