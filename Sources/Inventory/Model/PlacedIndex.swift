/// Numbers of objects by a name and the namespace they are in, so that names which every team uses
/// do not make each look through those of all others.
struct PlacedIndex: Sendable {
  private struct Place: Hashable {
    let name: String
    /// Empty for an object that names none.
    let namespace: String
  }

  private var byPlace: [Place: [Int]] = [:]
  private var byName: [String: [Int]] = [:]

  /// Room for so many names.
  mutating func reserve(_ count: Int) { byPlace.reserveCapacity(count) }

  /// Numbers must be inserted in rising order.
  mutating func insert(_ number: Int, under name: String, in namespace: String?) {
    byPlace[Place(name: name, namespace: namespace ?? ""), default: []].append(number)
    byName[name, default: []].append(number)
  }

  /// The numbers that share a name and a namespace, where there are several.
  var repeated: [[Int]] { byPlace.values.filter { $0.count > 1 } }

  /// Those of every namespace.
  subscript(name: String) -> [Int] { byName[name] ?? [] }

  /// Those that may share the namespace: all, where it is not known.
  subscript(name: String, beside namespace: String?) -> [Int] {
    guard let namespace else { return self[name] }
    let placed = byPlace[Place(name: name, namespace: namespace)] ?? []
    let unplaced = byPlace[Place(name: name, namespace: "")] ?? []
    if placed.isEmpty { return unplaced }
    return unplaced.isEmpty ? placed : (placed + unplaced).sorted()
  }
}
