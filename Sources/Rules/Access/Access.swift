/// Everybody may do what they need and no more.
enum Access: Area {
  static let id = "rbac"
  static let title = "RBAC, access"
  static let rules: [Rule] = []
}
