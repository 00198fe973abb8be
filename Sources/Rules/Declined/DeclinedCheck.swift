/// A check that other tools make and this one does not, with the reason.
public struct DeclinedCheck: Sendable {
  /// The ids by which others call it; `A-1..A-9` and `name_*` stand for several.
  public let ids: [String]
  /// What it asks for.
  public let asks: String
  public let reason: String

  init(_ ids: [String], asks: String, reason: String) {
    self.ids = ids
    self.asks = asks
    self.reason = reason
  }
}

extension Catalog {
  /// The check of another tool's id that no rule makes.
  public static func declined(_ id: String) -> DeclinedCheck? {
    let wanted = PeerID(id)
    return declined.first { check in check.ids.contains { wanted.isIn($0) } }
  }

  /// All of them, in the order of the areas they would belong to.
  public static let declined: [DeclinedCheck] = controlPlane + hosts + objects
}
