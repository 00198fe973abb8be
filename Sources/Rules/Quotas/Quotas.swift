/// No tenant starves the others, and every pod can be placed.
enum Quotas: Area {
  static let id = "quotas"
  static let title = "Quotas, resources"
  static let rules: [Rule] = []
}
