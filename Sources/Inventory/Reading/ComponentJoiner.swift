import Flags
import Kubernetes
import Text
import YAML

extension HostAssembler {
  /// One component out of all that tells of it; the best source gives the command line.
  func component(
    _ found: [FoundComponent], on host: String, node: ClusterNode? = nil
  ) -> Component {
    let best = found.enumerated().sorted { a, b in
      (a.element.rank, a.offset) < (b.element.rank, b.offset)
    }.map(\.element)
    // The caller never passes an empty group; a group has at least the one that made it.
    let first = best[0]
    let program = first.invocation.program
    let version = version(of: best, program: program, node: node)
    let commandLine = CommandLine(first.invocation, version: version)
    let environment = best.first { !$0.environment.isEmpty }?.environment ?? []
    let options = options(commandLine.settings, environment, version, near: first)
    let isComplete = Self.isComplete(first, options)
    let problems =
      first.isObserved
      ? []
      : commandLine.problems
        + options.refusals(
          isComplete: isComplete)
    return Component(
      program: program, host: host, options: options, version: options.version,
      source: first.source, location: first.invocation.location,
      problems: problems + (first.isObserved ? [] : conflicts(with: options, near: first)),
      pod: first.pod, accounts: accounts(best, version: version), isComplete: isComplete)
  }

  /// What a command line, variables and the configuration file of the component set together.
  private func options(
    _ flags: [Setting], _ environment: [Assignment], _ version: Version?,
    near found: FoundComponent
  ) -> Options {
    let program = found.invocation.program
    var settings = flags
    if program == .etcd { settings += Options.etcdSettings(from: environment) }
    let files = configurations(of: program, settings: settings, near: found)
    let path = Self.configPath(program, settings)
    let directory = settings.last { $0.name == "config-dir" }?.value ?? ""
    let dropIns = directory.isEmpty ? [] : dropIns(in: directory, near: found)
    settings += Flattener.settings(of: files + dropIns, program: program)
    let isRead = !files.isEmpty || path == nil && (directory.isEmpty || !dropIns.isEmpty)
    return Options(
      program: program, version: version, settings: settings,
      hasConfigFile: path != nil || !files.isEmpty, location: found.invocation.location,
      configFileIsRead: isRead)
  }

  /// Whether nothing else can add to the command line.
  private static func isComplete(_ found: FoundComponent, _ options: Options) -> Bool {
    found.source <= .unit && found.invocation.isExact && !found.isPartial
      && !options.isSet("openshift-config")
  }

  /// What contradicts a file that the component reads.
  private func conflicts(with options: Options, near found: FoundComponent) -> [Component.Problem] {
    guard options.program == .kubeAPIServer, options.isSet("anonymous-auth"),
      let path = options["authentication-config"].value,
      let file = draft.configurations.first(where: {
        $0.kind == "AuthenticationConfiguration"
          && ComponentReader.sameHost($0.file, found.file)
          && ComponentReader.isSamePath($0.file.path, path)
      }) ?? draft.mounted("AuthenticationConfiguration", at: path, in: found.pod),
      let anonymous = file.node["anonymous"], !anonymous.isNull
    else { return [] }
    // pkg/kubeapiserver/options/authentication.go, ToAuthenticationConfig.
    return [
      .init(
        kind: .conflict,
        message: "--anonymous-auth is set beside the anonymous field of \(anonymous.location)",
        location: options["anonymous-auth"].location)
    ]
  }

  /// What the other inputs show of the process that the best of them starts.
  private func accounts(_ best: [FoundComponent], version: Version?) -> [Component.Account] {
    guard let first = best.first, !first.isObserved, first.source <= .unit else { return [] }
    let file = CommandLine(first.invocation, version: version).settings
    return best.dropFirst().filter(\.isObserved).map { found in
      var flags = CommandLine(found.invocation, version: version).settings
      let isCut = Self.isCut(flags, found.invocation, file)
      // What the cut left of the last word says nothing.
      if isCut, !found.invocation.isCut { flags.removeLast() }
      return Component.Account(
        source: found.source,
        options: options(flags, found.environment, found.version ?? version, near: first),
        version: found.version, isCut: isCut,
        isExact: found.invocation.isExact, hasEnvironment: !found.environment.isEmpty,
        location: found.invocation.location)
    }
  }

