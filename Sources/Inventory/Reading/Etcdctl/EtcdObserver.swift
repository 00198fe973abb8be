import Text

/// Makes of a moment's outputs what was seen of each member.
struct EtcdObserver {
  private let moment: EtcdMoment
  private let list: [EtcdListedMember]
  private let cluster: String
  private let folder: String?
  /// The host that each output was saved on, by the folder it lies in.
  private var statuses: [(status: EtcdStatus, form: Int, host: String?)] = []
  private var healths: [(health: EtcdHealth, host: String?)] = []

  static func observe(
    _ moment: EtcdMoment, _ list: [EtcdListedMember], cluster: String, isOnly: Bool
  ) -> EtcdObservation? {
    let observer = EtcdObserver(moment, list, cluster: cluster, isOnly: isOnly)
    return observer.observation
  }

  private init(
    _ moment: EtcdMoment, _ list: [EtcdListedMember], cluster: String, isOnly: Bool
  ) {
    self.moment = moment
    self.list = list
    self.cluster = cluster
    folder = isOnly ? nil : moment.folder
    for output in moment.outputs {
      let host = HostPath.host(of: output.location.path)
      switch output.content {
      case .status(let all): statuses += all.map { ($0, output.form.rawValue, host) }
      case .health(let all), .failures(let all): healths += all.map { ($0, host) }
      case .members, .alarms, .snapshot: break
      }
    }
  }

  private var observation: EtcdObservation? {
    guard let place = moment.outputs.first?.location else { return nil }
    var members = list.map(member)
    members += unlisted
    let told = moment.commands.contains(.alarms) || moment.commands.contains(.status)
    return EtcdObservation(
      cluster: cluster, folder: folder, members: members,
      voters: list.isEmpty ? nil : list.count { !$0.isLearner }, alarms: alarms,
      tellsAlarms: told, location: place)
  }

  private func member(_ listed: EtcdListedMember) -> EtcdSeenMember {
    let status = best(statuses.filter { $0.status.member == listed.id })
    let own = healths.filter { owner(of: $0.health.endpoint, on: $0.host) == listed.id }
      .map(\.health)
    let isSilent = status == nil && own.isEmpty && listed.hasStarted
    return EtcdSeenMember(
      id: listed.id, name: listed.hasStarted ? listed.name : listed.id.description,
      listed: listed, status: status, healths: own,
      missingFrom: isSilent ? completeStatus : nil, folder: folder, location: listed.location)
  }

  /// Members that no list names, and endpoints that belong to no known member.
  private var unlisted: [EtcdSeenMember] {
    var seen = Set(list.map(\.id))
    var members: [EtcdSeenMember] = []
    for (status, _, _) in statuses {
      guard let id = status.member, seen.insert(id).inserted else { continue }
      let own = healths.filter { owner(of: $0.health.endpoint, on: $0.host) == id }.map(\.health)
      members.append(
        EtcdSeenMember(
          id: id, name: id.description, listed: nil,
          status: best(statuses.filter { $0.status.member == id }), healths: own,
          missingFrom: nil, folder: folder, location: status.location))
    }
    var endpoints: Set<String> = []
    for (health, host) in healths where owner(of: health.endpoint, on: host) == nil {
      let key = "\(host ?? "") \(health.endpoint)"
      guard endpoints.insert(key).inserted else { continue }
      let own = healths.filter { $0.health.endpoint == health.endpoint && $0.host == host }
      members.append(
        EtcdSeenMember(
          id: nil, name: "at \(health.endpoint)\(host.map { " on \($0)" } ?? "")", listed: nil,
          status: nil, healths: own.map(\.health), missingFrom: nil, folder: folder,
          location: health.location))
    }
    return members
  }

  private func best(_ found: [(status: EtcdStatus, form: Int, host: String?)]) -> EtcdStatus? {
    found.min { $0.form < $1.form }?.status
  }

  /// Which member answers at an endpoint; on each host, 127.0.0.1 is another one.
  private func owner(of endpoint: String, on host: String?) -> EtcdMemberID? {
    let answer = statuses.first { $0.status.endpoint == endpoint && $0.host == host }
    if let id = answer?.status.member { return id }
    let owners = list.filter { member in
      member.clientURLs.contains(endpoint) || bare(member.clientURLs).contains(bare(endpoint))
    }
    return owners.count == 1 ? owners.first?.id : nil
  }

  /// etcdctl takes endpoints without a scheme too.
  private func bare(_ endpoint: String) -> String {
    guard let url = Endpoint(endpoint) else { return endpoint }
    return "\(url.host):\(url.port ?? "2379")"
  }

  private func bare(_ endpoints: [String]) -> [String] { endpoints.map(bare) }

  /// An output of `endpoint status` that was asked for every member: its command line says so, or
  /// it shows several. One that shows one may have asked only the endpoint at hand.
  private var completeStatus: Location? {
    for output in moment.outputs {
      guard case .status(let shown) = output.content else { continue }
      if output.asksAll || shown.count > 1 { return output.location }
    }
    return nil
  }

  /// The alarms of the alarm list, and those that the errors of statuses repeat.
  private var alarms: [EtcdAlarm] {
    var alarms: [EtcdAlarm] = []
    var seen: Set<String> = []
    for output in moment.outputs {
      var found: [EtcdAlarm] = []
      switch output.content {
      case .alarms(let all): found = all
      case .status(let all):
        for status in all {
          found += status.errors.flatMap { Self.alarms(in: $0, status.location) }
        }
      default: break
      }
      for alarm in found where alarm.kind != "NONE" {
        if seen.insert("\(alarm.member) \(alarm.kind)").inserted { alarms.append(alarm) }
      }
    }
    // A health check says which alarms are active, and not whose.
    for (health, _) in healths where health.isAlarm {
      let words = health.error.utf8.split(separator: 0x20).map { String(Substring($0)) }
      for kind in ["NOSPACE", "CORRUPT"] where words.contains(kind) {
        guard !alarms.contains(where: { $0.kind == kind }) else { continue }
        alarms.append(EtcdAlarm(member: EtcdMemberID(0), kind: kind, location: health.location))
      }
    }
    return alarms
  }

  /// `memberID:1 alarm:NOSPACE `, several joined by commas or blanks.
  private static func alarms(in text: String, _ place: Location) -> [EtcdAlarm] {
    var alarms: [EtcdAlarm] = []
    var member = ""
    for word in text.utf8.split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: ",") }) {
      let word = String(Substring(word))
      if word.hasPrefix("memberID:") { member = word }
      guard word.hasPrefix("alarm:") else { continue }
      if let alarm = EtcdAlarm(text: "\(member) \(word)", location: place) { alarms.append(alarm) }
      member = ""
    }
    return alarms
  }
}
