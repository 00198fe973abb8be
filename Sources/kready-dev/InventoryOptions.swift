import Flags

/// The options that a listing always shows, set or not.
enum InventoryOptions {
  static func of(_ program: Program) -> [String] {
    switch program {
    case .kubeAPIServer: apiServer
    case .kubeControllerManager: controllerManager
    case .kubeScheduler: scheduler
    case .kubelet: kubelet
    case .kubeProxy: proxy
    case .etcd: etcd
    case .cloudControllerManager: []
    }
  }

  private static let apiServer = [
    "advertise-address", "bind-address", "secure-port", "insecure-port", "anonymous-auth",
    "authorization-mode", "authorization-config", "authentication-config", "client-ca-file",
    "tls-cert-file", "tls-min-version", "tls-cipher-suites", "profiling", "audit-policy-file",
    "audit-log-path", "audit-log-maxage", "audit-log-maxbackup", "audit-log-maxsize",
    "encryption-provider-config", "etcd-servers", "etcd-cafile", "etcd-certfile",
    "enable-admission-plugins", "disable-admission-plugins", "service-account-issuer",
    "service-account-key-file", "service-account-signing-key-file", "service-account-lookup",
    "kubelet-certificate-authority", "kubelet-client-certificate", "token-auth-file",
    "service-cluster-ip-range", "feature-gates", "event-ttl", "request-timeout",
  ]

  private static let controllerManager = [
    "bind-address", "secure-port", "leader-elect", "leader-elect-lease-duration",
    "leader-elect-renew-deadline", "leader-elect-retry-period", "profiling", "root-ca-file",
    "service-account-private-key-file", "use-service-account-credentials", "cluster-cidr",
    "allocate-node-cidrs", "node-cidr-mask-size", "node-monitor-grace-period",
    "node-monitor-period", "terminated-pod-gc-threshold", "cluster-signing-cert-file",
    "cluster-signing-duration", "controllers", "feature-gates", "authentication-kubeconfig",
    "service-cluster-ip-range",
  ]

  private static let scheduler = [
    "bind-address", "secure-port", "leader-elect", "leader-elect-lease-duration",
    "leader-elect-renew-deadline", "leader-elect-retry-period", "leader-elect-resource-lock",
    "leader-elect-resource-namespace", "leader-elect-resource-name", "profiling", "config",
    "kubeconfig", "authentication-kubeconfig", "authorization-kubeconfig", "client-ca-file",
    "tls-cert-file", "tls-min-version", "tls-cipher-suites", "kube-api-qps", "kube-api-burst",
    "feature-gates", "contention-profiling",
  ]

  private static let kubelet = [
    "config", "config-dir", "kubeconfig", "bootstrap-kubeconfig",
    "authentication.anonymous.enabled",
    "authentication.webhook.enabled", "authorization.mode", "authentication.x509.clientCAFile",
    "readOnlyPort", "rotateCertificates", "serverTLSBootstrap", "tlsCertFile", "tlsMinVersion",
    "tlsCipherSuites", "protectKernelDefaults", "evictionHard", "systemReserved", "kubeReserved",
    "maxPods", "podPidsLimit", "imageGCHighThresholdPercent", "eventRecordQPS", "cgroupDriver",
    "failSwapOn", "makeIPTablesUtilChains", "shutdownGracePeriod", "seccompDefault",
    "streamingConnectionIdleTimeout", "clusterDNS", "clusterDomain", "staticPodPath",
    "containerRuntimeEndpoint", "featureGates", "hostname-override", "node-ip",
  ]

  private static let proxy = [
    "config", "bindAddress", "healthzBindAddress", "metricsBindAddress", "mode", "clusterCIDR",
    "hostname-override", "conntrack.maxPerCore", "conntrack.min",
    "conntrack.tcpEstablishedTimeout", "conntrack.tcpCloseWaitTimeout",
    "clientConnection.kubeconfig", "clientConnection.qps", "clientConnection.burst",
    "iptables.masqueradeAll", "iptables.syncPeriod", "iptables.minSyncPeriod",
    "ipvs.strictARP", "ipvs.scheduler", "featureGates", "enableProfiling", "oomScoreAdj",
  ]

  private static let etcd = [
    "config-file", "name", "data-dir", "wal-dir", "listen-client-urls", "listen-peer-urls",
    "listen-metrics-urls", "advertise-client-urls", "initial-advertise-peer-urls",
    "initial-cluster", "initial-cluster-state", "initial-cluster-token", "cert-file",
    "trusted-ca-file", "client-cert-auth", "auto-tls", "peer-cert-file", "peer-trusted-ca-file",
    "peer-client-cert-auth", "peer-auto-tls", "heartbeat-interval", "election-timeout",
    "snapshot-count", "quota-backend-bytes", "auto-compaction-mode", "auto-compaction-retention",
    "max-snapshots", "cipher-suites", "tls-min-version", "enable-v2", "pre-vote",
    "force-new-cluster", "unsafe-no-fsync",
  ]
}
