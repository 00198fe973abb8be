import Flags

extension Installer {
  /// Variables of the inventory; those without one of their own go among the extra arguments.
  func kubespray(_ flags: [String], _ program: Program) -> String? {
    let variables = flags.map { flag in
      kubesprayVariables[program]?[flag] ?? kubesprayArgument(flag, program)
    }
    let known = variables.compactMap { $0 }
    guard known.count == flags.count else { return nil }
    var named: [String] = []
    for name in known where !named.contains(name) { named.append(name) }
    return "\(joined(named)) in group_vars"
  }

  /// The kubelet's variable is put into its KubeletConfiguration as it is, the others are flags.
  private func kubesprayArgument(_ flag: String, _ program: Program) -> String? {
    switch program {
    case .kubeAPIServer: "kube_kubeadm_apiserver_extra_args: \(flag)"
    case .kubeControllerManager: "kube_kubeadm_controller_extra_args: \(flag)"
    case .kubeScheduler: "kube_kubeadm_scheduler_extra_args: \(flag)"
    case .kubelet: program.field(of: flag).map { "kubelet_config_extra_args: \($0)" }
    case .etcd: "etcd_extra_vars: \(flag)"
    case .kubeProxy, .cloudControllerManager: nil
    }
  }

  /// What the resource APIServer of config.openshift.io lets a user choose; the operators set the
  /// rest.
  func openShift(_ flags: [String], _ program: Program) -> String? {
    guard program == .kubeAPIServer else { return nil }
    let fields = apiServerFields(flags).map { $0.map { "spec.\($0)" } }
    return fields.map { "\(joined($0)) of the APIServer cluster (oc edit apiserver cluster)" }
  }

  /// The HostedCluster carries the same choices, except for encryption, which it has of its own
  /// (hypershift, api/hypershift/v1beta1/hostedcluster_types.go).
  func hyperShift(_ flags: [String], _ program: Program) -> String? {
    guard program == .kubeAPIServer else { return nil }
    let fields = apiServerFields(flags).map {
      $0.map {
        $0 == "encryption.type" ? "spec.secretEncryption" : "spec.configuration.apiServer.\($0)"
      }
    }
    return fields.map { "\(joined($0)) of the HostedCluster, in the management cluster" }
  }

  private func apiServerFields(_ flags: [String]) -> [String]? {
    var fields: [String] = []
    for flag in flags {
      let field: String
      switch flag {
      case "audit-policy-file", "audit-log-path": field = "audit.profile"
      case "encryption-provider-config": field = "encryption.type"
      case "tls-min-version", "tls-cipher-suites": field = "tlsSecurityProfile"
      case "client-ca-file": field = "clientCA"
      case "tls-cert-file", "tls-private-key-file": field = "servingCerts"
      default: return nil
      }
      if !fields.contains(field) { fields.append(field) }
    }
    return fields
  }

