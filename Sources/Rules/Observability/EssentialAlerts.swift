import Inventory
import Kubernetes
import YAML

extension Observability {
  static let essentialAlerts = Rule(
    "observability/essential-alerts",
    title: "Alerts cover the failures that take clusters down",
    severity: .medium,
    rationale: """
      An API server that is gone, an etcd member that lags, nodes that are not ready, disks that \
      fill, pods that crash and certificates that expire are the usual ways to an outage. Each \
      needs an alert that reaches somebody before the users do.
      """,
    remedy: "Install the alerting rules of kubernetes-mixin, node-exporter and etcd's mixin.",
    aliases: [],
    needs: [],
    examples: [
      .passes(alerts(everything)),
      .fails(alerts(Array(everything.dropLast()), mark: "↓"), whole: true),
      .fails("↓" + web, whole: true),
      .notAssessed(alerts(["KubeAPIDown"])),
    ],
    judging: \.alertedCluster
  ) { _, cluster in
    let texts = cluster.alertingRules.map { rule in
      let text = "\(rule["alert"]?.text ?? "") \(rule["expr"]?.text ?? "")"
      return text.lowercased()
    }
    let missing = failures.filter { failure in
      if failure.isOfControlPlane && cluster.managedControlPlane != nil { return false }
      return !texts.contains { text in failure.words.contains { text.contains($0) } }
    }
    if missing.isEmpty { return .passes }
    guard cluster.isWhole else { return .notAssessed(missing: Need.wholeCluster.missing) }
    if texts.isEmpty { return .fails("no alerting rules exist") }
    return .fails("no alert tells of \(missing.map(\.title).joined(separator: ", "))")
  }

  private struct KindOfFailure {
    let title: String
    /// Whether only who runs the control plane can see it.
    var isOfControlPlane = false
    /// Parts of the alert's name or expression in lower case, any of which covers it.
    let words: [String]
  }

  private static let failures = [
    KindOfFailure(
      title: "a lost API server",
      words: [
        "kubeapidown", "kubeapierrorbudgetburn", "apiserverdown", "job=\"apiserver\"",
        "job=\"kube-apiserver\"", "apiserver_request",
      ]),
    KindOfFailure(
      title: "lost etcd members", isOfControlPlane: true,
      words: ["etcdinsufficientmembers", "etcdmembersdown", "etcdmemberdown", "etcddown"]),
    KindOfFailure(
      title: "etcd without a leader", isOfControlPlane: true,
      words: ["etcdnoleader", "etcd_server_has_leader", "etcd_server_leader_changes"]),
    KindOfFailure(
      title: "a full etcd database", isOfControlPlane: true,
      words: [
        "etcddatabasequota", "etcd_mvcc_db_total_size", "etcd_server_quota_backend_bytes",
        "etcdbackendquota", "etcdexcessivedatabasegrowth",
      ]),
    KindOfFailure(
      title: "nodes that are not ready",
      words: ["nodenotready", "kubenodeunreachable", "kubeletdown", "kube_node_status_condition"]),
    KindOfFailure(
      title: "full disks",
      words: ["filesystem", "fillingup", "diskpressure", "diskspace", "node_filesystem"]),
    KindOfFailure(
      title: "full volumes of pods",
      words: ["persistentvolumefillingup", "kubelet_volume_stats", "volumefull", "pvcfull"]),
    KindOfFailure(
      title: "memory running out",
      words: ["memory", "node_memory", "oomkill"]),
    KindOfFailure(
      title: "crashing pods",
      words: ["crashloop", "container_status_restarts", "podcrash", "crashing"]),
    KindOfFailure(
      title: "expiring certificates",
      words: [
        "certificateexpir", "certificate_expiration", "certexpir", "cert_expir",
        "certmanager_certificate",
      ]),
  ]

  private static let everything = [
    "KubeAPIDown", "etcdInsufficientMembers", "etcdNoLeader", "etcdDatabaseQuotaLowSpace",
    "KubePersistentVolumeFillingUp", "KubeNodeNotReady", "NodeFilesystemAlmostOutOfSpace",
    "NodeMemoryHighUtilization", "KubePodCrashLooping", "KubeClientCertificateExpiration",
  ]
}

extension Cluster {
  fileprivate var alertedCluster: [WholeCluster] {
    asWhole("alerting rules", at: alertingObjects.first?.location ?? objects.first?.node.location)
  }
}
