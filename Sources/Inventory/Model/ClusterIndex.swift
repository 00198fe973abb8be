import Kubernetes
import YAML

/// Where to look for what an object refers to, so that no reference costs a walk over all objects.
struct ClusterIndex: Sendable {
  /// Indexes of workloads by each `key=value` of their pods' labels.
  let workloadsByLabel: PlacedIndex
  /// Indexes of objects by `kind/name`.
  let objectsByName: PlacedIndex
  /// By an object, the first of its file that has the same kind, namespace and name.
  let firstTwins: [ObjectIdentifier: Object]
  /// The workloads of each folder that has some.
  let workloadsByFolder: [Substring: [Int]]
  /// Those that name no namespace.
  let unplacedByFolder: [Substring: [Int]]
  /// The folders with objects from which a controller may make workloads, Services and others.
  let makerFolders: Set<Substring>
  /// The names of objects from which a controller may make others, in all folders, and their
  /// namespaces.
  let makerNames: Set<String>
  let makerNamespaces: Set<String>
  /// Whether there are Pods that a controller made, as in a dump of a cluster.
  let showsMadePods: Bool
  /// The image names for which a kustomization gives a tag or digest.
  let rewrittenImages: Set<String>
  /// What nodes can give to pods, without sizes that another covers.
  let nodeSizes: [NodeSize]

  init(
    objects: [Object], workloads: [Workload], nodes: [ClusterNode], configurations: [Object],
    templates: [String]
  ) {
    var byLabel = PlacedIndex()
    var byFolder: [Substring: [Int]] = [:]
    for (index, workload) in workloads.enumerated() {
      for pair in workload.template.labels.pairs {
        byLabel.insert(index, under: Self.key(pair), in: workload.namespace)
      }
      byFolder[workload.object.folder, default: []].append(index)
    }
    var byName = PlacedIndex()
    byName.reserve(objects.count)
    var makerFolders: Set<Substring> = []
    var makerNames: Set<String> = []
    var makerNamespaces: Set<String> = []
    for (index, object) in objects.enumerated() {
      byName.insert(index, under: "\(object.kind)/\(object.name)", in: object.namespace)
      if object.mayMakeOthers {
        makerFolders.insert(object.folder)
        makerNames.insert(object.name)
        if let namespace = object.namespace { makerNamespaces.insert(namespace) }
      }
    }
    // An operator beside the definitions of its kinds labels pods and makes them.
    let defining = Set(objects.filter { $0.kind == "CustomResourceDefinition" }.map(\.folder))
    for object in objects where defining.contains(object.folder) && object.givesRightsOverPods {
      makerFolders.insert(object.folder)
    }
    // What a chart renders to is not known.
    for path in templates { makerFolders.insert(path.folder) }
    for object in configurations where object.hasResourcesElsewhere {
      makerFolders.insert(object.folder)
    }
    var images: Set<String> = []
    for object in objects + configurations
    where object.kind == "Kustomization" || object.kind == "Component" {
      for rewrite in object.node["images"].items
      where rewrite["newTag"] != nil || rewrite["digest"] != nil {
        if let name = rewrite["name"]?.text { images.insert(name) }
      }
    }
    rewrittenImages = images
    nodeSizes = NodeSize.largest(of: nodes)
    workloadsByLabel = byLabel
    objectsByName = byName
    firstTwins = Self.firstTwins(byName, objects)
    workloadsByFolder = byFolder
    unplacedByFolder = byFolder.mapValues { $0.filter { workloads[$0].namespace == nil } }
    self.makerFolders = makerFolders
    self.makerNames = makerNames
    self.makerNamespaces = makerNamespaces
    showsMadePods = objects.contains {
      $0.kind == "Pod" && !$0.metadata["ownerReferences"].items.isEmpty
    }
  }

  private static func firstTwins(
    _ byName: PlacedIndex, _ objects: [Object]
  ) -> [ObjectIdentifier: Object] {
    var found: [ObjectIdentifier: Object] = [:]
    for numbers in byName.repeated {
      // Files come one after the other, and few objects of one file share a name.
      var firsts: [Object] = []
      for object in numbers.lazy.map({ objects[$0] }) {
        if firsts.first?.file !== object.file { firsts = [] }
        if let first = firsts.first(where: { $0.group == object.group }) {
          found[ObjectIdentifier(object)] = first
        } else {
          firsts.append(object)
        }
      }
    }
    return found
  }

  /// The fewest workloads beside the object among which all that carry `pairs` are; nil when there
  /// are no pairs. Without an object, those of every namespace.
  func candidates(_ pairs: [(key: String, value: String)], beside object: Object? = nil) -> [Int]? {
    var fewest: [Int]?
    for pair in pairs {
      let found = workloadsByLabel[Self.key(pair), beside: object?.namespace]
      if found.count < fewest?.count ?? Int.max { fewest = found }
    }
    return fewest
  }

  private static func key(_ pair: (key: String, value: String)) -> String {
    "\(pair.key)=\(pair.value)"
  }
}

extension String {
  fileprivate var folder: Substring {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return self[..<slash]
  }
}

extension Object {
  /// Whether the object is of an API that Kubernetes does not serve itself and is not known to
  /// leave pods alone, so that an operator may make more of it than is written.
  var mayMakeOthers: Bool {
    let group = self.group
    if !group.contains(".") || group.hasSuffix(".k8s.io") {
      return false
    }
    return !Self.passiveKinds.contains(kind)
  }

  /// Whether it is a role whose holder makes pods, or changes them.
  fileprivate var givesRightsOverPods: Bool {
    guard kind == "ClusterRole" || kind == "Role" else { return false }
    let makers: Set<String> = [
      "pods", "deployments", "daemonsets", "statefulsets", "replicasets", "jobs", "*",
    ]
    return node["rules"].items.contains { rule in
      rule["resources"].items.contains { $0.text.map(makers.contains) ?? false }
        && rule["verbs"].items.contains { ["create", "update", "patch", "*"].contains($0.text) }
    }
  }

  /// Whether a kustomization takes in other folders or remote ones.
  fileprivate var hasResourcesElsewhere: Bool {
    guard kind == "Kustomization" || kind == "Component" else { return false }
    let lists = ["resources", "bases", "components", "helmCharts", "generators", "transformers"]
    return lists.contains { list in
      node[list].items.contains { item in
        let path = item.text ?? ""
        return !(path.hasSuffix(".yaml") || path.hasSuffix(".yml")) || path.contains("/")
      }
    }
  }

  private static let passiveKinds: Set<String> = [
    "ServiceMonitor", "PodMonitor", "PrometheusRule", "Probe", "ScrapeConfig", "GrafanaDashboard",
    "Certificate", "Issuer", "ClusterIssuer", "ExternalSecret", "SecretStore",
    "ClusterSecretStore", "SealedSecret", "VirtualService", "DestinationRule", "Gateway",
    "ServiceEntry", "Sidecar", "EnvoyFilter", "PeerAuthentication", "RequestAuthentication",
    "AuthorizationPolicy", "Telemetry", "CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy",
    "GlobalNetworkPolicy", "NetworkPolicy", "IngressRoute", "Middleware", "ScaledObject",
    "ClusterPolicy", "Schedule", "Backup", "BackupStorageLocation", "VolumeSnapshotLocation",
  ]
}
