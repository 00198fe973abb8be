import Flags
import Text
import YAML

/// The arguments that Kubespray's roles make of their variables (roles/kubernetes/control-plane,
/// roles/etcd and roles/kubespray_defaults).
enum KubesprayArguments {
  static func apiServer(
    _ variables: KubesprayReader.Variables, _ machine: AnsibleInventory.Machine?,
    at location: Location
  ) -> InstallerArguments {
    let pki = "/etc/kubernetes/ssl"
    var arguments = InstallerArguments(at: location)
    arguments.set([
      "allow-privileged": "true", "anonymous-auth": "true", "authorization-mode": "Node,RBAC",
      "bind-address": "::", "client-ca-file": "\(pki)/ca.crt",
      "enable-admission-plugins": "NodeRestriction", "enable-bootstrap-token-auth": "true",
      "endpoint-reconciler-type": "lease", "etcd-cafile": "/etc/ssl/etcd/ssl/ca.pem",
      "etcd-certfile": "/etc/ssl/etcd/ssl/node.pem", "event-ttl": "1h0m0s",
      "etcd-keyfile": "/etc/ssl/etcd/ssl/node-key.pem",
      "kubelet-client-certificate": "\(pki)/apiserver-kubelet-client.crt",
      "kubelet-client-key": "\(pki)/apiserver-kubelet-client.key", "profiling": "false",
      "proxy-client-cert-file": "\(pki)/front-proxy-client.crt",
      "proxy-client-key-file": "\(pki)/front-proxy-client.key",
      "requestheader-allowed-names": "front-proxy-client",
      "requestheader-client-ca-file": "\(pki)/front-proxy-ca.crt", "request-timeout": "1m0s",
      "secure-port": "6443", "service-account-key-file": "\(pki)/sa.pub",
      "service-account-lookup": "true", "service-account-signing-key-file": "\(pki)/sa.key",
      "service-cluster-ip-range": "10.233.0.0/18", "tls-cert-file": "\(pki)/apiserver.crt",
      "tls-private-key-file": "\(pki)/apiserver.key",
    ])
    if let address = machine?.address { arguments.set("advertise-address", address) }
    for (flag, variable) in apiServerVariables { arguments.give(flag, variables[variable]) }
    setAuthentication(&arguments, variables)
    setAudit(&arguments, variables)
    if let asked = variables["kube_encrypt_secret_data"], variables.isOn("kube_encrypt_secret_data")
    {
      arguments.give(
        "encryption-provider-config", "\(pki)/secrets_encryption.yaml", at: asked.location)
    }
    giveExtras("kube_kubeadm_apiserver_extra_args", variables, &arguments)
    return arguments
  }

  private static let apiServerVariables: KeyValuePairs = [
    "authorization-mode": "authorization_modes",
    "secure-port": "kube_apiserver_port", "profiling": "kube_profiling",
    "service-cluster-ip-range": "kube_service_addresses", "event-ttl": "event_ttl_duration",
    "bind-address": "kube_apiserver_bind_address",
    "request-timeout": "kube_apiserver_request_timeout",
    "disable-admission-plugins": "kube_apiserver_disable_admission_plugins",
    "enable-admission-plugins": "kube_apiserver_enable_admission_plugins",
    "service-node-port-range": "kube_apiserver_node_port_range",
    "tls-min-version": "tls_min_version", "tls-cipher-suites": "tls_cipher_suites",
    "feature-gates": "kube_apiserver_feature_gates", "oidc-issuer-url": "kube_oidc_url",
    "oidc-client-id": "kube_oidc_client_id", "goaway-chance": "kube_apiserver_goaway_chance",
  ]

  /// roles/kubernetes/control-plane/templates: the file takes the place of the flag.
  private static func setAuthentication(
    _ arguments: inout InstallerArguments, _ variables: KubesprayReader.Variables
  ) {
    let asked = "kube_apiserver_use_authentication_config_file"
    guard let node = variables[asked], variables.isOn(asked) else {
      arguments.give("anonymous-auth", variables["kube_api_anonymous_auth"])
      return
    }
    arguments.remove("anonymous-auth")
    arguments.give(
      "authentication-config", "/etc/kubernetes/apiserver-authentication-config-v1beta1.yaml",
      at: node.location)
  }

  private static func setAudit(
    _ arguments: inout InstallerArguments, _ variables: KubesprayReader.Variables
  ) {
    guard let asked = variables["kubernetes_audit"], variables.isOn("kubernetes_audit") else {
      return
    }
    arguments.give(
      "audit-policy-file", "/etc/kubernetes/audit-policy/apiserver-audit-policy.yaml",
      at: asked.location)
    arguments.set([
      "audit-log-path": "/var/log/audit/kube-apiserver-audit.log", "audit-log-maxage": "30",
      "audit-log-maxbackup": "10", "audit-log-maxsize": "100",
    ])
    arguments.give("audit-log-path", variables["audit_log_path"])
    arguments.give("audit-log-maxage", variables["audit_log_maxage"])
    arguments.give("audit-log-maxbackup", variables["audit_log_maxbackups"])
    arguments.give("audit-log-maxsize", variables["audit_log_maxsize"])
  }

