public import Flags
public import Kubernetes
public import Text

/// Everything the inputs tell of one cluster, joined and indexed.
///
/// A class, so that rules share one index; it never changes once made.
public final class Cluster: Sendable {
  /// The clock of the audit.
  public let now: Timestamp
  /// Whether the inputs claim to be the whole cluster, so that what is not there does not exist.
  public let isWhole: Bool
  /// The version the cluster runs: as given, else the oldest API server's.
  public let version: Version?
  public let inputs: Inputs

  /// Every API object, in the order of the inputs; patches and other fragments are left out.
  public let objects: [Object]
  /// The same objects with what their kinds do not allow in them.
  public let objectFields: [ObjectFields]
  /// The configuration files of components with what the components do not know in them.
  public let configurationFields: [ObjectFields]
  /// What makes pods and is worth judging: owned pods and static pods are left out.
  public let workloads: [Workload]
  /// Workloads that run until someone stops them; Knative's, which come and go with requests and
  /// have defaults of their own, left out.
  public let longRunningWorkloads: [Workload]
  /// Every container of all workloads, whatever its role.
  public let allContainers: [WorkloadContainer]
  /// Those of all workloads that run for as long as their pods do.
  public let runningContainers: [WorkloadContainer]
  /// Those that name an image.
  public let imageUses: [WorkloadContainer]
  public let services: [Service]
  public let budgets: [DisruptionBudget]
  public let nodes: [ClusterNode]
  public let roles: [Role]
  public let bindings: [Binding]
  /// Files and documents that are not API objects: component configurations, kubeadm's and others.
  public let configurations: [Object]
  /// The systemd units of all hosts, those of no component among them.
  public let units: [SystemdUnit]

  /// What set the cluster up, the most particular first.
  public let installers: [RecognisedInstaller]
  public let hosts: [Host]
  /// Components that a Deployment, DaemonSet or StatefulSet runs on no host in particular.
  public let hostedComponents: [Component]
  public let etcdClusters: [EtcdCluster]
  /// The snapshots of etcd whose status was printed.
  public let etcdSnapshots: [EtcdSnapshot]
  public let certificates: [CertificateUse]
  public let balancers: [Balancer]
  /// Keys in files of their own; of private ones only the public part.
  public let keys: [KeyUse]
  public let kubeconfigs: [Kubeconfig]
  public let evidence: [EvidenceRecord]
  /// Who speaks to whom in the control plane, and what protects it.
  public let connections: [Connection]
  /// `kind: Topology` documents: which nodes share a host, rack or power supply.
  public let topologies: [Object]

  /// The workloads that scale others with the size of the cluster.
  let proportionalAutoscalers: [Workload]
  let objectsByKind: [String: [Int]]
  let workloadsByNamespace: [String: [Int]]
  let index: ClusterIndex
  let joins: Joins
  let access: AccessIndex
  let policyIndex: PolicyIndex
  let podSecurity: PodSecurityIndex
  let chains: CertificateChains
  let resolvedGroups = Once<[PodGroup]>()
  let resolvedPlacement = Once<Placement>()
  let resolvedGrowth = Once<Bool>()
  let resolvedNodes = Once<Bool>()
  let resolvedNamespaces = Once<[NamespaceView]>()
  let resolvedOwnRoles = Once<[Role]>()
  let resolvedSnapshots = Once<[SnapshotJob]>()
  let resolvedBudgets = Once<[ObjectIdentifier: [DisruptionBudget]]>()
  /// What flags, kubeconfigs and bundles use which certificates for.
  public let certificateRoles: [CertificateRole]
  /// The certificates without those of trust stores: files of twenty and more.
  public let ownCertificates: [CertificateUse]

  init(_ draft: Draft) {
    now = draft.now
    inputs = draft.inputs
    objects = draft.objects
    objectFields = ObjectFields.judged(draft.objects, minor: draft.version?.minor)
    configurations = draft.configurations + draft.mounted.map(\.document)
    configurationFields = ObjectFields.judged(
      configurations: configurations, minor: draft.version?.minor)
    topologies = draft.topologies
    units = draft.units.map(\.unit)
    workloads = draft.objects.enumerated().compactMap { index, object in
      draft.staticPods.contains(index) ? nil : Workload(object)
    }.filter { !$0.isOwned && !$0.isStaticPod }
    longRunningWorkloads = workloads.filter {
      $0.isLongRunning && $0.object.group != "serving.knative.dev"
    }
    allContainers = workloads.flatMap { workload in
      workload.template.containers.map { WorkloadContainer(container: $0, workload: workload) }
    }
    runningContainers = allContainers.filter(\.container.runsAlong)
    imageUses = allContainers.filter { $0.container.image?.text.isEmpty == false }
    proportionalAutoscalers = workloads.filter { workload in
      workload.template.containers.contains {
        $0.image?.baseName.hasPrefix("cluster-proportional-autoscaler") == true
      }
    }
    services = draft.objects.compactMap(Service.init)
    budgets = draft.objects.compactMap(DisruptionBudget.init)
    // A node has one name in a cluster: what is told twice is told of one node.
    var nodeNames: Set<String> = []
    nodes = draft.objects.compactMap(ClusterNode.init).filter {
      $0.name.isEmpty || nodeNames.insert($0.name).inserted
    }
    roles = draft.objects.compactMap(Role.init)
    bindings = draft.objects.compactMap(Binding.init)
    installers = draft.installers
    hosts = draft.hosts
    hostedComponents = draft.hosted
    etcdClusters = draft.etcdClusters
    etcdSnapshots = draft.etcdSnapshots
    certificates = draft.certificates
    balancers = draft.balancers
    keys = draft.keys
    kubeconfigs = draft.kubeconfigs
    evidence = draft.evidence
    connections = ConnectionTable.rows(of: draft)
    isWhole = draft.claimsToBeWhole
    version = draft.version

    var byKind: [String: [Int]] = [:]
    for (index, object) in draft.objects.enumerated() {
      byKind[object.kind, default: []].append(index)
    }
    objectsByKind = byKind
    var byNamespace: [String: [Int]] = [:]
    for (index, workload) in workloads.enumerated() {
      byNamespace[workload.namespace ?? "", default: []].append(index)
    }
    workloadsByNamespace = byNamespace
    index = ClusterIndex(
      objects: draft.objects, workloads: workloads, nodes: nodes,
      configurations: draft.configurations, templates: draft.inputs.templates)
    joins = Joins(
      objects: draft.objects, configurations: draft.configurations, services: services,
      budgets: budgets)
    access = AccessIndex(roles: roles, bindings: bindings)
    podSecurity = PodSecurityIndex(
      objects: draft.objects, configurations: draft.configurations,
      apiServers: (draft.hosts.flatMap(\.components) + draft.hosted).filter {
        $0.program == .kubeAPIServer
      }, version: draft.version)
    policyIndex = PolicyIndex(
      draft.objects, otherKinds: PolicyIndex.otherKinds.contains { byKind[$0] != nil })
    chains = CertificateChains(certificates)
    certificateRoles = CertificateRoles.find(
      draft.certificates, components: draft.hosts.flatMap(\.components) + draft.hosted,
      kubeconfigs: draft.kubeconfigs)
    ownCertificates = CertificateRoles.withoutStores(draft.certificates)
  }

  /// The objects of a kind; of one API group only when it is given.
  public func objects(_ kind: String, group: String? = nil) -> [Object] {
    (objectsByKind[kind] ?? []).compactMap { index in
      let object = objects[index]
      return group == nil || object.group == group ? object : nil
    }
  }
}
