/// What one reader has found in a text or a part of it.
struct Reading: Sendable {
  let tree: Tree
  var roots: [Int]
  var faults: [Fault]
  var duplicates: [Duplicate]
  /// The first byte that is no UTF-8; then the text was not read.
  var broken: Int?
  /// Where the reader stopped between the items of a list.
  var openList: OpenList?
  /// What it read of a list that another reader began.
  var restOfList: RestOfList?
}

extension Reading {
  /// This reading, which stopped at an item of a list, and the one that went on there; nil where
  /// one of them did not come out as was hoped.
  func joined(_ other: Reading) -> Reading? {
    guard let list = openList, let rest = other.restOfList, faults.isEmpty, broken == nil,
      other.broken == nil
    else { return nil }
    let first = RestOfList.first
    let distance = tree.records.count - first
    var records = Records(tree.records, other.tree.records, from: first)
    records[list.list].extent = tree.records.count - list.list + rest.items
    records[list.mapping].extent = tree.records.count - list.mapping + rest.all
    var found = list.duplicates + rest.duplicates.map { $0.moved(by: distance) }
    let aliases = list.aliases + rest.aliases.map { $0 + distance }
    do throws(Fault) {
      try records.checkKeys(of: list.mapping, tree.reader, &found)
      try records.checkAliases(aliases, from: list.mapping, tree.reader)
    } catch {
      return nil
    }
    return Reading(
      tree: Tree(like: tree, records: records),
      roots: roots + [list.mapping] + other.roots.map { $0 + distance },
      faults: other.faults,
      duplicates: duplicates + found + other.duplicates.map { $0.moved(by: distance) })
  }
}

extension Duplicate {
  fileprivate func moved(by distance: Int) -> Duplicate {
    Duplicate(first: first + distance, second: second + distance)
  }
}
