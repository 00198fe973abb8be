/// The API server guards what it stores and remembers who asked.
enum APIServer: Area {
  static let id = "apiserver"
  static let title = "API server"
  static let rules: [Rule] = []
}