  /// Whether the end of a process' line was cut off: its last word is part of what the file has.
  private static func isCut(
    _ running: [Setting], _ invocation: Invocation, _ file: [Setting]
  ) -> Bool {
    if invocation.isExact { return false }
    if invocation.isCut { return true }
    guard let last = running.last else { return false }
    return file.contains { setting in
      if setting.name == last.name {
        return setting.value != last.value && setting.value.hasPrefix(last.value)
      }
      return setting.name.hasPrefix(last.name)
    }
  }

  /// The version as an image tells it, else the Node object of a kubelet, else the cluster's.
  private func version(
    of found: [FoundComponent], program: Program, node: ClusterNode?
  ) -> Version? {
    if let version = found.lazy.compactMap(\.version).first { return version }
    if program == .etcd {
      return found.lazy.compactMap { ComponentReader.etcdVersion($0.environment) }.first
    }
    // No input tells the version of the control plane: that of its own host is the nearest.
    if program == .kubelet || (draft.isVersionOfNodes && program.followsKubernetes),
      let own = node?.nodeInfo["kubeletVersion"]?.text.flatMap({ Version($0) })
    {
      return own
    }
    return draft.version
  }

  private static func configPath(_ program: Program, _ settings: [Setting]) -> String? {
    let flag = program == .etcd ? "config-file" : "config"
    guard program != .kubeAPIServer, program != .kubeControllerManager else { return nil }
    return settings.last { $0.name == flag && !$0.value.isEmpty }?.value
  }

  /// The configuration document that the component reads: the file it names, or the only one of
  /// its kind on its host; none or one.
  private func configurations(
    of program: Program, settings: [Setting], near found: FoundComponent
  ) -> [Object] {
    let kind: String
    switch program {
    case .kubelet: kind = "KubeletConfiguration"
    case .kubeScheduler: kind = "KubeSchedulerConfiguration"
    case .kubeProxy: kind = "KubeProxyConfiguration"
    case .etcd: kind = Draft.etcdConfiguration
    default: return []
    }
    let own = draft.configurations.filter {
      $0.kind == kind && ComponentReader.sameHost($0.file, found.file)
        && !Self.isDropIn($0.file.path)
    }
    let path = Self.configPath(program, settings)
    if let path, let named = own.first(where: { ComponentReader.isSamePath($0.file.path, path) }) {
      return [named]
    }
    if let path, let mounted = draft.mounted(kind, at: path, in: found.pod) { return [mounted] }
    guard program == .kubelet || found.source == .configuration, let only = own.first else {
      return []
    }
    // A kubelet whose whole command line names no file reads none.
    let isKnown = path == nil && !found.isPartial && !found.invocation.words.isEmpty
    return isKnown && found.source <= .process ? [] : [only]
  }

  /// The kubelet's drop-ins, in the order in which it merges them over its configuration file.
  private func dropIns(in directory: String, near found: FoundComponent) -> [Object] {
    let folder = directory.split(separator: "/").last
    return draft.configurations.filter { configuration in
      let parts = configuration.file.path.split(separator: "/")
      return configuration.kind == "KubeletConfiguration" && parts.count > 1
        && parts[parts.count - 2] == folder && configuration.file.path.hasSuffix(".conf")
        && ComponentReader.sameHost(configuration.file, found.file)
    }.sorted { $0.file.path < $1.file.path }
  }

  /// The kubelet takes only files that end in `.conf`, from a folder that ends in `.d` by custom.
  private static func isDropIn(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count > 1 && parts[parts.count - 2].hasSuffix(".d") && path.hasSuffix(".conf")
  }
}

/// Turns the fields of a configuration document into settings with dotted names.
enum Flattener {
  /// The fields of several documents of which later ones win, field by field.
  static func settings(of documents: [Object], program: Program) -> [Setting] {
    var all: [Setting] = []
    for document in documents {
      let own = settings(of: document.node, program: program)
      let names = Set(own.map(\.name))
      all.removeAll { names.contains($0.name) }
      all += own
    }
    return all
  }

  static func settings(of document: Node, program: Program) -> [Setting] {
    var settings: [Setting] = []
    var pending: [(prefix: String, node: Node)] = [("", document)]
    while let (prefix, node) = pending.popLast() {
      for entry in node.entries {
        let name = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
        if ["apiVersion", "kind", "metadata"].contains(name) { continue }
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
