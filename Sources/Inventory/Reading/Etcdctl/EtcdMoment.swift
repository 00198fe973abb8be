import Text

/// The outputs of one etcd cluster that were taken at one time, as far as their places tell.
struct EtcdMoment {
  /// The folder, with any host's name taken out: outputs saved on each host belong together.
  let folder: String
  private(set) var outputs: [EtcdOutput]

  init(folder: String, outputs: [EtcdOutput]) {
    self.folder = folder
    self.outputs = outputs
  }

  var clusterID: EtcdMemberID? { outputs.lazy.compactMap(\.clusterID).first }
  var memberIDs: Set<EtcdMemberID> { Set(outputs.flatMap(\.memberIDs)) }
  var commands: Set<EtcdOutput.Command> { Set(outputs.map(\.command)) }

  /// The list of members, by the most exact form.
  var list: (members: [EtcdListedMember], location: Location)? {
    var best: (form: Int, members: [EtcdListedMember], location: Location)?
    for output in outputs {
      guard case .members(let members) = output.content, !members.isEmpty else { continue }
      if let known = best, known.form <= output.form.rawValue { continue }
      best = (output.form.rawValue, members, output.location)
    }
    return best.map { ($0.members, $0.location) }
  }

  /// How far the log of the cluster had come: the only clock that all outputs share.
  var index: UInt64? {
    var newest: UInt64?
    for case .status(let statuses) in outputs.map(\.content) {
      for status in statuses { newest = max(newest ?? 0, status.index ?? 0) }
    }
    return newest
  }

  /// Whether both are of one cluster, as ids tell; nil when nothing tells.
  func isSameCluster(as other: EtcdMoment) -> Bool? {
    if let mine = clusterID, let theirs = other.clusterID { return mine == theirs }
    if memberIDs.isEmpty || other.memberIDs.isEmpty { return nil }
    if !memberIDs.isDisjoint(with: other.memberIDs) { return true }
    // Of a cluster that no list shows whole, two outputs may show different members.
    return list == nil && other.list == nil ? nil : false
  }

  mutating func add(_ others: [EtcdOutput]) { outputs += others }

  /// The outputs sorted into moments, in the order of their folders.
  static func all(_ outputs: [EtcdOutput]) -> [EtcdMoment] {
    var moments: [EtcdMoment] = []
    // Lists first: by them the members of the other outputs are known.
    let sorted =
      outputs.filter { $0.command == .members } + outputs.filter { $0.command != .members }
    for output in sorted where output.command != .snapshot {
      let folder = folder(of: output.location.path)
      let home = moments.firstIndex { moment in
        moment.folder == folder
          && moment.isSameCluster(as: EtcdMoment(folder: folder, outputs: [output])) != false
      }
      if let home {
        moments[home].add([output])
      } else {
        moments.append(EtcdMoment(folder: folder, outputs: [output]))
      }
    }
    return joined(moments)
  }

  /// Folders that hold the output of one command each complete one another.
  private static func joined(_ moments: [EtcdMoment]) -> [EtcdMoment] {
    var joined: [EtcdMoment] = []
    for moment in moments {
      let partner = joined.firstIndex { other in
        other.commands.isDisjoint(with: moment.commands) && other.isSameCluster(as: moment) != false
      }
      if let partner {
        joined[partner].add(moment.outputs)
      } else {
        joined.append(moment)
      }
    }
    return joined
  }

  private static func folder(of path: String) -> String {
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).dropLast().map {
      String(Substring($0))
    }
    if let hosts = parts.lastIndex(of: "hosts"), hosts + 1 < parts.count { parts[hosts + 1] = "*" }
    return (path.utf8.first == UInt8(ascii: "/") ? "/" : "") + parts.joined(separator: "/")
  }
}
