public import Flags
public import Kubernetes

extension Cluster {
  /// Every component of a program, in the order of the hosts.
  public func components(_ program: Program) -> [Component] {
    hosts.flatMap { host in host.components.filter { $0.program == program } }
      + hostedComponents.filter { $0.program == program }
  }

  public var apiServers: [Component] { components(.kubeAPIServer) }
  public var controllerManagers: [Component] { components(.kubeControllerManager) }
  public var schedulers: [Component] { components(.kubeScheduler) }
  public var kubelets: [Component] { components(.kubelet) }
  public var kubeProxies: [Component] { components(.kubeProxy) }
  public var etcdProcesses: [Component] { components(.etcd) }

  /// The hosts on which a part of the control plane runs.
  public var controlPlaneHosts: [Host] { hosts.filter(\.isControlPlane) }
  public var controlPlaneNodes: [ClusterNode] { nodes.filter(\.isControlPlane) }
  public var workerNodes: [ClusterNode] { nodes.filter { !$0.isControlPlane } }

  public func host(named name: String) -> Host? { hosts.first { $0.name == name } }

  /// The etcd cluster that keeps the cluster's objects.
  public var etcd: EtcdCluster? { etcdClusters.first { $0.name == "main" } }

  /// Configuration documents of a kind, such as `ClusterConfiguration` or `AdmissionConfiguration`.
  public func configurations(_ kind: String) -> [Object] {
    configurations.filter { $0.kind == kind }
  }
}
