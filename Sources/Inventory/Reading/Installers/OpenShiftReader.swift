import Flags
import Kubernetes
import Text
import YAML

/// Reads the configuration files that OpenShift's API server and controller manager take in place
/// of flags.
enum OpenShiftReader {
  private static let kinds: [(kind: String, program: Program)] = [
    ("KubeAPIServerConfig", .kubeAPIServer),
    ("KubeControllerManagerConfig", .kubeControllerManager),
  ]

  static func isConfiguration(_ object: Object) -> Bool {
    kinds.contains { $0.kind == object.kind }
  }

  /// One component for each kind; what overlays add to the fullest file counts too.
  static func read(_ draft: Draft) -> [DescribedComponent] {
    kinds.compactMap { kind, program in
      let own = draft.configurations.filter { $0.kind == kind }.sorted {
        ($1.node.entries.count, $0.file.path) < ($0.node.entries.count, $1.file.path)
      }
      guard let first = own.first else { return nil }
      return DescribedComponent(
        program: program, place: .shared("the control plane that OpenShift sets up"),
        installer: .openShift, arguments: arguments(of: own.map(\.node), at: first.node.location),
        isComplete: isRendered(first, draft))
    }
  }

  /// Whether the operator has put the whole configuration together; its templates leave out what
  /// it observes.
  private static func isRendered(_ configuration: Object, _ draft: Draft) -> Bool {
    draft.objects.contains {
      $0.kind == "ConfigMap" && $0.file.path == configuration.file.path
    }
  }

  /// Gives a component that is started with `--openshift-config` what the file says.
  static func complete(_ draft: inout Draft) {
    for index in draft.hosted.indices {
      draft.hosted[index] = completed(draft.hosted[index], draft)
    }
    for index in draft.hosts.indices {
      let host = draft.hosts[index]
      guard host.components.contains(where: { $0.options.isSet("openshift-config") }) else {
        continue
      }
      draft.hosts[index] = Host(
        name: host.name, components: host.components.map { completed($0, draft) },
        addresses: host.addresses, node: host.node,
        runsKubeadmControlPlane: host.runsKubeadmControlPlane, location: host.location)
    }
  }

  private static func completed(_ component: Component, _ draft: Draft) -> Component {
    guard component.options.isSet("openshift-config"), component.source <= .workload,
      let kind = kinds.first(where: { $0.program == component.program })?.kind,
      let file = configuration(kind, near: component, draft)
    else { return component }
    let arguments = arguments(of: [file.node], at: file.node.location)
    let invocation = Invocation(
      program: component.program, words: arguments.words, location: arguments.location)
    let more = CommandLine(invocation, version: component.version).settings.map {
      Setting(name: $0.name, value: $0.value, location: $0.location, origin: .installer)
    }
    let options = Options(
      program: component.program, version: component.version,
      settings: component.options.settings + more, hasConfigFile: false,
      location: component.options.location)
    return component.with(options)
  }

  /// The configuration beside the component, or the only one.
  private static func configuration(
    _ kind: String, near component: Component, _ draft: Draft
  ) -> Object? {
    let all = draft.configurations.filter { $0.kind == kind }
    let folder = folder(of: component.location.path)
    let near = all.filter { Self.folder(of: $0.file.path) == folder }
    if near.count == 1 { return near.first }
    return all.count == 1 ? all.first : nil
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  /// Later documents overrule earlier ones, name by name; every value is a list.
  private static func arguments(of documents: [Node], at location: Location) -> InstallerArguments {
    var values: [String: [Node]] = [:]
    for document in documents {
      for entry in document["apiServerArguments"].entries + document["extendedArguments"].entries {
        values[entry.key] = entry.value.isSequence ? entry.value.items : [entry.value]
      }
      for (name, node) in fields(document) where values[name] == nil { values[name] = [node] }
    }
    var arguments = InstallerArguments(at: location)
    // origin, pkg/cmd/openshift-kube-apiserver/openshiftkubeapiserver/flags.go: SetIfUnset.
    if documents.contains(where: { $0["apiServerArguments"] != nil }) {
      arguments.set([
        "allow-privileged": "true", "authorization-mode": "Scope,SystemMasters,RBAC,Node",
        "endpoint-reconciler-type": "lease", "storage-backend": "etcd3",
      ])
    }
    for (name, nodes) in values.sorted(by: { $0.key < $1.key }) {
      for node in nodes {
        arguments.give(name, InstallerArguments.text(of: node) ?? "", at: node.location)
      }
    }
    return arguments
  }

  /// The fields beside the arguments that say the same as a flag; empty ones say nothing.
  private static func fields(_ document: Node) -> [(String, Node)] {
    let serving = document["servingInfo"]
    let pairs: [(String, Node?)] = [
      ("tls-min-version", serving["minTLSVersion"]),
      ("tls-cipher-suites", serving["cipherSuites"]), ("tls-cert-file", serving["certFile"]),
      ("tls-private-key-file", serving["keyFile"]), ("client-ca-file", serving["clientCA"]),
      ("service-cluster-ip-range", document["servicesSubnet"]),
      ("service-account-key-file", document["serviceAccountPublicKeyFiles"]),
      ("kubelet-certificate-authority", document["kubeletClientInfo"]["ca"]),
      ("proxy-client-cert-file", document["aggregatorConfig"]["proxyClientInfo"]["certFile"]),
    ]
    return pairs.compactMap { name, node in
      guard let node, let text = InstallerArguments.text(of: node), !text.isEmpty else {
        return nil
      }
      return (name, node)
    }
  }
}

extension Component {
  /// The component with other options.
  fileprivate func with(_ options: Options) -> Component {
    Component(
      program: program, host: host, options: options, version: version, source: source,
      location: location, problems: problems, pod: pod)
  }
}
