public import Inventory

/// A kind of input without which a rule cannot judge.
public enum Need: String, Sendable, CaseIterable {
  case manifests, nodes, apiServer, controllerManager, scheduler, controlPlane, etcd, kubelet
  case etcdState, etcdSnapshots, kubeProxy, certificates, kubeconfigs, roles, wholeCluster

  /// What to add to the inputs, in a few words.
  public var missing: String {
    switch self {
    case .manifests: "manifests or a dump of the workloads"
    case .nodes: "Node objects (kubectl get nodes -o yaml)"
    case .apiServer: "the flags of kube-apiserver (static pod, unit or ps) of each host"
    case .controllerManager: "the flags of kube-controller-manager of each host"
    case .scheduler: "the flags of kube-scheduler of each host"
    case .controlPlane: "control-plane hosts (static pods, units or Node objects)"
    case .etcd: "the flags, environment or configuration of each etcd member"
    case .etcdState:
      "etcdctl member list, endpoint status --cluster, endpoint health --cluster (each -w json)"
    case .etcdSnapshots: "etcdutl snapshot status -w json of the newest snapshot of etcd"
    case .kubelet: "the kubelet configuration and flags of each node"
    case .kubeProxy: "the kube-proxy configuration"
    case .certificates: "the certificates (/etc/kubernetes/pki without its keys)"
    case .kubeconfigs: "the kubeconfigs of the hosts and administrators"
    case .roles: "RBAC objects (roles and bindings)"
    case .wholeCluster: "a dump of the whole cluster (say so with --complete)"
    }
  }

  /// Whether it is of the control plane, which some providers keep to themselves.
  var isOfControlPlane: Bool {
    switch self {
    case .apiServer, .controllerManager, .scheduler, .controlPlane, .etcd,
      .etcdState, .etcdSnapshots:
      true
    default: false
    }
  }

  public func isMet(by cluster: Cluster) -> Bool {
    switch self {
    case .manifests: !cluster.workloads.isEmpty
    case .nodes: !cluster.nodes.isEmpty
    case .apiServer: !cluster.apiServers.isEmpty
    case .controllerManager: !cluster.controllerManagers.isEmpty
    case .scheduler: !cluster.schedulers.isEmpty
    case .controlPlane: !cluster.controlPlaneHosts.isEmpty
    case .etcd: !cluster.etcdClusters.isEmpty
    case .etcdState: cluster.etcdClusters.contains { !$0.observations.isEmpty }
    case .etcdSnapshots: !cluster.etcdSnapshots.isEmpty
    case .kubelet: !cluster.kubelets.isEmpty
    case .kubeProxy: !cluster.kubeProxies.isEmpty
    case .certificates: !cluster.certificates.isEmpty
    case .kubeconfigs: !cluster.kubeconfigs.isEmpty
    case .roles: !cluster.roles.isEmpty || !cluster.bindings.isEmpty
    case .wholeCluster: cluster.isWhole
    }
  }
}
