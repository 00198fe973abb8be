import Flags
import Kubernetes
import Text
import YAML

/// Reads the Cluster of kops, and what its nodeup is told on each machine.
enum KopsReader {
  static func read(_ draft: Draft) -> [DescribedComponent] {
    let clusters = clusters(draft)
    return nodeups(draft)
      + clusters.flatMap { cluster in
        // Groups of one name in several clusters could not be told apart.
        components(cluster, KopsGroup.groups(of: cluster, draft), isOnly: clusters.count == 1)
      }
  }

  /// Of the specs of one cluster the one that says most: kops fills a copy of the user's in.
  static func clusters(_ draft: Draft) -> [Object] {
    var fullest: [String: Object] = [:]
    for object in draft.configurations
    where object.group == "kops.k8s.io" && object.kind == "Cluster" {
      let known = fullest[object.name]
      if known.map({ extent(of: $0) < extent(of: object) }) ?? true {
        fullest[object.name] = object
      }
    }
    return fullest.values.sorted { $0.name < $1.name }
  }

  private static func extent(of cluster: Object) -> Int {
    cluster.spec.entries.reduce(0) { $0 + 1 + $1.value.entries.count }
  }

  private static func components(
    _ cluster: Object, _ groups: [KopsGroup], isOnly: Bool
  ) -> [DescribedComponent] {
    guard let spec = cluster.spec else { return [] }
    let version = spec["kubernetesVersion"]?.text.flatMap { Version($0) }
    let masters = isOnly ? groups.filter(\.isControlPlane).flatMap(\.hostNames) : []
    let whole = cluster.node.keyLocation("spec") ?? spec.location
    func place(_ key: String) -> Location { spec.keyLocation(key) ?? whole }
    func component(
      _ program: Program, _ key: String, _ own: InstallerArguments,
      except overruled: Set<String> = []
    ) -> DescribedComponent {
      var arguments = own
      give(spec[key], program, to: &arguments, except: overruled)
      return DescribedComponent(
        program: program, place: .hosts(masters, else: "the control plane that kops sets up"),
        installer: .kops, version: version, arguments: arguments)
    }
    func kubelet(_ part: Node?, _ group: KopsGroup?) -> DescribedComponent {
      let place = part?.location ?? place("kubelet")
      var arguments = KopsArguments.kubelet(at: place)
      give(spec["kubelet"], .kubelet, to: &arguments)
      give(part, .kubelet, to: &arguments)
      let shared = fields(
        spec["kubelet"] ?? spec, version, at: place, networking: spec["networking"])
      let own = part.map { fields($0, nil, at: $0.location) } ?? []
      let title = group.map { "the nodes of the instance group \($0.name)" }
      return DescribedComponent(
        program: .kubelet, place: .shared(title ?? "the nodes that kops sets up"),
        installer: .kops, version: version, arguments: arguments,
        fields: shared.filter { field in !own.contains { $0.name == field.name } } + own,
        hasConfigFile: true)
    }
    var apiServer = KopsArguments.apiServer(spec, at: place("kubeAPIServer"))
    KopsArguments.setIssuer(&apiServer, spec, clusterName: cluster.name)
    // Where kops has filled the spec in, the fields are those that it chose.
    let isFilledIn = spec["kubeAPIServer"]["image"] != nil
    var overruled = isFilledIn ? [] : KopsOwnership.flags.union(["enable-admission-plugins"])
    if let (mode, place) = KopsArguments.authorization(spec, isFilledIn: isFilledIn) {
      apiServer.give("authorization-mode", mode, at: place)
      overruled.insert("authorization-mode")
    }
    let controllers = KopsArguments.controllerManager(at: place("kubeControllerManager"))
    let scheduler = KopsArguments.scheduler(at: place("kubeScheduler"))
    let changed = groups.filter { $0.kubelet != nil }
    let common = changed.count < groups.count || groups.isEmpty ? [kubelet(nil, nil)] : []
    return [
      component(.kubeAPIServer, "kubeAPIServer", apiServer, except: overruled),
      component(.kubeControllerManager, "kubeControllerManager", controllers),
      component(.kubeScheduler, "kubeScheduler", scheduler),
    ] + common + changed.map { kubelet($0.kubelet, $0) }
  }

