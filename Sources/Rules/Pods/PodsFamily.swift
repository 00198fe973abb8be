import Inventory
import Kubernetes
import YAML

/// Pods whose very task is a part of the node.
///
/// DaemonSets, control-plane pods and what must run before the network does are taken for such,
/// by the names of their images, so that the rules of pod security do not ask the impossible.
enum NodeAgent {
  /// Sets up the network of the node.
  case network
  /// Mounts volumes for the kubelet.
  case storage
  /// Reads files or counters of the node.
  case observer
  /// Watches the kernel or asks the container runtime.
  case monitor
  /// Hands devices or other abilities of the node to pods.
  case devices
  /// Must run before the network of pods is there, and so uses that of the node.
  case bootstrap
  /// A control-plane component that the kubelet starts from a file.
  case controlPlane

  var mayBePrivileged: Bool { self != .observer && self != .bootstrap }
  var mayUseRuntimeSocket: Bool { self != .observer && self != .bootstrap }

  /// What kind of node agent the workload is; nil for all others.
  static func of(_ workload: Workload) -> NodeAgent? {
    if workload.isControlPlanePart { return .controlPlane }
    let used = workload.template.containers.compactMap(\.image?.repository)
    func uses(_ names: [String]) -> Bool {
      used.contains { repository in
        names.contains { repository == $0 || repository.hasSuffix("/" + $0) }
      }
    }
    if workload.isDaemon, let kind = daemons.first(where: { uses($0.names) }) { return kind.agent }
    // A job that takes snapshots reads etcd's certificates on its host and writes there.
    let isSnapshot = workload.namespace == "kube-system" && workload.kind == "CronJob"
    if isSnapshot, uses(["etcd", "etcdctl", "etcdutl"]) { return .controlPlane }
    // An audit of the node reads its files and processes.
    if !workload.isLongRunning, uses(["kube-bench"]) { return .monitor }
    return uses(bootstraps) ? .bootstrap : nil
  }

  private static let bootstraps = [
    "calico/typha", "calico/calico", "calico/kube-controllers", "tigera/operator",
    "kops-controller", "dns-controller", "aws-iam-authenticator",
    "cloud-controller-manager", "aws-cloud-controller-manager", "azure-cloud-controller-manager",
    "openstack-cloud-controller-manager", "digitalocean-cloud-controller-manager",
    "hcloud-cloud-controller-manager", "cilium/operator", "cilium/operator-generic",
    "cilium/operator-aws", "cilium/operator-azure", "kube-ovn",
  ]

  private static let daemons: [(agent: NodeAgent, names: [String])] = [
    (
      .network,
      [
        "kube-proxy", "calico/node", "calico/calico", "calico/cni", "mirrored-calico-node",
        "cilium/cilium",
        "cilium", "flannel", "kube-flannel", "mirrored-flannel-flannel", "weave-kube", "weave-npc",
        "amazon-k8s-cni", "antrea-ubuntu", "antrea-agent-ubuntu", "kube-router", "kindnetd",
        "ovn-kubernetes", "ovn-kube", "multus", "multus-cni", "azure-cni", "azure-npm",
        "k8s-dns-node-cache", "metallb/speaker", "kube-vip", "netd", "whereabouts", "kube-ovn",
        "networking-agent", "install-cni", "ztunnel",
      ]
    ),
    (
      .storage,
      [
        "csi-node-driver-registrar", "longhorn-manager", "node-disk-manager",
        "local-volume-provisioner", "secrets-store-csi-driver", "velero/velero", "rook/ceph",
      ]
    ),
    (
      .observer,
      [
        "node-exporter", "fluentd", "fluent/fluent-bit", "fluent-bit",
        "filebeat", "metricbeat", "auditbeat", "promtail", "timberio/vector", "grafana/alloy",
        "fluentd-kubernetes-daemonset", "fluentd-elasticsearch", "grafana/agent", "telegraf",
        "opentelemetry-collector", "opentelemetry-collector-contrib", "smartctl-exporter",
        "process-exporter", "pod-checkpointer", "kenc", "stackdriver-logging-agent",
        "prometheus-to-sd",
      ]
    ),
    (
      .monitor,
      [
        "node-problem-detector", "cadvisor", "falco", "falco-no-driver", "tetragon",
        "datadog/agent", "datadoghq/agent",
        "sysdig/agent", "newrelic/infrastructure", "newrelic/nrsysmond", "ebpf-exporter",
        "inspektor-gadget", "parca-agent", "beyla",
      ]
    ),
    (
      .devices,
      [
        "k8s-device-plugin", "nvidia-gpu-device-plugin", "node-feature-discovery",
        "dcgm-exporter", "gpu-feature-discovery", "kured",
      ]
    ),
  ]
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
