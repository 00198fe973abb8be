import Certificates
import Flags
import Kubernetes
import Text
import YAML

/// What the readers gather before it becomes a `Cluster`.
struct Draft {
  /// The kind given to etcd's configuration file, which names none itself.
  static let etcdConfiguration = "EtcdConfiguration"

  var now: Timestamp
  var inputs = Inputs()
  var objects: [Object] = []
  /// Positions in `objects` of the pods that a kubelet runs from files.
  var staticPods: Set<Int> = []
  var configurations: [Object] = []
  /// The configurations that stand in ConfigMaps, and where.
  var mounted: [(place: MountedFile, document: Object)] = []
  var topologies: [Object] = []
  var certificates: [CertificateUse] = []
  var balancers: [Balancer] = []
  /// Keys in files of their own.
  var keys: [KeyUse] = []
  var kubeconfigs: [Kubeconfig] = []
  var evidence: [EvidenceRecord] = []
  /// What etcdctl and etcdutl printed, in the order of the inputs.
  var etcdOutputs: [EtcdOutput] = []

  /// Marks of installers that are told where they are read, before anything is joined.
  var installerSigns: [RecognisedInstaller] = []
  var installers: [RecognisedInstaller] = []

  var found: [FoundComponent] = []
  /// Ansible's inventories, with the place that stands for each.
  var inventories: [(inventory: AnsibleInventory, place: Location)] = []
  var units: [(unit: SystemdUnit, file: SourceFile)] = []
  var environments: [(assignments: [Assignment], file: SourceFile)] = []

  var hosts: [Host] = []
  /// Components that a Deployment, DaemonSet or StatefulSet runs on no host in particular.
  var hosted: [Component] = []
  var etcdClusters: [EtcdCluster] = []
  var etcdSnapshots: [EtcdSnapshot] = []
  var claimsToBeWhole = false
  var version: Version?
  /// Whether nothing but Node objects told the version.
  var isVersionOfNodes = false
}

/// A component as one input shows it, before what the other inputs say is joined to it.
struct FoundComponent {
  let invocation: Invocation
  var environment: [Assignment] = []
  let source: Component.Source
  var version: Version?
  var pod: PodTemplate?
  /// Whether the API server shows the pod that a kubelet started from a file.
  var isMirror = false
  /// Whether files that could add words or variables are not among the inputs.
  var isPartial = false
  /// The host, when the path or the object itself names it.
  let host: String?
  let file: SourceFile

  /// Whether the input shows what runs, not what starts it.
  var isObserved: Bool { isMirror || invocation.isRunning }

  /// Which of several inputs tells best what a component is: files first, then what runs.
  var rank: Int { source.rawValue * 2 + (isMirror ? 1 : 0) }
}
