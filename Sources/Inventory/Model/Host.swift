public import Flags
public import Kubernetes
public import Text

/// One machine of the cluster, as far as the inputs tell of it.
public struct Host: Sendable {
  public let name: String
  /// The components that run on it, at most one of each program (etcd may run twice: `events`).
  public let components: [Component]
  /// The addresses and names by which the machine is known.
  public let addresses: [String]
  /// Its Node object, when one is among the inputs.
  public let node: ClusterNode?
  /// Whether the host holds kubeadm's configuration of a control plane.
  public let runsKubeadmControlPlane: Bool
  /// A place that tells of the host.
  public let location: Location

  public init(
    name: String, components: [Component], addresses: [String], node: ClusterNode?,
    runsKubeadmControlPlane: Bool = false, location: Location
  ) {
    self.name = name
    self.components = components
    self.addresses = addresses
    self.node = node
    self.runsKubeadmControlPlane = runsKubeadmControlPlane
    self.location = location
  }

  public func component(_ program: Program) -> Component? {
    components.first { $0.program == program }
  }

  /// Whether an API server, controller manager or scheduler runs here, or its node says so.
  public var isControlPlane: Bool {
    node?.isControlPlane == true || runsKubeadmControlPlane
      || components.contains {
        $0.program == .kubeAPIServer || $0.program == .kubeControllerManager
          || $0.program == .kubeScheduler
      }
  }

  /// The zone that an installer's configuration puts the host in.
  var plannedZone: String?

  /// The zone, as the Node object tells it, else as it was planned.
  public var zone: String? { node?.zone ?? plannedZone }
}

/// A control-plane or node component on one host, with its effective options.
public struct Component: Sendable {
  /// What kind of input told of the component, best first.
  public enum Source: Int, Sendable, Comparable {
    case staticPod, unit, process, workload, installer, environment, configuration

    public static func < (a: Source, b: Source) -> Bool { a.rawValue < b.rawValue }
  }

  public let program: Program
  public let host: String
  public let options: Options
  public let version: Version?
  public let source: Source
  /// The word that names the program, or the document that configures it.
  public let location: Location
  /// What the command line gets wrong; the component would refuse to start.
  public let problems: [Problem]
  /// The pod that runs it, when it is one.
  public let pod: PodTemplate?

  /// Whether the command line is all that the component is started with.
  public let isComplete: Bool
  /// What inputs show of the running process, beside the file that starts it.
  public let accounts: [Account]

  /// A mistake in a command line or file, with its place.
  public typealias Problem = CommandLine.Problem

  /// What another input shows of the same component.
  public struct Account: Sendable {
    public let source: Source
    /// Its options, with those of the same configuration file.
    public let options: Options
    public let version: Version?
    /// Whether it lacks options only because its end was cut off.
    public let isCut: Bool
    /// Whether words may have lost their quotes.
    public let isExact: Bool
    /// Whether the variables of the process are known too.
    public let hasEnvironment: Bool
    public let location: Location
  }

  public init(
    program: Program, host: String, options: Options, version: Version?, source: Source,
    location: Location, problems: [Problem] = [], pod: PodTemplate? = nil,
    accounts: [Account] = [], isComplete: Bool = false
  ) {
    self.program = program
    self.host = host
    self.options = options
    self.version = version
    self.source = source
    self.location = location
    self.problems = problems
    self.pod = pod
    self.accounts = accounts
    self.isComplete = isComplete
  }

  /// The effective option, whether set or default.
  public subscript(option: String) -> Option { options[option] }

  /// `kube-apiserver on cp-1`
  public var title: String { "\(program.rawValue) on \(host)" }
}
