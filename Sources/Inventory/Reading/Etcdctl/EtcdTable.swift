import Text

/// Which output a table is, told by the names of its columns.
struct EtcdTable {
  private enum Kind { case members, status, health, snapshot }

  private let kind: Kind

  /// nil when the cells are no header of etcdctl's.
  init?(_ header: [String]) {
    let names = Set(header)
    if names.isSuperset(of: ["ENDPOINT", "ID", "VERSION", "DB SIZE"]) {
      kind = .status
    } else if names.isSuperset(of: ["ENDPOINT", "HEALTH"]) {
      kind = .health
    } else if names.isSuperset(of: ["ID", "STATUS", "PEER ADDRS"]) {
      kind = .members
    } else if names.isSuperset(of: ["HASH", "REVISION", "TOTAL KEYS"]) {
      kind = .snapshot
    } else {
      return nil
    }
  }

  func content(_ cells: [String], _ place: Location) -> EtcdOutput.Content? {
    switch kind {
    case .members: EtcdCells.member(cells, place).map { .members([$0]) }
    case .status: EtcdCells.status(cells, place).map { .status([$0]) }
    case .health: EtcdCells.health(cells, place).map { .health([$0]) }
    case .snapshot: EtcdCells.snapshot(cells, place).map { .snapshot($0) }
    }
  }
}
