/// A taken-over container stays in its container.
enum Pods: Area {
  static let id = "pods"
  static let title = "Pod security"
  static let rules: [Rule] = []
}
