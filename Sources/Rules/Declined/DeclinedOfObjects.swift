extension Catalog {
  /// Checks of API objects.
  static let objects: [DeclinedCheck] = []
}
