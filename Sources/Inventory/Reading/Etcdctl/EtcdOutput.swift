import Text

/// What one command of etcdctl or etcdutl printed.
struct EtcdOutput {
  enum Content {
    case members([EtcdListedMember])
    case status([EtcdStatus])
    case health([EtcdHealth])
    /// Endpoints that `endpoint status` complains of.
    case failures([EtcdHealth])
    case alarms([EtcdAlarm])
    case snapshot(EtcdSnapshot)
  }

  /// The commands whose outputs say the same in several forms.
  enum Command: Int, CaseIterable {
    case members, status, health, failures, alarms, snapshot
  }

  /// How exact the form is, best first.
  enum Form: Int { case json, fields, text }

  var content: Content
  let form: Form
  /// Told by JSON and fields.
  var clusterID: EtcdMemberID?
  /// Whether the command line that stands above asks for every member.
  var asksAll = false
  let location: Location

  var command: Command {
    switch content {
    case .members: .members
    case .status: .status
    case .health: .health
    case .failures: .failures
    case .alarms: .alarms
    case .snapshot: .snapshot
    }
  }

  /// The members that the output tells of.
  var memberIDs: [EtcdMemberID] {
    switch content {
    case .members(let members): members.map(\.id)
    case .status(let statuses): statuses.compactMap(\.member)
    case .alarms(let alarms): alarms.map(\.member)
    case .health, .failures, .snapshot: []
    }
  }
}
