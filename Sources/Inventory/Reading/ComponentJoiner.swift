import Flags
import Kubernetes
import Text
import YAML

extension HostAssembler {
  /// One component out of all that tells of it; the best source gives the command line.
  func component(_ found: [FoundComponent], on host: String) -> Component {
    let best = found.sorted { $0.source < $1.source }
    // The caller never passes an empty group; a group has at least the one that made it.
    let first = best[0]
    let program = first.invocation.program
    let version = version(of: best, program: program)
    let commandLine = CommandLine(first.invocation, version: version)
    var settings = commandLine.settings
    if program == .etcd {
      let environment = best.first { !$0.environment.isEmpty }?.environment ?? []
      settings += Self.etcdSettings(environment)
    }
    let configuration = configuration(of: program, settings: settings, near: first)
    let path = Self.configPath(program, settings)
    if let configuration {
      settings += Flattener.settings(of: configuration.node, program: program)
    }
    let options = Options(
      program: program, version: version, settings: settings,
      hasConfigFile: path != nil || configuration != nil, location: first.invocation.location,
      configFileIsRead: configuration != nil || path == nil)
    return Component(
      program: program, host: host, options: options, version: options.version,
      source: first.source, location: first.invocation.location,
      problems: commandLine.problems.map {
        Component.Problem(message: $0.message, location: $0.location)
      }, pod: first.pod)
  }

  /// The kubelet of every node that an installer sets up with a configuration.
  func kubelet(_ configuration: Object) -> Component {
    let location = configuration.node.location
    let options = Options(
      program: .kubelet, version: draft.version,
      settings: Flattener.settings(of: configuration.node, program: .kubelet),
      hasConfigFile: true, location: location)
    return Component(
      program: .kubelet, host: "the nodes that kubeadm sets up", options: options,
      version: draft.version, source: .configuration, location: location)
  }

  private func version(of found: [FoundComponent], program: Program) -> Version? {
    if let version = found.lazy.compactMap(\.version).first { return version }
    return program == .etcd ? nil : draft.version
  }

  /// `ETCD_INITIAL_CLUSTER=…` as the flag `initial-cluster`.
  private static func etcdSettings(_ environment: [Assignment]) -> [Setting] {
    environment.compactMap { assignment in
      guard assignment.name.hasPrefix("ETCD_") else { return nil }
      let name = assignment.name.dropFirst(5).lowercased().utf8
        .map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
      return Setting(
        name: String(decoding: name, as: UTF8.self), value: assignment.value,
        location: assignment.location, origin: .environment)
    }
  }

  private static func configPath(_ program: Program, _ settings: [Setting]) -> String? {
    let flag = program == .etcd ? "config-file" : "config"
    guard program != .kubeAPIServer, program != .kubeControllerManager else { return nil }
    return settings.last { $0.name == flag && !$0.value.isEmpty }?.value
  }

  /// The configuration document that the component reads: the file it names, or the only one of
  /// its kind on its host.
  private func configuration(
    of program: Program, settings: [Setting], near found: FoundComponent
  ) -> Object? {
    let kind: String
    switch program {
    case .kubelet: kind = "KubeletConfiguration"
    case .kubeScheduler: kind = "KubeSchedulerConfiguration"
    case .kubeProxy: kind = "KubeProxyConfiguration"
    case .etcd: kind = Draft.etcdConfiguration
    default: return nil
    }
    let own = draft.configurations.filter {
      $0.kind == kind && ComponentReader.sameHost($0.file, found.file)
    }
    if let path = Self.configPath(program, settings),
      let named = own.first(where: { ComponentReader.isSamePath($0.file.path, path) })
    {
      return named
    }
    return program == .kubelet || found.source == .configuration ? own.first : nil
  }
}

/// Turns the fields of a configuration document into settings with dotted names.
enum Flattener {
  static func settings(of document: Node, program: Program) -> [Setting] {
    var settings: [Setting] = []
    var pending: [(prefix: String, node: Node)] = [("", document)]
    while let (prefix, node) = pending.popLast() {
      for entry in node.entries {
        let name = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
        if entry.value.isMapping {
          pending.append((name, entry.value))
        } else if let value = text(of: entry.value) {
          settings.append(
            Setting(
              name: program == .etcd ? Options.etcdFlagName(forConfigField: name) : name,
              value: value, location: entry.value.location, origin: .configFile))
        }
      }
    }
    return settings
  }

  /// A scalar's text, or the scalars of a list joined by commas; nil for lists of mappings.
  private static func text(of node: Node) -> String? {
    if node.isNull { return nil }
    guard node.isSequence else { return node.text }
    let items = node.items
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? texts.joined(separator: ",") : nil
  }
}
