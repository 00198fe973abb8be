import Flags
import Inventory
import Kubernetes
import Text

extension Component {
  /// The verdict on a flag that is not among what the inputs tell of the component.
  func verdictOnAbsence(_ verdict: @autoclosure () -> Verdict) -> Verdict {
    if showsCommandLine { return verdict() }
    return .notAssessed(missing: "the command line with which \(program.rawValue) runs")
  }

  /// Whether it is known to run a minor of Kubernetes 1 that is older than this one.
  func isBefore(_ minor: Int) -> Bool {
    version.map { $0 < Version(major: 1, minor: minor) } ?? false
  }

  /// What adds an admission plug-in where the old flag names the whole list, which the newer ones
  /// do not go with; nil elsewhere.
  func fix(adding plugin: String) -> String? {
    self["admission-control"].isSet ? "Add \(plugin) to --admission-control." : nil
  }

  /// Whether a flag has a value that is not empty.
  func has(_ flag: String) -> Bool {
    let option = self[flag]
    return option.isSet && option.value?.isEmpty == false
  }
}

extension Cluster {
  /// The configuration document of a kind that a component on `host` reads from `path`.
  ///
  /// Dumps keep files under the host's name or flat, so the host decides first, then the file's
  /// name; a document that stands alone is taken for the one meant.
  func configuration(_ kinds: [String], at path: String?, on host: String) -> Object? {
    let all = kinds.flatMap { configurations($0) + objects($0) }
    let own = all.filter { isPart(host, of: $0.file.path) }
    let others = hosts.map(\.name)
    let pool =
      own.isEmpty
      ? all.filter { object in !others.contains { isPart($0, of: object.file.path) } } : own
    guard let name = path?.split(separator: "/").last else { return pool.first }
    if let found = pool.first(where: { $0.file.path.split(separator: "/").last == name }) {
      return found
    }
    return pool.count == 1 ? pool.first : nil
  }

  private func isPart(_ name: String, of path: String) -> Bool {
    path.split(separator: "/").contains(Substring(name))
  }
}

extension APIServer {
  /// A rule on one flag of every API server.
  ///
  /// `verdict` is asked only when the flag is set or known to be absent.
  static func flag(
    _ name: String, _ id: String, title: String, severity: Severity, rationale: String,
    remedy: String, aliases: [String], examples: [Example],
    _ verdict: @escaping @Sendable (Option, Component) -> Verdict
  ) -> Rule {
    Rule(
      id, title: title, severity: severity, rationale: rationale, remedy: remedy,
      aliases: aliases, needs: [.apiServer], examples: examples, judging: \.apiServers
    ) { server, _ in
      let option = server[name]
      return option.isSet
        ? verdict(option, server) : server.verdictOnAbsence(verdict(option, server))
    }
  }
}
