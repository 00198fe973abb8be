import Flags
import Kubernetes
import Text
import YAML

/// Reads the Cluster of kops, and what its nodeup is told on each machine.
enum KopsReader {
  static func read(_ draft: Draft) -> [DescribedComponent] {
    nodeups(draft) + clusters(draft).flatMap(components)
  }

  /// Of the specs of one cluster the one that says most: kops fills a copy of the user's in.
  private static func clusters(_ draft: Draft) -> [Object] {
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

  private static func components(_ cluster: Object) -> [DescribedComponent] {
    guard let spec = cluster.spec else { return [] }
    let version = spec["kubernetesVersion"]?.text.flatMap { Version($0) }
    func component(
      _ program: Program, _ key: String, _ own: InstallerArguments, _ title: String
    ) -> DescribedComponent {
      var arguments = own
      give(spec[key], program, to: &arguments)
      return DescribedComponent(
        program: program, place: .shared("the \(title) that kops sets up"), installer: .kops,
        version: version, arguments: arguments,
        fields: program == .kubelet ? fields(spec[key] ?? spec) : [],
        hasConfigFile: program == .kubelet)
    }
    var apiServer = KopsArguments.apiServer(spec, at: (spec["kubeAPIServer"] ?? spec).location)
    apiServer.set(
      "service-account-issuer", KopsArguments.issuer(spec, clusterName: cluster.name))
    if let always = KopsArguments.authorization(spec) {
      apiServer.give("authorization-mode", "AlwaysAllow", at: always.location)
    }
    return [
      component(.kubeAPIServer, "kubeAPIServer", apiServer, "control plane"),
      component(
        .kubeControllerManager, "kubeControllerManager",
        KopsArguments.controllerManager(at: (spec["kubeControllerManager"] ?? spec).location),
        "control plane"),
      component(
        .kubeScheduler, "kubeScheduler",
        KopsArguments.scheduler(at: (spec["kubeScheduler"] ?? spec).location), "control plane"),
      component(
        .kubelet, "kubelet", KopsArguments.kubelet(at: (spec["kubelet"] ?? spec).location),
        "nodes"),
    ]
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
            fields: program == .kubelet ? fields(part) : [], hasConfigFile: program == .kubelet))
      }
    }
    return found
  }

  /// The authorities that a machine trusts, which `nodeupconfig.yaml` carries as PEM.
  static func readCertificates(_ object: Object, host: String?, into draft: inout Draft) {
    for entry in object.node["CAs"].entries {
      guard let text = entry.value.text else { continue }
      _ = CertificateReader.read(
        Array(text.utf8), as: .bundle, title: "\(entry.key) of nodeupconfig.yaml", host: host,
        into: &draft, at: entry.value.location)
    }
  }

  private static let rates: Set<String> = [
    "audit-webhook-batch-throttle-qps", "kube-api-qps", "horizontal-pod-autoscaler-tolerance",
  ]

  /// The fields of the kubelet that have no flag and go into its configuration file.
  private static func fields(_ part: Node?) -> [Setting] {
    let names: Set<String> = [
      "shutdownGracePeriod", "shutdownGracePeriodCriticalPods", "imageMinimumGCAge",
      "imageMaximumGCAge", "maxParallelImagePulls", "eventRecordQPS", "nodeLeaseDurationSeconds",
    ]
    var settings = part.entries.filter { names.contains($0.key) }.compactMap { entry in
      entry.value.text.map {
        Setting(name: entry.key, value: $0, location: entry.value.location, origin: .configFile)
      }
    }
    // pkg/model/components/kubelet.go fills both in.
    if let part, part["shutdownGracePeriod"] == nil {
      settings.append(
        Setting(
          name: "shutdownGracePeriod", value: "30s", location: part.location, origin: .configFile))
      settings.append(
        Setting(
          name: "shutdownGracePeriodCriticalPods", value: "10s", location: part.location,
          origin: .configFile))
    }
    return settings
  }

  /// The fields that are flags, those of `leaderElection` among them.
  private static func give(
    _ part: Node?, _ program: Program, to arguments: inout InstallerArguments
  ) {
    for entry in part.entries {
      if entry.key == "leaderElection" {
        for inner in entry.value.entries {
          guard let flag = KopsFields.flag(of: "leaderElection.\(inner.key)", program)
          else { continue }
          arguments.give(flag, inner.value)
        }
      } else if let flag = KopsFields.flag(of: entry.key, program) {
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
