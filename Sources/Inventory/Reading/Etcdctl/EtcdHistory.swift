import Text

/// The moments of one etcd cluster, the latest of which is judged where the log tells which it is.
struct EtcdHistory {
  /// What stands for now: one moment, or several of which none is known to be later.
  private(set) var current: [EtcdMoment]
  /// Moments that are known to be earlier, each with the one that is later.
  private(set) var earlier: [EtcdMoment] = []

  private init(_ first: EtcdMoment) { current = [first] }

  static func all(_ outputs: [EtcdOutput]) -> [EtcdHistory] {
    var histories: [EtcdHistory] = []
    for moment in EtcdMoment.all(outputs) {
      let home = histories.firstIndex { history in
        history.current.contains { $0.isSameCluster(as: moment) != false }
      }
      if let home {
        histories[home].add(moment)
      } else {
        histories.append(EtcdHistory(moment))
      }
    }
    return histories
  }

  private mutating func add(_ moment: EtcdMoment) {
    // The index of the log never goes back while the cluster lives.
    if let index = moment.index, let proof = current.first(where: { $0.index ?? 0 > index }),
      proof.isSameCluster(as: moment) == true
    {
      earlier.append(moment)
      return
    }
    let past = current.filter { other in
      guard let index = moment.index, let old = other.index else { return false }
      return old < index && other.isSameCluster(as: moment) == true
    }
    earlier += past
    current.removeAll { other in past.contains { $0.folder == other.folder } }
    current.append(moment)
  }

  /// The membership that stands: the list of now, else of the latest moment that has one.
  var list: (members: [EtcdListedMember], location: Location)? {
    if let list = current.lazy.compactMap(\.list).first { return list }
    return earlier.sorted { ($0.index ?? 0) > ($1.index ?? 0) }.lazy.compactMap(\.list).first
  }

  func observations(of cluster: String) -> [EtcdObservation] {
    let members = list?.members ?? []
    return current.compactMap { moment in
      EtcdObserver.observe(
        moment, moment.list?.members ?? members, cluster: cluster, isOnly: current.count == 1)
    }
  }

  fileprivate var isForEvents: Bool {
    list?.members.contains { $0.name.contains("events") } ?? false
  }

  fileprivate var notices: [String] {
    earlier.compactMap { moment in
      guard let index = moment.index,
        let later = current.first(where: { $0.index ?? 0 > index }), let newest = later.index
      else { return nil }
      return "\(moment.folder) shows etcd at raft index \(index), before \(later.folder) "
        + "(\(newest)); only the later is judged"
    }
  }
}

/// The histories of all etcd clusters, by the names of the clusters.
struct EtcdHistories {
  private var byName: [String: EtcdHistory] = [:]
  /// The ids of clusters that are neither the main one nor that of the events.
  private(set) var otherNames: [String] = []

  init(_ outputs: [EtcdOutput]) {
    for history in EtcdHistory.all(outputs) {
      var name = history.isForEvents ? "events" : "main"
      if byName[name] != nil {
        let id = history.current.lazy.compactMap(\.clusterID).first?.description
        name = id ?? "in \(history.current.first?.folder ?? "")"
        otherNames.append(name)
      }
      byName[name] = history
    }
  }

  subscript(name: String) -> EtcdHistory? { byName[name] }

  /// What was passed over, and why.
  var notices: [String] {
    byName.keys.sorted().flatMap { byName[$0]?.notices ?? [] }
  }

  /// The snapshots; one that is told in several forms, by the most exact.
  static func snapshots(_ outputs: [EtcdOutput]) -> [EtcdSnapshot] {
    var snapshots: [EtcdSnapshot] = []
    var seen: Set<[UInt64]> = []
    for output in outputs.sorted(by: { $0.form.rawValue < $1.form.rawValue }) {
      guard case .snapshot(let snapshot) = output.content else { continue }
      let identity = [snapshot.hash ?? 0, snapshot.revision ?? 0, snapshot.keys ?? 0]
      if seen.insert(identity).inserted { snapshots.append(snapshot) }
    }
    return snapshots.sorted { $0.location.path < $1.location.path }
  }
}
