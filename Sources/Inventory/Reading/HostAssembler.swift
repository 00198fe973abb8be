import Flags
import Kubernetes
import Text
import YAML

/// Makes hosts of what was found: which components run where, with which options.
struct HostAssembler {
  private var parts: [String: [FoundComponent]] = [:]
  let draft: Draft

  /// Fills in the draft's hosts and hosted components.
  static func assemble(_ draft: inout Draft) {
    var assembler = HostAssembler(draft)
    assembler.group()
    let hosts = assembler.hosts()
    draft.hosts = hosts
    draft.hosted = draft.found.filter { $0.source == .workload }.map {
      assembler.component([$0], on: $0.host ?? "")
    }
  }

  private init(_ draft: Draft) { self.draft = draft }

  /// Sorts the found components by host; without a host's name, by the root of their path.
  private mutating func group() {
    for found in draft.found where found.source != .workload {
      parts[found.host ?? "/" + HostPath.root(of: found.file.path), default: []].append(found)
    }
    // A process list taken of several hosts at once repeats what the hosts' own files show.
    let named = parts.filter { !$0.key.hasPrefix("/") }.values.flatMap { $0 }
    let known = Set(named.map(Self.identity))
    for key in parts.keys where key.hasPrefix("/") {
      parts[key]?.removeAll { $0.invocation.program == .etcd && known.contains(Self.identity($0)) }
      if parts[key]?.isEmpty == true { parts[key] = nil }
    }
    addConfigured()
  }

  /// Hosts known only by a component's configuration or environment file.
  private mutating func addConfigured() {
    for configuration in draft.configurations {
      let program: Program
      switch configuration.kind {
      // kubeadm hands it to every node.
      case "KubeletConfiguration" where isShared(configuration): continue
      case "KubeletConfiguration": program = .kubelet
      case Draft.etcdConfiguration: program = .etcd
      default: continue
      }
      add(program, configuration.node.location, in: configuration.file, environment: [])
    }
    let ofEtcd = draft.environments.filter { environment in
      environment.assignments.contains { $0.name.hasPrefix("ETCD_") }
    }
    for (assignments, file) in ofEtcd where Self.isOfProcess(file) { give(assignments, of: file) }
    for (assignments, file) in ofEtcd {
      guard let first = assignments.first(where: { $0.name.hasPrefix("ETCD_") }) else { continue }
      add(.etcd, first.location, in: file, environment: assignments)
    }
  }

  /// Whether a file is a process' environment as the kernel shows it.
  private static func isOfProcess(_ file: SourceFile) -> Bool { file.bytes.contains(0) }

  /// Gives the processes of a host the variables that were taken with them.
  private mutating func give(_ assignments: [Assignment], of file: SourceFile) {
    let key = HostPath.host(of: file.path) ?? "/" + HostPath.root(of: file.path)
    for index in (parts[key] ?? []).indices {
      guard let found = parts[key]?[index], found.invocation.isRunning,
        found.invocation.program == .etcd, found.environment.isEmpty
      else { continue }
      parts[key]?[index].environment = assignments
    }
  }

  /// Whether a kubelet configuration stands among kubeadm's documents and in no host's folder.
  private func isShared(_ configuration: Object) -> Bool {
    HostPath.host(of: configuration.file.path) == nil
      && draft.configurations.contains {
        $0.group == "kubeadm.k8s.io" && $0.file === configuration.file
      }
  }

  private mutating func add(
    _ program: Program, _ location: Location, in file: SourceFile, environment: [Assignment]
  ) {
    let host = HostPath.host(of: file.path)
    let key = host ?? "/" + HostPath.root(of: file.path)
    let known = parts[key] ?? []
    if let index = known.firstIndex(where: { $0.invocation.program == program }) {
      // `etcd` started without a flag is configured by its environment file.
      let hasOne = known.contains { $0.invocation.program == program && !$0.environment.isEmpty }
      if !hasOne || known[index].source == .environment {
        parts[key]?[index].environment += environment
      }
      return
    }
    parts[key, default: []].append(
      FoundComponent(
        invocation: Invocation(program: program, words: [], location: location),
        environment: environment, source: environment.isEmpty ? .configuration : .environment,
        version: program == .etcd ? ComponentReader.etcdVersion(environment) : nil, host: host,
        file: file))
  }

