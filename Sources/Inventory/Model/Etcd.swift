public import Flags
public import Text

/// One etcd cluster: its members as all inputs together tell them.
public struct EtcdCluster: Sendable {
  /// `main`, or `events` for the one that keeps only events.
  public let name: String
  public let members: [EtcdMember]
  /// What each input says the membership is.
  public let lists: [MemberList]
  /// What the outputs of etcdctl show, one for each time they were taken.
  public let observations: [EtcdObservation]
  /// A place that tells of the cluster.
  public let location: Location

  public init(
    name: String, members: [EtcdMember], lists: [MemberList],
    observations: [EtcdObservation] = [], location: Location
  ) {
    self.name = name
    self.members = members
    self.lists = lists
    self.observations = observations
    self.location = location
  }

  /// The membership as one input tells it.
  public struct MemberList: Sendable {
    /// `--initial-cluster on cp-1`, `etcdctl member list`, …
    public let title: String
    public let host: String?
    /// Pairs of member name and peer URL, as listed.
    public let members: [(name: String, url: String)]
    public let location: Location
    /// Whether the list is what the running cluster says of itself, not what it was started with.
    public let isAuthoritative: Bool

    public init(
      title: String, host: String?, members: [(name: String, url: String)], location: Location,
      isAuthoritative: Bool
    ) {
      self.title = title
      self.host = host
      self.members = members
      self.location = location
      self.isAuthoritative = isAuthoritative
    }
  }

  /// Members that vote; learners do not.
  public var voters: [EtcdMember] { members.filter { !$0.isLearner } }
  /// How many voters must be alive: more than half.
  public var quorum: Int { voters.count / 2 + 1 }
  /// How many voters may be lost at once.
  public var tolerance: Int { max(0, voters.count - quorum) }
}

/// One member of an etcd cluster.
public struct EtcdMember: Sendable {
  public let name: String
  public let peerURLs: [String]
  /// The host it runs on, when the inputs tell.
  public let host: String?
  public let zone: String?
  public let isLearner: Bool
  /// Its process or pod, when one is among the inputs.
  public let component: Component?
  /// What the outputs of etcdctl show of it.
  public let seen: EtcdSeenMember?
  public let location: Location

  public init(
    name: String, peerURLs: [String], host: String?, zone: String?, isLearner: Bool,
    component: Component?, seen: EtcdSeenMember? = nil, location: Location
  ) {
    self.name = name
    self.peerURLs = peerURLs
    self.host = host
    self.zone = zone
    self.isLearner = isLearner
    self.component = component
    self.seen = seen
    self.location = location
  }

  public var id: EtcdMemberID? { seen?.id }
  /// Where clients reach it, as the running cluster says.
  public var clientURLs: [String] { seen?.listed?.clientURLs ?? [] }
  /// What it says it runs, else what its image says.
  public var version: Version? { seen?.status?.version ?? component?.version }
}