  /// `a`, `a and b`, `a, b and c`.
  func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// Kubespray's variables for flags (roles/kubernetes/control-plane/templates and
/// roles/kubernetes/node/templates, roles/etcd/templates/etcd.env.j2).
private let kubesprayVariables: [Program: [String: String]] = [
  .kubeAPIServer: [
    "anonymous-auth": "kube_api_anonymous_auth",
    "authorization-config": "kube_apiserver_use_authorization_config_file",
    "authorization-mode": "authorization_modes",
    "authentication-config": "kube_apiserver_use_authentication_config_file",
    "bind-address": "kube_apiserver_bind_address",
    "enable-admission-plugins": "kube_apiserver_enable_admission_plugins",
    "disable-admission-plugins": "kube_apiserver_disable_admission_plugins",
    "admission-control-config-file": "kube_apiserver_admission_control_config_file",
    "etcd-compaction-interval": "kube_apiserver_etcd_compaction_interval",
    "etcd-servers-overrides": "etcd_events_cluster_enabled",
    "service-cluster-ip-range": "kube_service_addresses",
    "service-node-port-range": "kube_apiserver_node_port_range",
    "profiling": "kube_profiling",
    "request-timeout": "kube_apiserver_request_timeout",
    "service-account-lookup": "kube_apiserver_service_account_lookup",
    "encryption-provider-config": "kube_encrypt_secret_data",
    "runtime-config": "kube_api_runtime_config",
    "audit-policy-file": "kubernetes_audit",
    "audit-log-path": "audit_log_path",
    "audit-log-maxage": "audit_log_maxage",
    "audit-log-maxbackup": "audit_log_maxbackups",
    "audit-log-maxsize": "audit_log_maxsize",
    "audit-webhook-config-file": "kubernetes_audit_webhook",
    "audit-webhook-mode": "audit_webhook_mode",
    "feature-gates": "kube_apiserver_feature_gates",
    "tls-min-version": "tls_min_version",
    "tls-cipher-suites": "tls_cipher_suites",
    "event-ttl": "event_ttl_duration",
    "kubelet-certificate-authority": "kubelet_rotate_server_certificates",
    "token-auth-file": "kube_token_auth",
  ],
  .kubeControllerManager: [
    "node-monitor-grace-period": "kube_controller_node_monitor_grace_period",
    "node-monitor-period": "kube_controller_node_monitor_period",
    "cluster-cidr": "kube_pods_subnet",
    "service-cluster-ip-range": "kube_service_addresses",
    "node-cidr-mask-size-ipv4": "kube_network_node_prefix",
    "node-cidr-mask-size-ipv6": "kube_network_node_prefix_ipv6",
    "profiling": "kube_profiling",
    "terminated-pod-gc-threshold": "kube_controller_terminated_pod_gc_threshold",
    "bind-address": "kube_controller_manager_bind_address",
    "leader-elect-lease-duration": "kube_controller_manager_leader_elect_lease_duration",
    "leader-elect-renew-deadline": "kube_controller_manager_leader_elect_renew_deadline",
    "feature-gates": "kube_controller_feature_gates",
    "tls-min-version": "tls_min_version",
    "tls-cipher-suites": "tls_cipher_suites",
  ],
  .kubeScheduler: [
    "bind-address": "kube_scheduler_bind_address",
    "profiling": "kube_profiling",
    "feature-gates": "kube_scheduler_feature_gates",
    "tls-min-version": "tls_min_version",
    "tls-cipher-suites": "tls_cipher_suites",
  ],
  .kubelet: [
    "authentication-token-webhook": "kubelet_authentication_token_webhook",
    "authorization-mode": "kubelet_authorization_mode_webhook",
    "enforce-node-allocatable": "kubelet_enforce_node_allocatable",
    "container-log-max-files": "kubelet_logfiles_max_nr",
    "container-log-max-size": "kubelet_logfiles_max_size",
    "max-pods": "kubelet_max_pods",
    "pod-max-pids": "kubelet_pod_pids_limit",
    "read-only-port": "kube_read_only_port",
    "protect-kernel-defaults": "kubelet_protect_kernel_defaults",
    "rotate-certificates": "kubelet_rotate_certificates",
    "rotate-server-certificates": "kubelet_rotate_server_certificates",
    "eviction-hard": "eviction_hard",
    "event-qps": "kubelet_event_record_qps",
    "streaming-connection-idle-timeout": "kubelet_streaming_connection_idle_timeout",
    "image-gc-high-threshold": "kubelet_image_gc_high_threshold",
    "image-gc-low-threshold": "kubelet_image_gc_low_threshold",
    "make-iptables-util-chains": "kubelet_make_iptables_util_chains",
    "seccomp-default": "kubelet_seccomp_default",
    "tls-min-version": "tls_min_version",
    "tls-cipher-suites": "tls_cipher_suites",
    "feature-gates": "kubelet_feature_gates",
    "fail-swap-on": "kubelet_fail_swap_on",
    "kube-reserved": "kube_reserved",
    "system-reserved": "system_reserved",
  ],
  .etcd: [
    "election-timeout": "etcd_election_timeout",
    "heartbeat-interval": "etcd_heartbeat_interval",
    "auto-compaction-retention": "etcd_compaction_retention",
    "listen-metrics-urls": "etcd_listen_metrics_urls",
    "snapshot-count": "etcd_snapshot_count",
    "quota-backend-bytes": "etcd_quota_backend_bytes",
    "max-request-bytes": "etcd_max_request_bytes",
    "log-level": "etcd_log_level",
    "client-cert-auth": "etcd_secure_client",
    "peer-client-cert-auth": "etcd_peer_client_auth",
    "cipher-suites": "etcd_tls_cipher_suites",
  ],
]
