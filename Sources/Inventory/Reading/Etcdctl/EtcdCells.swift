import Flags
import Text

/// The cells of a row that etcdctl made for a table, which simple joins by commas.
enum EtcdCells {
  /// `ID, Status, Name, Peer Addrs, Client Addrs, Is Learner`; the last since 3.4.
  static func member(_ cells: [String], _ place: Location) -> EtcdListedMember? {
    guard cells.count >= 5, let id = EtcdMemberID(hexadecimal: cells[0]),
      ["started", "unstarted"].contains(cells[1])
    else { return nil }
    var rest = cells.dropFirst(3)
    var isLearner = false
    if let last = rest.last, let learner = bool(last) {
      isLearner = learner
      rest = rest.dropLast()
    }
    // Simple shows two URLs of one member as they are joined, by a comma without a blank.
    let peers = rest.first.map(urls) ?? []
    let clients = rest.dropFirst().flatMap(urls)
    return EtcdListedMember(
      id: id, name: cells[2], peerURLs: peers, clientURLs: clients, isLearner: isLearner,
      location: place)
  }

  /// The columns of 3.3 (7), 3.4 and 3.5 (10) and 3.6 (16) follow one order; what a release does
  /// not have is told by its type, and the errors of a simple line may hold commas.
  static func status(_ cells: [String], _ place: Location) -> EtcdStatus? {
    guard cells.count >= 7, let id = EtcdMemberID(hexadecimal: cells[1]),
      let version = Version(cells[2])
    else { return nil }
    var rest = cells.dropFirst(3)
    if let next = rest.first, size(next) == nil { rest = rest.dropFirst() }
    guard let first = rest.popFirst(), let total = size(first) else { return nil }
    var status = EtcdStatus(endpoint: cells[0], location: place)
    status.member = id
    status.version = version
    status.databaseSize = total
    status.isRounded = true
    if let next = rest.first, let used = size(next) {
      status.sizeInUse = used
      rest = rest.dropFirst()
      if rest.first?.hasSuffix("%") == true { rest = rest.dropFirst() }
      if let quota = rest.first, let bytes = size(quota) {
        status.quota = bytes
        rest = rest.dropFirst()
      }
    }
    guard let leader = rest.popFirst().flatMap(bool) else { return nil }
    status.isLeader = leader
    if let learner = rest.first.flatMap(bool) {
      status.isLearner = learner
      rest = rest.dropFirst()
    }
    status.term = rest.popFirst().flatMap { UInt64($0) }
    status.index = rest.popFirst().flatMap { UInt64($0) }
    guard status.term != nil, status.index != nil else { return nil }
    status.appliedIndex = rest.popFirst().flatMap { UInt64($0) }
    // Behind the errors 3.6 shows the version of a downgrade and whether one is under way.
    if let last = rest.last, bool(last) != nil, rest.count >= 3 { rest = rest.dropLast(2) }
    status.errors = rest.filter { !$0.isEmpty }
    return status
  }

  /// `HASH, REVISION, TOTAL KEYS, TOTAL SIZE`, and the version since 3.6.
  static func snapshot(_ cells: [String], _ place: Location) -> EtcdSnapshot? {
    guard cells.count == 4 || cells.count == 5, let hash = EtcdMemberID(hexadecimal: cells[0]),
      hash.value <= UInt32.max, let revision = UInt64(cells[1]), let keys = UInt64(cells[2]),
      let size = size(cells[3])
    else { return nil }
    return EtcdSnapshot(
      hash: hash.value, revision: revision, keys: keys, size: size, location: place)
  }

  /// `endpoint, health, took, error`
  static func health(_ cells: [String], _ place: Location) -> EtcdHealth? {
    guard cells.count >= 3, let healthy = bool(cells[1]) else { return nil }
    return EtcdHealth(
      endpoint: cells[0], isHealthy: healthy, error: cells.dropFirst(3).first ?? "",
      location: place)
  }

  private static func urls(_ cell: String) -> [String] {
    cell.utf8.split(separator: UInt8(ascii: ",")).compactMap { part in
      String(Substring(part))
    }
  }

  private static func bool(_ text: String) -> Bool? {
    switch text {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// `9.9 MB`, `2.1 GB`: humanize.Bytes counts by thousands and shows two digits.
  static func size(_ text: String) -> UInt64? {
    let parts = text.utf8.split(separator: 0x20)
    guard parts.count == 2, let number = Double(String(Substring(parts[0]))) else { return nil }
    let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]
    guard let unit = units.firstIndex(of: String(Substring(parts[1]))) else { return nil }
    var bytes = number
    for _ in 0..<unit { bytes *= 1000 }
    guard bytes >= 0, bytes < 9e18 else { return nil }
    return UInt64(bytes.rounded())
  }
}
