import Flags
import Text

/// A record of `-w fields`: lines such as `"RaftTerm" : 2` up to an empty line.
struct EtcdFields {
  struct Pair {
    let key: String
    /// Without its quotes.
    let value: String
    let place: Location
  }

  private let pairs: [Pair]

  init(_ pairs: [Pair]) { self.pairs = pairs }

  static func pair(_ line: Range<Int>, _ lines: EtcdLines) -> Pair? {
    guard let middle = lines.find(line, "\" :"), middle > line.lowerBound else { return nil }
    let key = lines.text(line.lowerBound + 1..<middle)
    var value = lines.text(min(middle + 3, line.upperBound)..<line.upperBound)[...]
    value = value.drop { $0 == " " }
    if value.utf8.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
      value = value.dropFirst().dropLast()
    }
    return Pair(key: key, value: String(value), place: lines.place(line))
  }

  /// The last value of a key: a header's `MemberID` is that of the member that answered.
  private func last(_ key: String) -> String? { pairs.last { $0.key == key }?.value }

  var cluster: EtcdMemberID? { last("ClusterID").flatMap(Self.id) }

  var content: EtcdOutput.Content? {
    guard let place = pairs.first?.place else { return nil }
    if let kind = last("AlarmType"), let member = last("MemberID").flatMap(Self.id) {
      return .alarms([EtcdAlarm(member: member, kind: kind, location: place)])
    }
    if last("DBSize") != nil { return status(place).map { .status([$0]) } }
    if let health = last("Health"), let endpoint = last("Endpoint") {
      return .health([
        EtcdHealth(
          endpoint: endpoint, isHealthy: health == "true", error: last("Error") ?? "",
          location: place)
      ])
    }
    if last("PeerURL") != nil, let id = last("ID").flatMap(Self.id) {
      return .members([
        EtcdListedMember(
          id: id, name: last("Name") ?? "", peerURLs: all("PeerURL"),
          clientURLs: all("ClientURL"), isLearner: last("IsLearner") == "true", location: place)
      ])
    }
    guard last("Hash") != nil, let keys = last("Keys") else { return nil }
    return .snapshot(
      EtcdSnapshot(
        hash: number("Hash"), revision: number("Revision"), keys: UInt64(keys),
        size: number("Size"), location: place))
  }

  private func status(_ place: Location) -> EtcdStatus? {
    guard let endpoint = last("Endpoint") else { return nil }
    var status = EtcdStatus(endpoint: endpoint, location: place)
    status.member = last("MemberID").flatMap(Self.id)
    status.version = last("Version").flatMap { Version($0) }
    status.databaseSize = number("DBSize")
    status.sizeInUse = number("DBSizeInUse")
    status.quota = number("DBSizeQuota")
    status.leader = last("Leader").flatMap(Self.id)
    status.isLeader = status.leader.map { $0 == status.member }
    status.isLearner = last("IsLearner") == "true"
    status.term = number("RaftTerm")
    status.index = number("RaftIndex")
    status.appliedIndex = number("RaftAppliedIndex")
    status.revision = number("Revision")
    let errors = (last("Errors") ?? "").drop { $0 == "[" }.prefix { $0 != "]" }
    status.errors = errors.utf8.contains { $0 > 0x20 } ? [String(errors)] : []
    return status
  }

  private func all(_ key: String) -> [String] {
    pairs.filter { $0.key == key }.map(\.value)
  }

  private func number(_ key: String) -> UInt64? { last(key).flatMap { UInt64($0) } }

  /// A decimal number; with `--hex` it has digits above nine or fewer than it would have else.
  private static func id(_ text: String) -> EtcdMemberID? {
    EtcdMemberID(decimal: text) ?? EtcdMemberID(hexadecimal: text)
  }
}
