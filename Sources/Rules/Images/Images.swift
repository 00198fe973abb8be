/// What runs is what was built and checked.
enum Images: Area {
  static let id = "images"
  static let title = "Images"
  static let rules: [Rule] = []
}
