import Inventory
import Kubernetes
import YAML

/// Pods whose very task is a part of the node, and what of it they need.
///
/// Only DaemonSets and control-plane pods are taken for such, by the names of their images.
enum NodeAgent {
  /// Sets up the network of the node.
  case network
  /// Mounts volumes for the kubelet.
  case storage
  /// Reads files or counters of the node.
  case observer
  /// Hands devices or other abilities of the node to pods.
  case devices
  /// A control-plane component that the kubelet starts from a file.
  case controlPlane

  var mayBePrivileged: Bool { self != .observer }
  var mayUseHostPaths: Bool { true }
  var mayUseHostNamespaces: Bool { true }

  private static let images: [(agent: NodeAgent, names: [String])] = [
    (
      .network,
      [
        "kube-proxy", "calico", "calico-node", "cilium", "flannel", "kube-flannel", "weave-kube",
        "weave-npc", "amazon-k8s-cni", "antrea", "antrea-ubuntu", "kube-router", "kindnetd",
        "ovn-kubernetes", "ovn-kube", "multus", "multus-cni", "azure-cni", "azure-npm",
        "k8s-dns-node-cache", "speaker", "kube-vip", "netd", "whereabouts", "kube-ovn", "canal",
      ]
    ),
    (
      .storage,
      [
        "csi-node-driver-registrar", "longhorn-manager", "node-disk-manager",
        "local-volume-provisioner",
        "secrets-store-csi-driver", "driver",
      ]
    ),
    (
      .observer,
      [
        "node-exporter", "node-problem-detector", "fluentd", "fluent-bit", "fluent", "filebeat",
        "metricbeat", "auditbeat", "promtail", "vector", "alloy", "agent", "cadvisor", "falco",
        "fluentd-kubernetes-daemonset", "fluentd-elasticsearch", "grafana-agent", "telegraf",
        "opentelemetry-collector", "opentelemetry-collector-contrib", "smartctl-exporter",
        "ebpf-exporter", "process-exporter", "stackdriver-logging-agent", "prometheus-to-sd",
      ]
    ),
    (
      .devices,
      [
        "k8s-device-plugin", "nvidia-gpu-device-plugin", "node-feature-discovery", "tetragon",
        "dcgm-exporter", "gpu-feature-discovery", "driver-installer", "kured",
      ]
    ),
  ]

  /// What kind of node agent the workload is; nil for all others.
  static func of(_ workload: Workload) -> NodeAgent? {
    if workload.isControlPlanePart { return .controlPlane }
    guard workload.isDaemon else { return nil }
    let used = Set(workload.template.containers.compactMap { $0.image?.baseName })
    return images.first { !used.isDisjoint(with: $0.names) }?.agent
  }
}

extension Pods {
  /// The containers of the workload with the value that the security context gives them.
  static func effective(_ key: String, in workload: Workload)
    -> [(container: Container, node: Node?)]
  {
    workload.template.containers.map {
      ($0, workload.template.effectiveSecurity(key, of: $0))
    }
  }

  /// Whether users of the pod are mapped to powerless users of the node.
  static func mapsUsers(_ workload: Workload) -> Bool {
    workload.template.spec["hostUsers"]?.bool == false
  }
}

extension Container {
  /// Whether it runs with all rights of the node.
  var isPrivileged: Bool { securityContext["privileged"]?.bool == true }
}