  /// The components of a machine as its `nodeupconfig.yaml` has them.
  private static func nodeups(_ draft: Draft) -> [DescribedComponent] {
    var found: [DescribedComponent] = []
    for object in draft.configurations where object.kind == InstallerDocuments.nodeup {
      let node = object.node
      let host = HostPath.host(of: object.file.path)
      let version = node["KubernetesVersion"]?.text.flatMap { Version($0) }
      let parts: [(Program, Node?, (Location) -> InstallerArguments, String)] = [
        (
          .kubeAPIServer, node["APIServerConfig"]["KubeAPIServer"],
          { KopsArguments.apiServer(nil, at: $0) }, "control plane"
        ),
        (
          .kubeControllerManager, node["ControlPlaneConfig"]["KubeControllerManager"],
          { KopsArguments.controllerManager(at: $0) }, "control plane"
        ),
        (
          .kubeScheduler, node["ControlPlaneConfig"]["KubeScheduler"],
          { KopsArguments.scheduler(at: $0) }, "control plane"
        ),
        (.kubelet, node["KubeletConfig"], { KopsArguments.kubelet(at: $0) }, "nodes"),
      ]
      for (program, part, own, title) in parts {
        guard let part else { continue }
        var arguments = own(part.location)
        give(part, program, to: &arguments)
        found.append(
          DescribedComponent(
            program: program,
            place: host.map { .host($0) } ?? .shared("the \(title) that kops sets up"),
            installer: .kops, version: version, arguments: arguments,
            fields: program == .kubelet ? fields(part, version, at: part.location) : [],
            hasConfigFile: program == .kubelet))
      }
    }
    return found
  }

  /// The authorities that a machine trusts, which `nodeupconfig.yaml` carries as PEM.
  static func readCertificates(_ object: Object, host: String?, into draft: inout Draft) {
    for entry in object.node["CAs"].entries {
      CertificateReader.readBundle(
        entry.value, as: .bundle, title: "\(entry.key) of nodeupconfig.yaml", host: host,
        into: &draft)
    }
  }

  private static let rates: Set<String> = [
    "audit-webhook-batch-throttle-qps", "kube-api-qps", "horizontal-pod-autoscaler-tolerance",
  ]

  /// The fields of the kubelet that have no flag and go into its configuration file.
  private static func fields(
    _ part: Node?, _ version: Version?, at place: Location, networking: Node? = nil
  ) -> [Setting] {
    let names: Set<String> = [
      "shutdownGracePeriod", "shutdownGracePeriodCriticalPods", "imageMinimumGCAge",
      "imageMaximumGCAge", "maxParallelImagePulls", "eventRecordQPS", "nodeLeaseDurationSeconds",
    ]
    var settings = part.entries.filter { names.contains($0.key) }.compactMap { entry in
      entry.value.text.map {
        Setting(name: entry.key, value: $0, location: entry.value.location, origin: .configFile)
      }
    }
    func fill(_ name: String, _ value: String) {
      guard let part, part[name] == nil else { return }
      settings.append(Setting(name: name, value: value, location: place, origin: .installer))
    }
    // pkg/model/components/kubelet.go; Kubernetes shuts nodes down gracefully since 1.21, and on
    // AWS' own network kops turns that off.
    if let version, version >= Version(major: 1, minor: 21) {
      let lingers = networking["amazonvpc"] == nil && networking["amazonVPC"] == nil
      fill("shutdownGracePeriod", lingers ? "30s" : "0s")
      fill("shutdownGracePeriodCriticalPods", lingers ? "10s" : "0s")
    }
    if let version, version >= Version(major: 1, minor: 24) { fill("cgroupDriver", "systemd") }
    return settings
  }

  /// The fields that are flags, those of `leaderElection` among them.
  private static func give(
    _ part: Node?, _ program: Program, to arguments: inout InstallerArguments,
    except overruled: Set<String> = []
  ) {
    for entry in part.entries {
      if entry.key == "leaderElection" {
        for inner in entry.value.entries {
          guard let flag = KopsFields.flag(of: "leaderElection.\(inner.key)", program)
          else { continue }
          arguments.give(flag, inner.value)
        }
      } else if let flag = KopsFields.flag(of: entry.key, program), !overruled.contains(flag) {
        // kops keeps rates as quantities and writes them as numbers.
        if let text = entry.value.text, text.hasSuffix("m"), rates.contains(flag),
          let thousandths = Double(text.dropLast())
        {
          arguments.give(flag, "\(thousandths / 1000)", at: entry.value.location)
        } else {
          arguments.give(flag, entry.value)
        }
      }
    }
  }
}
