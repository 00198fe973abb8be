public import Flags
public import Text

// What etcdctl and etcdutl print, one type for each kind of line.

/// A member as `etcdctl member list` shows it.
public struct EtcdListedMember: Sendable {
  public let id: EtcdMemberID
  /// Empty while the member has not started.
  public let name: String
  public let peerURLs: [String]
  public let clientURLs: [String]
  public let isLearner: Bool
  public let location: Location

  /// A member learns its name and client URLs from its own first start.
  public var hasStarted: Bool { !name.isEmpty }
}

/// One endpoint of `etcdctl endpoint status`.
public struct EtcdStatus: Sendable {
  public let endpoint: String
  public var member: EtcdMemberID?
  public var version: Version?
  /// In bytes; where `isRounded`, as many as two digits tell.
  public var databaseSize: UInt64?
  public var sizeInUse: UInt64?
  /// Since 3.6.
  public var quota: UInt64?
  public var isRounded = false
  /// The member that it holds for the leader, 0 for none; nil where the form does not tell.
  public var leader: EtcdMemberID?
  public var isLeader: Bool?
  public var isLearner = false
  public var term: UInt64?
  public var index: UInt64?
  public var appliedIndex: UInt64?
  public var revision: UInt64?
  public var errors: [String] = []
  public let location: Location

  init(endpoint: String, location: Location) {
    self.endpoint = endpoint
    self.location = location
  }
}

/// One endpoint of `etcdctl endpoint health`, or one that `endpoint status` failed to reach.
public struct EtcdHealth: Sendable {
  public let endpoint: String
  public let isHealthy: Bool
  public let error: String
  public let location: Location

  /// A learner serves no linearizable reads, which is what the check asks for.
  public var isLearnersAnswer: Bool { error.contains("rpc not supported for learner") }
  /// The check of a healthy member fails while any alarm is active.
  public var isAlarm: Bool { error.contains("Active Alarm") }
}

/// One line of `etcdctl alarm list`, or of the errors of a status.
public struct EtcdAlarm: Sendable {
  public let member: EtcdMemberID
  /// `NOSPACE`, `CORRUPT`.
  public let kind: String
  public let location: Location
}

/// What `etcdutl snapshot status` says of a snapshot.
public struct EtcdSnapshot: Sendable {
  public let hash: UInt64?
  public let revision: UInt64?
  public let keys: UInt64?
  public let size: UInt64?
  public let location: Location
}