  static func controllerManager(
    _ variables: KubesprayReader.Variables, at location: Location
  ) -> InstallerArguments {
    let pki = "/etc/kubernetes/ssl"
    var arguments = InstallerArguments(at: location)
    arguments.set([
      "bind-address": "::", "cluster-signing-cert-file": "\(pki)/ca.crt",
      "cluster-signing-key-file": "\(pki)/ca.key", "leader-elect": "true",
      "node-monitor-grace-period": "40s", "node-monitor-period": "5s", "profiling": "false",
      "root-ca-file": "\(pki)/ca.crt", "service-account-private-key-file": "\(pki)/sa.key",
      "terminated-pod-gc-threshold": "12500", "use-service-account-credentials": "true",
      "kubeconfig": "/etc/kubernetes/controller-manager.conf",
    ])
    arguments.give("profiling", variables["kube_profiling"])
    arguments.give("cluster-cidr", variables["kube_pods_subnet"])
    arguments.give("service-cluster-ip-range", variables["kube_service_addresses"])
    arguments.give(
      "node-monitor-grace-period", variables["kube_controller_node_monitor_grace_period"])
    arguments.give("bind-address", variables["kube_controller_manager_bind_address"])
    giveExtras("kube_kubeadm_controller_extra_args", variables, &arguments)
    return arguments
  }

  static func scheduler(
    _ variables: KubesprayReader.Variables, at location: Location
  ) -> InstallerArguments {
    var arguments = InstallerArguments(at: location)
    arguments.set([
      "bind-address": "::", "kubeconfig": "/etc/kubernetes/scheduler.conf",
      "leader-elect": "true", "profiling": "false",
    ])
    arguments.give("profiling", variables["kube_profiling"])
    arguments.give("bind-address", variables["kube_scheduler_bind_address"])
    giveExtras("kube_kubeadm_scheduler_extra_args", variables, &arguments)
    return arguments
  }

  static func etcd(
    _ variables: KubesprayReader.Variables, _ machine: AnsibleInventory.Machine, name: String
  ) -> InstallerArguments {
    let ssl = "/etc/ssl/etcd/ssl"
    let address = machine.variables["etcd_address"] ?? machine.address ?? machine.name
    var arguments = InstallerArguments(at: machine.location)
    arguments.set([
      "name": name, "advertise-client-urls": "https://\(address):2379",
      "cert-file": "\(ssl)/member-\(machine.name).pem", "client-cert-auth": "true",
      "data-dir": "/var/lib/etcd", "election-timeout": "5000", "heartbeat-interval": "250",
      "initial-advertise-peer-urls": "https://\(address):2380",
      "key-file": "\(ssl)/member-\(machine.name)-key.pem",
      "listen-client-urls": "https://\(address):2379,https://127.0.0.1:2379",
      "listen-peer-urls": "https://\(address):2380",
      "peer-cert-file": "\(ssl)/member-\(machine.name).pem", "peer-client-cert-auth": "true",
      "peer-key-file": "\(ssl)/member-\(machine.name)-key.pem",
      "peer-trusted-ca-file": "\(ssl)/ca.pem", "snapshot-count": "100000",
      "trusted-ca-file": "\(ssl)/ca.pem", "auto-compaction-retention": "8",
    ])
    let given: KeyValuePairs = [
      "data-dir": "etcd_data_dir", "heartbeat-interval": "etcd_heartbeat_interval",
      "election-timeout": "etcd_election_timeout", "snapshot-count": "etcd_snapshot_count",
      "quota-backend-bytes": "etcd_quota_backend_bytes",
      "auto-compaction-retention": "etcd_compaction_retention",
      "peer-client-cert-auth": "etcd_peer_client_auth", "metrics": "etcd_metrics",
    ]
    for (flag, variable) in given { arguments.give(flag, variables[variable]) }
    return arguments
  }

  static func kubelet(_ variables: KubesprayReader.Variables, at location: Location) -> [Setting] {
    let own: KeyValuePairs = [
      "authentication.anonymous.enabled": "false", "authentication.webhook.enabled": "true",
      "authentication.x509.clientCAFile": "/etc/kubernetes/ssl/ca.crt",
      "authorization.mode": "Webhook", "rotateCertificates": "true", "readOnlyPort": "0",
    ]
    let given: KeyValuePairs = [
      "protectKernelDefaults": "kubelet_protect_kernel_defaults",
      "eventRecordQPS": "kubelet_event_record_qps", "maxPods": "kubelet_max_pods",
      "streamingConnectionIdleTimeout": "kubelet_streaming_connection_idle_timeout",
      "rotateCertificates": "kubelet_rotate_certificates",
      "authentication.anonymous.enabled": "kubelet_authentication_anonymous",
      "seccompDefault": "kubelet_seccomp_default", "tlsMinVersion": "tls_min_version",
    ]
    var settings: [Setting] = []
    for (field, variable) in given {
      guard let node = variables[variable], let text = node.text else { continue }
      settings.append(
        Setting(name: field, value: text, location: node.location, origin: .configFile))
    }
    let names = Set(settings.map(\.name))
    return own.filter { !names.contains($0.key) }.map {
      Setting(name: $0.key, value: $0.value, location: location, origin: .installer)
    } + settings
  }

  private static func giveExtras(
    _ name: String, _ variables: KubesprayReader.Variables, _ arguments: inout InstallerArguments
  ) {
    for entry in variables[name].entries { arguments.give(entry.key, entry.value) }
  }
}
