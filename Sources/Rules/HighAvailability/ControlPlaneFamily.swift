import Flags
import Inventory
import Kubernetes
import Text

extension Host {
  /// Where findings about the machine point: its API server, else another component, else its
  /// Node object.
  var subjectLocation: Location {
    let component = component(.kubeAPIServer) ?? components.first
    return component?.location ?? node?.location ?? location
  }
}

extension Cluster {
  /// Whether the control-plane hosts among the inputs are all there are.
  ///
  /// A folder with the static pods of one host says nothing of others. Node objects do, and so
  /// does an etcd that runs beside the API server and knows no other member.
  var tellsOfEveryControlPlaneHost: Bool {
    if isWhole || !controlPlaneNodes.isEmpty { return true }
    guard let etcd, etcd.voters.count == 1, let host = etcd.voters.first?.host else { return false }
    return self.host(named: host)?.isControlPlane == true
  }

  /// The control plane as one subject.
  var controlPlane: [WholeCluster] {
    asWhole("control plane", at: controlPlaneHosts.first?.subjectLocation)
  }

  /// The nodes that take ordinary pods as one subject.
  var workersTogether: [WholeCluster] {
    asWhole("workers", at: schedulableNodes.first?.location)
  }

  /// All nodes as one subject.
  var nodesTogether: [WholeCluster] { asWhole("nodes", at: nodes.first?.location) }

  /// The components of which one instance leads and the others wait.
  var electors: [Component] { controllerManagers + schedulers }

  /// How many hosts run an API server of their own; bootstrap ones pass away beside a hosted one.
  var lastingAPIServers: Int {
    Set(apiServers.filter { $0.source != .workload }.map(\.host)).count
  }

  /// How many instances of a program the inputs show, one for each host.
  func instances(of program: Program) -> Int { Set(components(program).map(\.host)).count }
}
