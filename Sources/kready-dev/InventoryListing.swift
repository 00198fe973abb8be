import Certificates
import Flags
import Inventory
import Kubernetes
import Text
import YAML

/// `kready-dev inventory PATH…`: what the readers made of the inputs, before any rule.
struct InventoryListing {
  private(set) var text = ""
  private let cluster: Cluster
  /// The lines of the first component of each program, by what they say but for the host's name.
  private var first: [Program: (host: String, lines: [String])] = [:]

  static func run(_ paths: [String]) {
    let found = paths.count == 1 ? find(below: paths[0]) : InputFinder.find(paths: paths)
    let cluster = ClusterReader.read(found, options: ReadingOptions(now: Clock.now))
    print(InventoryListing(of: cluster).text, terminator: "")
  }

  /// The files below a folder, by their paths from there.
  static func find(below folder: String) -> FoundInputs {
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    func shortened(_ path: String) -> String {
      path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    }
    var found = InputFinder.find(paths: [folder])
    found.files = found.files.map { SourceFile(path: shortened($0.path), bytes: $0.bytes) }
    found.skipped = found.skipped.map { .init(path: shortened($0.path), reason: $0.reason) }
    return found
  }

  init(of cluster: Cluster) {
    self.cluster = cluster
    overview()
    for host in cluster.hosts { add(host) }
    for component in cluster.hostedComponents {
      line("hosted by \(component.host)")
      add(component)
    }
    for etcd in cluster.etcdClusters { add(etcd) }
    for use in cluster.certificates { add(use) }
    for kubeconfig in cluster.kubeconfigs { add(kubeconfig) }
    for configuration in cluster.configurations {
      line("configuration \(configuration.kind) \(place(configuration.node.location))")
    }
    rest()
  }

  private mutating func line(_ parts: String...) {
    text += parts.joined(separator: " ") + "\n"
  }

  private func place(_ location: Location) -> String { location.description }

  private mutating func overview() {
    let inputs = cluster.inputs
    line("version \(cluster.version?.description ?? "unknown"), whole: \(cluster.isWhole)")
    line(
      "\(inputs.files) files, \(inputs.documents) documents, \(cluster.objects.count) objects,",
      "\(cluster.workloads.count) workloads, \(cluster.nodes.count) nodes")
    for found in cluster.installers {
      line(
        "installed by \(found.installer.displayName): \(found.evidence),",
        place(found.location))
    }
  }

  private mutating func add(_ host: Host) {
    line()
    line("host \(host.name)\(host.isControlPlane ? ", control plane" : "")")
    if let zone = host.zone { line("  zone \(zone)") }
    let others = host.addresses.filter { $0 != host.name }
    if !others.isEmpty { line("  addresses \(others.joined(separator: ", "))") }
    if let node = host.node { line("  node \(node.name) \(place(node.location))") }
    for component in host.components { add(component) }
  }

  /// What is the same as on the first host, but for the host's name, is said once.
  private mutating func add(_ component: Component) {
    line(
      "  \(component.program.rawValue) \(component.version?.description ?? "of unknown version"),",
      "\(component.source)\(component.isComplete ? ", complete" : ""),",
      place(component.location))
    let before = text
    text = ""
    details(of: component)
    let lines = text.split(separator: "\n").map(String.init)
    text = before
    let known = first[component.program].map { told in
      (told.host, Set(told.lines.map { Self.general($0, told.host) }))
    }
    if let (host, same) = known {
      let own = lines.filter { !same.contains(Self.general($0, component.host)) }
      if own.count * 2 < lines.count {
        line("    as on \(host)\(own.isEmpty ? "" : ", but")")
        for text in own { line(text) }
        return
      }
    } else {
      first[component.program] = (component.host, lines)
    }
    for text in lines { line(text) }
  }

  private static func general(_ line: String, _ host: String) -> String {
    line.split(separator: "hosts/\(host)/", omittingEmptySubsequences: false)
      .joined(separator: "hosts/*/")
  }

  private mutating func details(of component: Component) {
    for account in component.accounts {
      line("    also \(account.source) \(place(account.location))")
    }
    for problem in component.problems {
      line("    refuses \(place(problem.location)): \(problem.message)")
    }
    for difference in component.differences {
      line(
        "    runs with \(difference.name)=\(difference.running.value ?? "") at",
        place(difference.running.location))
    }
    let options = component.options
    var seen: Set<String> = []
    let names = InventoryOptions.of(component.program) + options.settings.map(\.name)
    for name in names where seen.insert(options[name].name).inserted {
      // What the version does not have has no default there.
      let isMissing = !options[name].isSet && options.exists(name) == false
      if !isMissing { add(component[name], of: component) }
    }
    for setting in options.ignored {
      line("    ignored \(setting.name)=\(setting.value) \(place(setting.location))")
    }
  }

  private mutating func add(_ option: Option, of component: Component) {
    let value =
      option.values.isEmpty
      ? option.value : option.values.map(\.value).joined(separator: " + ")
    var source: String
    if option.isSet {
      source = "\(option.origin) \(place(option.location))"
    } else if option.isUnknown {
      source = "depends on a file that is not here"
    } else if option.defaultDependsOnVersion {
      source = "default of the newest; depends on the version"
    } else {
      source = component.version.map { "default in \($0.release)" } ?? "default in all versions"
    }
    if option.isSet, option.isUnknown { source += ", unknown" }
    line("    \(option.name) = \(value ?? "-")  (\(source))")
  }

  private mutating func add(_ etcd: EtcdCluster) {
    line()
    line("etcd \(etcd.name), quorum \(etcd.quorum) of \(etcd.voters.count)")
    for member in etcd.members {
      line(
        "  member \(member.name) on \(member.host ?? "no known host")",
        "\(member.peerURLs.joined(separator: ","))\(member.isLearner ? " learner" : "")",
        place(member.location))
    }
    for list in etcd.lists {
      let names = list.members.map { "\($0.name)=\($0.url)" }.joined(separator: ", ")
      line("  list \(list.title) \(place(list.location)): \(names)")
    }
  }

  private mutating func add(_ use: CertificateUse) {
    let certificate = use.certificate
    line("certificate \(place(use.location)) \(use.source)")
    line(
      "  \(certificate.subject) by \(certificate.issuer), until \(certificate.notAfter.date)",
      certificate.isCA ? "CA" : "leaf")
  }

  private mutating func add(_ kubeconfig: Kubeconfig) {
    line("kubeconfig \(place(kubeconfig.location))")
    for cluster in kubeconfig.clusters { line("  cluster \(cluster.name) \(cluster.server)") }
    for user in kubeconfig.users {
      let subject = user.certificates.first.map { " \($0.subject)" } ?? ""
      line("  user \(user.name)\(subject)")
    }
  }

  private mutating func rest() {
    let inputs = cluster.inputs
    for problem in inputs.unreadable {
      line("unreadable \(place(problem.location)): \(problem.message)")
    }
    for other in inputs.unrecognised {
      line("unrecognised \(other.path): \(other.reason)")
    }
    for location in inputs.fragments { line("fragment \(place(location))") }
    for path in inputs.templates { line("template \(path)") }
    for notice in inputs.notices { line("notice \(notice)") }
  }
}
