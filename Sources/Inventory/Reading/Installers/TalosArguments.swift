import Flags
import Text
import YAML

/// The arguments that Talos gives of itself (internal/app/machined/pkg/controllers/k8s,
/// control_plane_static_pod.go and kubelet_config.go; pkg/controllers/etcd/spec.go).
enum TalosArguments {
  private static let secrets = "/system/secrets/kubernetes"

  static func apiServer(_ setup: TalosReader.Setup) -> InstallerArguments {
    let cluster = setup.cluster
    let own = "\(secrets)/kube-apiserver"
    var arguments = InstallerArguments(at: (cluster["apiServer"] ?? cluster).location)
    arguments.set([
      "allow-privileged": "true", "anonymous-auth": "false",
      "audit-log-maxage": "30", "audit-log-maxbackup": "10", "audit-log-maxsize": "100",
      "audit-log-path": "/var/log/audit/kube/kube-apiserver.log",
      "audit-policy-file": "/system/config/kubernetes/kube-apiserver/auditpolicy.yaml",
      "authorization-mode": "Node,RBAC", "bind-address": "0.0.0.0",
      "client-ca-file": "\(own)/ca.crt", "enable-admission-plugins": "NodeRestriction",
      "enable-bootstrap-token-auth": "true", "etcd-cafile": "\(own)/etcd-client-ca.crt",
      "etcd-certfile": "\(own)/etcd-client.crt", "etcd-keyfile": "\(own)/etcd-client.key",
      "etcd-servers": "https://127.0.0.1:2379",
      "kubelet-client-certificate": "\(own)/apiserver-kubelet-client.crt",
      "kubelet-client-key": "\(own)/apiserver-kubelet-client.key",
      "kubelet-preferred-address-types": "InternalIP,ExternalIP,Hostname", "profiling": "false",
      "proxy-client-cert-file": "\(own)/front-proxy-client.crt",
      "proxy-client-key-file": "\(own)/front-proxy-client.key",
      "requestheader-allowed-names": "front-proxy-client",
      "requestheader-client-ca-file": "\(own)/aggregator-ca.crt", "secure-port": "6443",
      "service-account-key-file": "\(own)/service-account.pub",
      "service-account-signing-key-file": "\(own)/service-account.key",
      "service-cluster-ip-range": "10.96.0.0/12", "tls-cert-file": "\(own)/apiserver.crt",
      "tls-min-version": "VersionTLS12", "tls-private-key-file": "\(own)/apiserver.key",
    ])
    arguments.give("service-cluster-ip-range", cluster["network"]["serviceSubnets"])
    arguments.give("service-account-issuer", cluster["controlPlane"]["endpoint"])
    // Without a key the file has only `identity`, which encrypts nothing.
    let keys = ["secretboxEncryptionSecret", "aescbcEncryptionSecret"].compactMap { cluster[$0] }
    if let key = keys.first {
      arguments.give("encryption-provider-config", "\(own)/encryptionconfig.yaml", at: key.location)
    }
    return arguments
  }

  static func controllerManager(_ setup: TalosReader.Setup) -> InstallerArguments {
    let cluster = setup.cluster
    let own = "\(secrets)/kube-controller-manager"
    var arguments = InstallerArguments(at: (cluster["controllerManager"] ?? cluster).location)
    arguments.set([
      "allocate-node-cidrs": "true", "authentication-kubeconfig": "\(own)/kubeconfig",
      "authorization-kubeconfig": "\(own)/kubeconfig", "bind-address": "127.0.0.1",
      "cluster-cidr": "10.244.0.0/16", "cluster-signing-cert-file": "\(own)/ca.crt",
      "cluster-signing-key-file": "\(own)/ca.key", "configure-cloud-routes": "false",
      "controllers": "*,tokencleaner", "kubeconfig": "\(own)/kubeconfig", "leader-elect": "true",
      "profiling": "false", "root-ca-file": "\(own)/ca.crt",
      "service-account-private-key-file": "\(own)/service-account.key",
      "service-cluster-ip-range": "10.96.0.0/12", "tls-min-version": "VersionTLS13",
      "use-service-account-credentials": "true",
    ])
    arguments.give("cluster-cidr", cluster["network"]["podSubnets"])
    arguments.give("service-cluster-ip-range", cluster["network"]["serviceSubnets"])
    return arguments
  }

