import Flags
import Kubernetes
import Text
import YAML

/// Reads the `config.yaml` of k3s and RKE2 with its drop-ins.
enum RancherReader {
  /// The settings of one server or agent.
  struct Setup {
    let installer: Installer
    let host: String?
    let isServer: Bool
    let location: Location
    var keys: [String: [Node]] = [:]

    /// `/var/lib/rancher/k3s`, under which all that it makes lies.
    var folder: String {
      let own = "/var/lib/rancher/\(installer == .rke2 ? "rke2" : "k3s")"
      return text("data-dir") ?? own
    }
    func text(_ key: String) -> String? { keys[key]?.last?.text }
    /// Whether RKE2 is told to keep to the CIS benchmark; there is another profile for etcd alone.
    var hasProfile: Bool { text("profile")?.hasPrefix("cis") == true }
    func isOn(_ key: String) -> Bool { text(key).flatMap(GoValue.bool) ?? false }
    /// All values of a key, which may be written as one scalar or as a list.
    func values(_ key: String) -> [Node] {
      (keys[key] ?? []).flatMap { $0.isSequence ? $0.items : [$0] }
    }
    /// Whether it runs an etcd of its own and not SQLite or another database.
    var hasEtcd: Bool {
      guard isServer, !isOn("disable-etcd"), text("datastore-endpoint") == nil else { return false }
      return installer == .rke2 || isOn("cluster-init") || keys["server"] != nil
    }
  }

  static func read(_ draft: Draft) -> [DescribedComponent] {
    setups(draft.configurations, draft.units).flatMap(components)
  }

  /// One for each folder with a `config.yaml` or with drop-ins of one.
  static func setups(
    _ configurations: [Object], _ units: [(unit: SystemdUnit, file: SourceFile)]
  ) -> [Setup] {
    var folders: [String: [Object]] = [:]
    for object in configurations where object.kind == InstallerDocuments.rancher {
      folders[folder(of: object.file.path), default: []].append(object)
    }
    return folders.sorted { $0.key < $1.key }.compactMap { _, objects in
      // config.yaml comes before config.yaml.d/…, whose files apply in the order of their names.
      setup(
        objects.sorted {
          ($0.file.path.utf8.count { $0 == 0x2F }, $0.file.path)
            < ($1.file.path.utf8.count { $0 == 0x2F }, $1.file.path)
        }, units)
    }
  }

  private static func folder(of path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if parts.last == "config.yaml.d" { parts.removeLast() }
    return parts.joined(separator: "/")
  }

  private static func setup(
    _ objects: [Object], _ units: [(unit: SystemdUnit, file: SourceFile)]
  ) -> Setup? {
    guard let first = objects.first else { return nil }
    var keys: [String: [Node]] = [:]
    for object in objects {
      for entry in object.node.entries {
        // `key+` adds to what was said before, `key` takes its place.
        if entry.key.hasSuffix("+") {
          keys[String(entry.key.dropLast()), default: []].append(entry.value)
        } else {
          keys[entry.key] = [entry.value]
        }
      }
    }
    let path = first.file.path
    return Setup(
      installer: path.holds("/rancher/rke2/") ? .rke2 : .k3s, host: HostPath.host(of: path),
      isServer: isServer(keys, first.file, units), location: first.node.location, keys: keys)
  }

  /// Keys that an agent does not know, units, or a server that is not told of another.
  private static func isServer(
    _ keys: [String: [Node]], _ file: SourceFile,
    _ units: [(unit: SystemdUnit, file: SourceFile)]
  ) -> Bool {
    if serverKeys.contains(where: { keys[$0] != nil }) { return true }
    let roles = units.filter { ComponentReader.sameHost($0.file, file) }
      .flatMap { $0.unit.execStart }.compactMap { words -> Substring.SubSequence? in
        guard words.count > 1, let name = words[0].text.split(separator: "/").last,
          name == "k3s" || name == "rke2"
        else { return nil }
        return words[1].text[...]
      }
    let kinds = Set(roles)
    if kinds.count == 1 { return kinds.contains("server") }
    return keys["server"] == nil
  }

  private static let serverKeys = [
    "tls-san", "cluster-init", "kube-apiserver-arg", "kube-controller-manager-arg", "cluster-cidr",
    "kube-scheduler-arg", "etcd-arg", "secrets-encryption", "datastore-endpoint", "disable",
    "etcd-snapshot-schedule-cron", "etcd-disable-snapshots", "write-kubeconfig-mode",
    "service-cidr", "agent-token", "etcd-expose-metrics", "etcd-s3", "advertise-address",
  ]

  private static func components(_ setup: Setup) -> [DescribedComponent] {
    let name = setup.installer.displayName
    func place(_ what: String) -> DescribedComponent.Place {
      setup.host.map { .host($0) } ?? .shared("the \(what) that \(name) sets up")
    }
    func component(_ program: Program, _ own: InstallerArguments, _ key: String, _ what: String)
      -> DescribedComponent
    {
      var arguments = own
      for value in setup.values(key) { give(value, to: &arguments) }
      return DescribedComponent(
        program: program, place: place(what), installer: setup.installer, arguments: arguments,
        hasConfigFile: program == .kubelet)
    }
    var found = [
      component(.kubelet, RancherArguments.kubelet(setup), "kubelet-arg", "nodes"),
      component(.kubeProxy, RancherArguments.proxy(setup), "kube-proxy-arg", "nodes"),
    ]
    if setup.isOn("disable-kube-proxy") { found.removeLast() }
    guard setup.isServer else { return found }
    let parts: [(Program, InstallerArguments, key: String, off: String)] = [
      (
        .kubeAPIServer, RancherArguments.apiServer(setup), "kube-apiserver-arg",
        "disable-apiserver"
      ),
      (
        .kubeControllerManager, RancherArguments.controllerManager(setup),
        "kube-controller-manager-arg", "disable-controller-manager"
      ),
      (
        .kubeScheduler, RancherArguments.scheduler(setup), "kube-scheduler-arg",
        "disable-scheduler"
      ),
    ]
    for part in parts where !setup.isOn(part.off) {
      found.append(component(part.0, part.1, part.key, "control plane"))
    }
    if setup.hasEtcd {
      found.append(component(.etcd, RancherArguments.etcd(setup), "etcd-arg", "control plane"))
    }
    return found
  }

  /// `name=value`; a name that ends in `+` or `-` adds to the value that k3s itself gives.
  private static func give(_ node: Node, to arguments: inout InstallerArguments) {
    guard let text = node.text, !text.isEmpty else { return }
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    var name = String(parts[0])
    var value = parts.count > 1 ? String(parts[1]) : "true"
    if name.hasSuffix("+") || name.hasSuffix("-") {
      let isLast = name.hasSuffix("+")
      name.removeLast()
      if let own = arguments.value(of: name), !own.isEmpty {
        value = isLast ? "\(own),\(value)" : "\(value),\(own)"
      }
    }
    arguments.give(name, value, at: node.location)
  }
}
