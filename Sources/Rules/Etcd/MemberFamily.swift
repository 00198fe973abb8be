import Flags
import Inventory
import Kubernetes
import Text

extension Etcd {
  /// What to ask for when a member's own flags are not among the inputs.
  static let unseen = Verdict.notAssessed(missing: Need.etcd.missing)

  /// Judges a member by its process; one that is only listed by others is not assessed.
  static func judge(_ member: EtcdMember, _ verdict: (Component) -> Verdict) -> Verdict {
    guard let process = member.component, !process.isHiddenByManager else { return unseen }
    // With a configuration file etcd ignores every flag and variable (etcdmain/config.go).
    if process.lacksConfigFile { return unseen }
    return verdict(process)
  }

  /// Judges one side of a member's connections.
  static func judge(
    _ member: EtcdMember, _ hop: Connection.Hop, in cluster: Cluster,
    _ verdict: (Connection) -> Verdict
  ) -> Verdict {
    judge(member) { process in
      let row = cluster.connections.first { row in
        row.hop == hop && row.location.file === process.location.file
          && row.location.offset == process.location.offset
      }
      return row.map(verdict) ?? .notApplicable
    }
  }

  /// A rule that no member sets a dangerous switch.
  static func off(
    _ flag: String, in member: EtcdMember, _ message: String
  ) -> Verdict {
    judge(member) { process in
      let option = process[flag]
      guard option.bool == true else { return .passes }
      return .fails(message, at: option.location)
    }
  }
}

extension Component {
  /// Whether it is the etcd that bootkube starts a self-hosted cluster from, and then removes.
  var isSeed: Bool { self["name"].value == "boot-etcd" }

  /// The first URL without TLS that an option sets, with the place of the option.
  func plainURL(_ name: String, besidesLoopback: Bool) -> (text: String, location: Location)? {
    let option = self[name]
    guard option.isSet else { return nil }
    for text in option.list {
      guard let endpoint = Endpoint(text), endpoint.scheme == "http" else { continue }
      if besidesLoopback && endpoint.isLoopback { continue }
      return (text, option.location)
    }
    return nil
  }

  /// Whether any listener, loopback included, is behind TLS.
  func listensWithTLS(_ name: String) -> Bool {
    self[name].list.contains { Endpoint($0)?.scheme == "https" }
  }

  /// Whether an option names a file.
  func names(_ option: String) -> Bool { !(self[option].value ?? "").isEmpty }
}

extension EtcdCluster {
  /// `etcd` and, for one that keeps only events, what it keeps.
  var role: String { name == "main" ? "etcd" : "the etcd of \(name)" }
}
