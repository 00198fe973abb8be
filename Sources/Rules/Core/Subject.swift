public import Flags
public import Inventory
public import Kubernetes
public import Text
import YAML

/// A thing a rule judges: it has a name to print and a place to point at.
public protocol Subject: Sendable {
  /// `shop/Deployment/web`, `kube-apiserver on cp-1`.
  var title: String { get }
  var location: Location { get }
  /// The API object it is, or is part of.
  var apiObject: Object? { get }
  /// The host it is on.
  var hostName: String? { get }
  /// The program whose options decide it.
  var configured: Program? { get }
}

extension Subject {
  public var apiObject: Object? { nil }
  public var hostName: String? { nil }
  public var configured: Program? { nil }
}

/// An API object with what a rule looks at beside it.
protocol ObjectSubject: Subject {
  var object: Object { get }
}

extension ObjectSubject {
  var title: String { object.title }
  var location: Location { object.location }
  var apiObject: Object? { object }
}

extension Object: Subject {
  public var apiObject: Object? { self }
}

extension Workload: Subject {
  public var apiObject: Object? { object }
}

extension WorkloadContainer: Subject {
  public var title: String {
    let kind = "\(workload.title) \(container.role.rawValue)"
    return container.name.isEmpty ? kind : "\(kind) \(container.name)"
  }
  public var location: Location { container.location }
  public var apiObject: Object? { workload.object }
}

extension PodGroup: Subject {
  public var title: String { workload.title }
  public var location: Location { workload.location }
  public var apiObject: Object? { workload.object }
}

extension NodeDrain: Subject {
  public var title: String { node.node.object.title }
  public var location: Location { node.node.location }
  public var apiObject: Object? { node.node.object }
  public var hostName: String? { node.name }
}

extension Role: Subject {
  public var title: String { object.title }
  public var location: Location { object.location }
  public var apiObject: Object? { object }
}

extension Binding: Subject {
  public var title: String { object.title }
  public var location: Location { object.location }
  public var apiObject: Object? { object }
}

extension Service: Subject {
  public var title: String { object.title }
  public var location: Location { object.location }
  public var apiObject: Object? { object }
}

extension DisruptionBudget: Subject {
  public var title: String { object.title }
  public var location: Location { object.location }
  public var apiObject: Object? { object }
}

extension ClusterNode: Subject {
  public var title: String { object.title }
  public var apiObject: Object? { object }
  public var hostName: String? { name }
}

extension NamespaceView: Subject {
  public var title: String { name.isEmpty ? "no namespace given" : "Namespace/\(name)" }
  public var apiObject: Object? { object }
}

extension Component: Subject {
  public var hostName: String? { host }
  public var configured: Program? { program }
}

extension Host: Subject {
  public var title: String { "host \(name)" }
  public var hostName: String? { name }
}

extension EtcdCluster: Subject {
  public var title: String { name == "main" ? "etcd" : "etcd \(name)" }
  public var configured: Program? { .etcd }
}

extension EtcdMember: Subject {
  public var title: String { "etcd member \(name)" }
  public var hostName: String? { host }
  public var configured: Program? { .etcd }
}

extension CertificateUse: Subject {
  public var hostName: String? { host }
}

extension CertificateRole: Subject {
  public var title: String { use.title }
  public var location: Location { use.location }
  public var hostName: String? { use.host }
}

extension Kubeconfig: Subject {
  public var title: String { fileName }
  public var hostName: String? { host }
}

/// The cluster as one subject, for what exists once or not at all.
public struct WholeCluster: Subject {
  public let cluster: Cluster
  public let title: String
  public let location: Location
}

extension Cluster {
  /// The cluster as a single subject that points at `location`, or at the first input.
  public func asWhole(_ title: String = "the cluster", at location: Location? = nil)
    -> [WholeCluster]
  {
    guard let place = location ?? firstLocation else { return [] }
    return [WholeCluster(cluster: self, title: title, location: place)]
  }

  /// The first place of the inputs, for findings about what is nowhere.
  public var firstLocation: Location? {
    objects.first?.node.location ?? hosts.first?.location ?? kubeconfigs.first?.location
      ?? certificates.first?.location ?? configurations.first?.node.location
      ?? inputs.unreadable.first?.location
  }
}
