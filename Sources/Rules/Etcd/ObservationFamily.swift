import Flags
public import Inventory
import Text

extension EtcdObservation: Subject {
  public var title: String {
    let role = cluster == "main" ? "etcd" : "etcd \(cluster)"
    return folder.map { "\(role) as in \($0)" } ?? role
  }
}

extension EtcdSeenMember: Subject {
  public var title: String {
    folder.map { "etcd member \(name) as in \($0)" } ?? "etcd member \(name)"
  }
}

extension EtcdSnapshot: Subject {
  public var title: String { "snapshot of etcd at revision \(revision ?? 0)" }
}

extension EtcdObservation {
  /// Voting members of which something shows that they do not answer.
  var lost: [EtcdSeenMember] {
    members.filter { member in
      guard member.listed?.isLearner == false else { return false }
      let isSilent = member.isSeenDead && member.status == nil
      return !member.hasStarted || member.missingFrom != nil || isSilent
    }
  }

  /// Voting members that do not answer or do not commit what is proposed, by name.
  var failing: [EtcdSeenMember] {
    let silent = Set(lost.map(\.name))
    let failing = members.filter { member in
      silent.contains(member.name) || (member.listed?.isLearner == false && member.isSeenDead)
    }
    return failing.sorted { $0.name < $1.name }
  }

  /// Whether more voting members fail than etcd can spare.
  var lacksQuorum: Bool {
    guard let voters, voters > 0 else { return false }
    return voters - failing.count < voters / 2 + 1
  }

  /// The statuses that one run of the command shows, for comparing members at one time.
  var simultaneous: [[EtcdStatus]] {
    let groups = Dictionary(grouping: statuses, by: \.location.path)
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  /// The name of a member for a message.
  func name(of id: EtcdMemberID) -> String {
    members.first { $0.id == id }?.name ?? id.description
  }
}

extension Cluster {
  var etcdObservations: [EtcdObservation] { etcdClusters.flatMap(\.observations) }

  var seenEtcdMembers: [EtcdSeenMember] { etcdObservations.flatMap(\.members) }

  func observation(of member: EtcdSeenMember) -> EtcdObservation? {
    etcdObservations.first { observation in
      observation.folder == member.folder
        && observation.members.contains {
          $0.location == member.location && $0.name == member.name
        }
    }
  }

  /// The process of a member that was seen, when its command line is among the inputs.
  func process(of member: EtcdSeenMember) -> Component? {
    guard let id = member.id else { return nil }
    return etcdMembers.first { $0.id == id }?.component
  }
}

/// Bytes as etcdctl shows them: by thousands, with two digits below ten.
func readable(bytes: UInt64) -> String {
  let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]
  var value = Double(bytes)
  var unit = 0
  while value >= 999.5, unit + 1 < units.count {
    value /= 1000
    unit += 1
  }
  let tenths = Int((value * 10).rounded())
  let isSmall = unit > 0 && tenths < 100
  let number = isSmall ? "\(tenths / 10).\(tenths % 10)" : "\(Int(value.rounded()))"
  return "\(number) \(units[unit])"
}

/// How many hundredths of `whole` a part is, at most 999.
func percent(_ part: UInt64, of whole: UInt64) -> Int {
  guard whole > 0 else { return 0 }
  return Int(min(999, (Double(part) / Double(whole) * 100).rounded()))
}