  static func scheduler(_ setup: TalosReader.Setup) -> InstallerArguments {
    let kubeconfig = "\(secrets)/kube-scheduler/kubeconfig"
    let part = setup.cluster["scheduler"] ?? setup.cluster
    var arguments = InstallerArguments(at: part.location)
    arguments.set([
      "authentication-kubeconfig": kubeconfig, "authorization-kubeconfig": kubeconfig,
      "authentication-tolerate-lookup-failure": "false", "bind-address": "127.0.0.1",
      "leader-elect": "true", "profiling": "false", "tls-min-version": "VersionTLS13",
    ])
    return arguments
  }

  static func etcd(_ setup: TalosReader.Setup) -> InstallerArguments {
    let pki = "/system/secrets/etcd"
    let part = setup.cluster["etcd"] ?? setup.cluster
    var arguments = InstallerArguments(at: part.location)
    if let name = setup.host { arguments.set("name", name) }
    arguments.set([
      "advertise-client-urls": "https://$(HOST_IP):2379", "auto-tls": "false",
      "cert-file": "\(pki)/server.crt", "client-cert-auth": "true", "data-dir": "/var/lib/etcd",
      "initial-advertise-peer-urls": "https://$(HOST_IP):2380", "key-file": "\(pki)/server.key",
      "listen-client-urls": "https://$(HOST_IP):2379",
      "listen-peer-urls": "https://$(HOST_IP):2380", "peer-auto-tls": "false",
      "peer-cert-file": "\(pki)/peer.crt", "peer-client-cert-auth": "true",
      "peer-key-file": "\(pki)/peer.key", "peer-trusted-ca-file": "\(pki)/ca.crt",
      "trusted-ca-file": "\(pki)/ca.crt",
    ])
    return arguments
  }

  /// The fields that Talos writes, and those of `extraConfig` over them.
  static func kubelet(_ setup: TalosReader.Setup) -> [Setting] {
    let part = setup.machine["kubelet"]
    var own: [(String, String)] = [
      ("authentication.anonymous.enabled", "false"), ("authentication.webhook.enabled", "true"),
      ("authentication.x509.clientCAFile", "/etc/kubernetes/pki/ca.crt"),
      ("authorization.mode", "Webhook"), ("protectKernelDefaults", "true"),
      ("rotateCertificates", "true"), ("streamingConnectionIdleTimeout", "5m"),
      ("tlsMinVersion", "VersionTLS13"), ("shutdownGracePeriod", "30s"),
      ("shutdownGracePeriodCriticalPods", "10s"),
    ]
    let memory = setup.isControlPlane ? "512Mi" : "384Mi"
    own.append(("systemReserved", "cpu=50m,ephemeral-storage=256Mi,memory=\(memory),pid=100"))
    if part["defaultRuntimeSeccompProfileEnabled"]?.bool == true {
      own.append(("seccompDefault", "true"))
    }
    let given = part["extraConfig"].map { Flattener.settings(of: $0, program: .kubelet) } ?? []
    var names = Set(given.map(\.name))
    // kubelet_spec.go: what the user reserves takes the place of all that Talos does.
    if given.contains(where: { $0.name.hasPrefix("systemReserved.") }) {
      names.insert("systemReserved")
    }
    let location = (part ?? setup.machine).location
    return own.filter { !names.contains($0.0) }.map {
      Setting(name: $0.0, value: $0.1, location: location, origin: .installer)
    } + given
  }
}
