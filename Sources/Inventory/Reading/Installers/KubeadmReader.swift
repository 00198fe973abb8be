import Flags
import Kubernetes
import Text
import YAML

/// Reads kubeadm's own documents, in files, in its ConfigMap and in objects of Cluster API.
enum KubeadmReader {
  /// What one run of kubeadm is told.
  struct Setup {
    let cluster: Node
    /// The documents of `kubeadm init` and `kubeadm join`.
    var initial: Node?
    var join: Node?
    var kubelet: Object?
    var proxy: Object?
    let host: String?
    let installer: Installer
    var version: Version?

    /// The node's own part of either document.
    var registration: Node? { initial["nodeRegistration"] ?? join["nodeRegistration"] }
    var advertiseAddress: String? {
      (initial["localAPIEndpoint"] ?? join["controlPlane"]["localAPIEndpoint"])["advertiseAddress"]?
        .text
    }
  }

  static func read(_ draft: Draft) -> [DescribedComponent] {
    let setups = ofFiles(draft) + draft.objects.compactMap(ofClusterAPI)
    return setups.flatMap(components) + draft.objects.flatMap(workers)
  }

  /// Each ClusterConfiguration with the other documents of its file.
  private static func ofFiles(_ draft: Draft) -> [Setup] {
    let clusters = draft.configurations.filter {
      $0.group == "kubeadm.k8s.io" && $0.kind == "ClusterConfiguration"
    }
    return clusters.map { cluster in
      let others = draft.configurations.filter { $0.file === cluster.file }
      func other(_ kind: String) -> Object? { others.first { $0.kind == kind } }
      return Setup(
        cluster: cluster.node, initial: other("InitConfiguration")?.node,
        join: other("JoinConfiguration")?.node,
        kubelet: other("KubeletConfiguration") ?? uploaded("KubeletConfiguration", draft),
        proxy: other("KubeProxyConfiguration"), host: HostPath.host(of: cluster.file.path),
        installer: .kubeadm,
        version: cluster.node["kubernetesVersion"]?.text.flatMap { Version($0) }
      )
    }
  }

  /// What `kubeadm init` puts into the ConfigMap `kubelet-config` for the nodes that join, named
  /// `kubelet-config-1.X` up to 1.23.
  private static func uploaded(_ kind: String, _ draft: Draft) -> Object? {
    draft.mounted.first {
      $0.document.kind == kind && $0.place.map.hasPrefix("kubelet-config")
        && $0.place.key == "kubelet"
    }?.document
  }

  /// The configuration inside a KubeadmControlPlane, which Cluster API hands to kubeadm.
  private static func ofClusterAPI(_ object: Object) -> Setup? {
    guard object.group.hasSuffix("cluster.x-k8s.io") else { return nil }
    let spec: Node?
    let version: Node?
    switch object.kind {
    case "KubeadmControlPlane":
      (spec, version) = (object.spec["kubeadmConfigSpec"], object.spec["version"])
    case "KubeadmControlPlaneTemplate":
      (spec, version) = (object.spec["template"]["spec"]["kubeadmConfigSpec"], nil)
    default: return nil
    }
    guard let spec else { return nil }
    // Without a clusterConfiguration kubeadm goes by its own defaults.
    return Setup(
      cluster: spec["clusterConfiguration"] ?? spec, initial: spec["initConfiguration"],
      join: spec["joinConfiguration"], host: nil, installer: .clusterAPI,
      version: version?.text.flatMap { Version($0) })
  }

  /// The kubelets of the machines that join by a KubeadmConfig or a template of ones.
  private static func workers(_ object: Object) -> [DescribedComponent] {
    guard object.group == "bootstrap.cluster.x-k8s.io" else { return [] }
    let spec: Node?
    switch object.kind {
    case "KubeadmConfig": spec = object.spec
    case "KubeadmConfigTemplate": spec = object.spec["template"]["spec"]
    default: return []
    }
    guard let spec, let join = spec["joinConfiguration"], spec["clusterConfiguration"] == nil,
      join["controlPlane"] == nil
    else { return [] }
    var arguments = InstallerArguments(at: join.location)
    giveExtras(join["nodeRegistration"]["kubeletExtraArgs"], to: &arguments)
    return [
      DescribedComponent(
        program: .kubelet, place: .shared("the nodes of \(object.kind) \(object.name)"),
        installer: .clusterAPI, arguments: arguments,
        fields: KubeadmArguments.kubelet(at: join.location, over: nil), hasConfigFile: true)
    ]
  }

  private static func components(_ setup: Setup) -> [DescribedComponent] {
    var found = [
      component(
        .kubeAPIServer, setup, KubeadmArguments.apiServer(setup), setup.cluster["apiServer"]),
      component(
        .kubeControllerManager, setup, KubeadmArguments.controllerManager(setup),
        setup.cluster["controllerManager"]),
      component(
        .kubeScheduler, setup, KubeadmArguments.scheduler(setup), setup.cluster["scheduler"]),
    ]
    if setup.cluster["etcd"]["external"] == nil {
      let local = setup.cluster["etcd"]["local"]
      var etcd = component(.etcd, setup, KubeadmArguments.etcd(setup), local)
      etcd.version = local["imageTag"]?.text.flatMap { Version($0) }
      found.append(etcd)
    }
    return found + nodeComponents(setup)
  }

  private static func component(
    _ program: Program, _ setup: Setup, _ arguments: InstallerArguments, _ part: Node?
  ) -> DescribedComponent {
    var arguments = arguments
    giveExtras(part["extraArgs"], to: &arguments)
    return DescribedComponent(
      program: program, place: place(setup, "control plane"), installer: setup.installer,
      version: setup.version, arguments: arguments)
  }

  private static func place(_ setup: Setup, _ what: String) -> DescribedComponent.Place {
    if let host = setup.host { return .host(host) }
    return .shared("the \(what) that \(setup.installer.displayName) sets up")
  }

  /// The kubelet and kube-proxy, when the file configures them or gives them arguments.
  private static func nodeComponents(_ setup: Setup) -> [DescribedComponent] {
    var found: [DescribedComponent] = []
    let extras = setup.registration["kubeletExtraArgs"]
    if let location = setup.kubelet?.node.location ?? extras?.location {
      var arguments = InstallerArguments(at: location)
      giveExtras(extras, to: &arguments)
      found.append(
        DescribedComponent(
          program: .kubelet, place: place(setup, "nodes"), installer: setup.installer,
          version: setup.version, arguments: arguments,
          fields: KubeadmArguments.kubelet(at: location, over: setup.kubelet?.node),
          hasConfigFile: true))
    }
    if let proxy = setup.proxy {
      found.append(
        DescribedComponent(
          program: .kubeProxy, place: place(setup, "nodes"), installer: setup.installer,
          version: setup.version, arguments: InstallerArguments(at: proxy.node.location),
          fields: Flattener.settings(of: proxy.node, program: .kubeProxy), hasConfigFile: true))
    }
    return found
  }

  /// `extraArgs`: a map up to v1beta3, a list of names and values, which may repeat, since v1beta4.
  static func giveExtras(_ node: Node?, to arguments: inout InstallerArguments) {
    for entry in node.entries {
      arguments.give(entry.key, entry.value.text ?? "", at: entry.value.location)
    }
    for item in node.items {
      guard let name = item["name"]?.text else { continue }
      arguments.give(name, item["value"]?.text ?? "", at: item["value"]?.location ?? item.location)
    }
  }
}
