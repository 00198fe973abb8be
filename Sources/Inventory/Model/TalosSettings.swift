import Flags

extension Installer {
  /// Fields of a machine configuration of Talos; nil where it refuses what it sets itself.
  ///
  /// https://www.talos.dev/latest/reference/configuration/v1alpha1/config
  func talos(_ flags: [String], _ program: Program) -> String? {
    guard let list = talosList(program) else { return nil }
    var fields: [String] = []
    var arguments: [String] = []
    for flag in flags {
      if let field = talosFields[program]?[flag] {
        fields.append(field)
      } else if let name = talosArgument(flag, program) {
        arguments.append(name)
      } else {
        return nil
      }
    }
    let parts = (arguments.isEmpty ? [] : ["\(joined(arguments)) in \(list)"]) + fields
    return "\(joined(parts)) of the machine configuration"
  }

  private func talosList(_ program: Program) -> String? {
    switch program {
    case .kubeAPIServer: "cluster.apiServer.extraArgs"
    case .kubeControllerManager: "cluster.controllerManager.extraArgs"
    case .kubeScheduler: "cluster.scheduler.extraArgs"
    case .kubeProxy: "cluster.proxy.extraArgs"
    case .etcd: "cluster.etcd.extraArgs"
    case .kubelet: "machine.kubelet.extraConfig"
    case .cloudControllerManager: nil
    }
  }

  /// The argument by the name that its list has for it.
  private func talosArgument(_ flag: String, _ program: Program) -> String? {
    guard program == .kubelet else {
      let isDenied = deniedByTalos[program]?.contains(flag) ?? false
      return isDenied || !program.hasFlag(flag) ? nil : flag
    }
    guard let field = program.field(of: flag) else { return nil }
    let top = field.split(separator: ".").first.map { String($0) } ?? field
    return protectedByTalos.contains(top) ? nil : field
  }
}

/// Fields of their own for what arguments may not or need not say.
private let talosFields: [Program: [String: String]] = [
  .kubeAPIServer: [
    "admission-control-config-file": "cluster.apiServer.admissionControl",
    "audit-policy-file": "cluster.apiServer.auditPolicy",
    "authorization-config": "cluster.apiServer.authorizationConfig",
    "encryption-provider-config": "cluster.secretboxEncryptionSecret",
  ],
  .kubelet: ["seccomp-default": "machine.kubelet.defaultRuntimeSeccompProfileEnabled: true"],
]

/// Arguments of the user's that Talos refuses
/// (internal/app/machined/pkg/controllers/k8s/control_plane_final.go, MergeDenied;
/// internal/app/machined/pkg/system/services/etcd.go, denyListArgs).
private let deniedByTalos: [Program: Set<String>] = [
  .kubeAPIServer: [
    "client-ca-file", "etcd-cafile", "etcd-certfile", "etcd-keyfile", "etcd-servers",
    "kubelet-client-certificate", "kubelet-client-key", "proxy-client-cert-file",
    "proxy-client-key-file", "requestheader-client-ca-file", "service-account-key-file",
    "service-account-signing-key-file", "tls-cert-file", "tls-min-version",
    "tls-private-key-file",
  ],
  .kubeControllerManager: [
    "authentication-kubeconfig", "authorization-kubeconfig", "cluster-signing-cert-file",
    "cluster-signing-key-file", "root-ca-file", "service-account-private-key-file",
  ],
  .kubeScheduler: [
    "authentication-kubeconfig", "authorization-kubeconfig", "config", "kubeconfig",
  ],
  .etcd: [
    "advertise-client-urls", "auto-tls", "cert-file", "client-cert-auth", "data-dir",
    "feature-gates", "initial-advertise-peer-urls", "initial-cluster", "initial-cluster-state",
    "key-file", "listen-client-http-urls", "listen-client-urls", "listen-peer-urls", "name",
    "peer-auto-tls", "peer-cert-file", "peer-client-cert-auth", "peer-key-file",
    "peer-trusted-ca-file", "tls-min-version", "trusted-ca-file",
    "watch-progress-notify-interval",
  ],
]

/// Fields that `extraConfig` may not have (pkg/machinery/kubelet/kubelet.go,
/// ProtectedConfigurationFields).
private let protectedByTalos: Set<String> = [
  "authentication", "authorization", "cgroupRoot", "kubeletCgroups", "port",
  "protectKernelDefaults", "resolvConf", "rotateCertificates", "seccompDefault",
  "staticPodPath", "systemCgroups",
]