  private func hosts() -> [Host] {
    let nodes = draft.objects.compactMap(ClusterNode.init)
    var hosts: [Host] = []
    var joined: Set<String> = []
    let masters = Set(
      draft.configurations.filter { $0.kind == "ClusterConfiguration" }
        .compactMap { HostPath.host(of: $0.file.path) })
    for key in parts.keys.sorted() {
      guard let found = parts[key], let first = found.first else { continue }
      let name = key.hasPrefix("/") ? Self.name(of: found, root: key) : key
      let components = components(
        of: found, on: name, node: nodes.first { $0.name == name || $0.hostName == name })
      let addresses = Self.addresses(of: components, named: name)
      // An address that a mistake has put on two hosts must not part a host from its own node.
      let node =
        nodes.first { $0.name == name || $0.hostName == name }
        ?? nodes.first { !Set($0.internalAddresses).isDisjoint(with: addresses) }
      if let node { joined.insert(node.name) }
      hosts.append(
        Host(
          name: name, components: components,
          addresses: addresses + (node?.internalAddresses ?? []), node: node,
          runsKubeadmControlPlane: masters.contains(name), location: first.file.location()))
    }
    for node in nodes where !joined.contains(node.name) {
      hosts.append(
        Host(
          name: node.name, components: [], addresses: [node.name] + node.internalAddresses,
          node: node, location: node.location))
    }
    return hosts
  }

  /// What the files of a nameless host say it is called.
  private static func name(of found: [FoundComponent], root: String) -> String {
    for component in found {
      for flag in ["hostname-override", "name"] {
        let settings = CommandLine(component.invocation).settings
        if let name = settings.last(where: { $0.name == flag })?.value, !name.isEmpty,
          !name.contains("$"), flag != "name" || component.invocation.program == .etcd
        {
          return name
        }
      }
    }
    return root.split(separator: "/").last.map(String.init) ?? "host"
  }

  /// etcd may run more than once on a host, told apart by name; the others run once.
  private static func identity(_ found: FoundComponent) -> String {
    let program = found.invocation.program
    guard program == .etcd else { return program.rawValue }
    let flags = CommandLine(found.invocation).settings
    let name =
      flags.last { $0.name == "name" }?.value
      ?? found.environment.last { $0.name == "ETCD_NAME" }?.value
    return "etcd \(name ?? "")"
  }

  private func components(
    of found: [FoundComponent], on host: String, node: ClusterNode?
  ) -> [Component] {
    var groups: [String: [FoundComponent]] = [:]
    var order: [String] = []
    for component in found {
      var key = Self.identity(component)
      // A process that shows no name is the one that is known already.
      if key == "etcd ", let known = order.first(where: { $0.hasPrefix("etcd ") }) { key = known }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(component)
    }
    return order.compactMap { groups[$0] }.map { component($0, on: host, node: node) }
      .sorted { ($0.program, $0.location.path) < ($1.program, $1.location.path) }
  }

  static func addresses(of components: [Component], named name: String) -> [String] {
    var addresses = [name]
    for component in components {
      let settings: [String]
      switch component.program {
      case .kubeAPIServer: settings = ["advertise-address"]
      case .kubelet: settings = ["node-ip", "hostname-override"]
      case .etcd:
        settings = ["initial-advertise-peer-urls", "advertise-client-urls", "listen-peer-urls"]
      default: settings = []
      }
      for setting in settings where component.options.isSet(setting) {
        addresses += component[setting].list.compactMap { URLHost.of($0) }
      }
    }
    var seen: Set<String> = []
    return addresses.filter {
      // A variable that only the running pod knows says nothing.
      !URLHost.isLocal($0) && !$0.contains("$") && seen.insert($0).inserted
    }
  }
}
