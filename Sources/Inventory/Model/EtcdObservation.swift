public import Text

/// What was seen of one etcd cluster at one time: the outputs of etcdctl that lie together.
public struct EtcdObservation: Sendable {
  /// The etcd cluster: `main` or `events`.
  public let cluster: String
  /// The folder of the outputs, when those of other folders are judged as well.
  public let folder: String?
  public let members: [EtcdSeenMember]
  /// How many members vote by the list of the time; nil without a list.
  public let voters: Int?
  public let alarms: [EtcdAlarm]
  /// Whether an output was there that would have shown an alarm.
  public let tellsAlarms: Bool
  public let location: Location

  public var statuses: [EtcdStatus] { members.compactMap(\.status) }
}

/// One member as an observation shows it.
public struct EtcdSeenMember: Sendable {
  public let id: EtcdMemberID?
  /// Its name, else its id, else the endpoint that was asked.
  public let name: String
  /// What the member list says of it, when one is there.
  public let listed: EtcdListedMember?
  /// The most exact of its statuses.
  public let status: EtcdStatus?
  /// What health checks say of it; they may contradict one another.
  public let healths: [EtcdHealth]
  /// An output of `endpoint status` that shows others and must show this one too.
  public let missingFrom: Location?
  /// The folder of the observation, when there is more than one.
  public let folder: String?
  public let location: Location

  public var isLearner: Bool { listed?.isLearner ?? status?.isLearner ?? false }
  /// A member without a name has never started.
  public var hasStarted: Bool { listed?.hasStarted ?? true }

  /// Whether something shows that it answers.
  public var isSeenAlive: Bool {
    if status != nil, !isSeenDead { return true }
    return healths.contains { $0.isHealthy || $0.isAlarm || $0.isLearnersAnswer }
  }

  /// Whether a health check or a status asked it in vain.
  public var isSeenDead: Bool {
    healths.contains { !$0.isHealthy && !$0.isAlarm && !$0.isLearnersAnswer }
  }
}
