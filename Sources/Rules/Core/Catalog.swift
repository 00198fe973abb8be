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

  /// The rule with an id or another tool's id for the same check, whatever its case.
  public static func rule(_ id: String) -> Rule? {
    let wanted = id.lowercased()
    return rules.first { $0.id == wanted }
      ?? rules.first { $0.aliases.contains { $0.lowercased() == wanted } }
  }
}
