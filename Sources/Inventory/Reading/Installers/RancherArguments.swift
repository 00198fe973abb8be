import Flags
import Text
import YAML

/// The arguments that k3s and RKE2 give of themselves (k3s, pkg/daemons/control/server.go and
/// pkg/daemons/agent; RKE2, pkg/podexecutor).
enum RancherArguments {
  static func apiServer(_ setup: RancherReader.Setup) -> InstallerArguments {
    let tls = setup.folder + "/server/tls"
    let domain = setup.text("cluster-domain") ?? "cluster.local"
    let isRKE2 = setup.installer == .rke2
    var arguments = InstallerArguments(at: setup.location)
    arguments.set([
      "allow-privileged": "true", "anonymous-auth": "false",
      "api-audiences": "https://kubernetes.default.svc.\(domain),\(isRKE2 ? "rke2" : "k3s")",
      "authorization-mode": "Node,RBAC",
      // k3s listens for itself and hands on to the API server behind it.
      "bind-address": isRKE2 ? "0.0.0.0" : "127.0.0.1", "secure-port": isRKE2 ? "6443" : "6444",
      "client-ca-file": "\(tls)/client-ca.crt", "enable-admission-plugins": "NodeRestriction",
      "enable-aggregator-routing": "true", "enable-bootstrap-token-auth": "true",
      "kubelet-certificate-authority": "\(tls)/server-ca.crt",
      "kubelet-client-certificate": "\(tls)/client-kube-apiserver.crt",
      "kubelet-client-key": "\(tls)/client-kube-apiserver.key",
      "kubelet-preferred-address-types": "InternalIP,ExternalIP,Hostname", "profiling": "false",
      "proxy-client-cert-file": "\(tls)/client-auth-proxy.crt",
      "proxy-client-key-file": "\(tls)/client-auth-proxy.key",
      "requestheader-allowed-names": "system:auth-proxy",
      "requestheader-client-ca-file": "\(tls)/request-header-ca.crt",
      "requestheader-extra-headers-prefix": "X-Remote-Extra-",
      "requestheader-group-headers": "X-Remote-Group",
      "requestheader-username-headers": "X-Remote-User",
      "service-account-issuer": "https://kubernetes.default.svc.\(domain)",
      "service-account-key-file": "\(tls)/service.key",
      "service-account-signing-key-file": "\(tls)/service.current.key",
      "service-cluster-ip-range": "10.43.0.0/16", "storage-backend": "etcd3",
      "tls-cert-file": "\(tls)/serving-kube-apiserver.crt", "tls-cipher-suites": suites,
      "tls-private-key-file": "\(tls)/serving-kube-apiserver.key",
    ])
    arguments.give("service-cluster-ip-range", setup.keys["service-cidr"]?.last)
    arguments.give("advertise-address", setup.keys["advertise-address"]?.last)
    setStorage(&arguments, setup, tls)
    setAudit(&arguments, setup)
    return arguments
  }

  private static func setStorage(
    _ arguments: inout InstallerArguments, _ setup: RancherReader.Setup, _ tls: String
  ) {
    if setup.hasEtcd {
      arguments.set([
        "etcd-servers": "https://127.0.0.1:2379", "etcd-cafile": "\(tls)/etcd/server-ca.crt",
        "etcd-certfile": "\(tls)/etcd/client.crt", "etcd-keyfile": "\(tls)/etcd/client.key",
      ])
    } else {
      // kine stands between the API server and any other database.
      arguments.set("etcd-servers", "unix://kine.sock")
    }
    // RKE2 sets secrets-encryption whatever its file says (pkg/rke2/rke2.go); k3s goes by it.
    guard setup.installer == .rke2 || setup.isOn("secrets-encryption") else { return }
    let file = setup.folder + "/server/cred/encryption-config.json"
    let place = setup.keys["secrets-encryption"]?.last?.location ?? setup.location
    arguments.give("encryption-provider-config", file, at: place)
  }

  /// With a CIS profile RKE2 brings its own policy; without one it keeps no audit log.
  private static func setAudit(
    _ arguments: inout InstallerArguments, _ setup: RancherReader.Setup
  ) {
    guard setup.installer == .rke2 else { return }
    // pkg/rke2/rke2_linux.go: the file is written with and without a profile.
    arguments.set("admission-control-config-file", "/etc/rancher/rke2/rke2-pss.yaml")
    arguments.give(
      "admission-control-config-file", setup.keys["pod-security-admission-config-file"]?.last)
    let policy = setup.keys["audit-policy-file"]?.last
    guard setup.hasProfile || policy != nil else { return }
    arguments.set([
      "audit-policy-file": "/etc/rancher/rke2/audit-policy.yaml",
      "audit-log-path": setup.folder + "/server/logs/audit.log", "audit-log-maxage": "30",
      "audit-log-maxbackup": "10", "audit-log-maxsize": "100",
    ])
    arguments.give("audit-policy-file", policy)
  }

  static func controllerManager(_ setup: RancherReader.Setup) -> InstallerArguments {
    let tls = setup.folder + "/server/tls"
    let kubeconfig = setup.folder + "/server/cred/controller.kubeconfig"
    var arguments = InstallerArguments(at: setup.location)
    arguments.set([
      "allocate-node-cidrs": "true", "authentication-kubeconfig": kubeconfig,
      "authorization-kubeconfig": kubeconfig, "bind-address": "127.0.0.1",
      "cluster-cidr": "10.42.0.0/16", "configure-cloud-routes": "false",
      "controllers": "*,tokencleaner,-service,-route,-cloud-node-lifecycle",
      "kubeconfig": kubeconfig, "profiling": "false", "root-ca-file": "\(tls)/server-ca.crt",
      "secure-port": "10257",
      "service-account-private-key-file": "\(tls)/service.current.key",
      "service-cluster-ip-range": "10.43.0.0/16", "use-service-account-credentials": "true",
    ])
    arguments.give("cluster-cidr", setup.keys["cluster-cidr"]?.last)
    arguments.give("service-cluster-ip-range", setup.keys["service-cidr"]?.last)
    if setup.installer == .rke2 { arguments.set("terminated-pod-gc-threshold", "1000") }
    return arguments
  }

  static func scheduler(_ setup: RancherReader.Setup) -> InstallerArguments {
    let kubeconfig = setup.folder + "/server/cred/scheduler.kubeconfig"
    var arguments = InstallerArguments(at: setup.location)
    arguments.set([
      "authentication-kubeconfig": kubeconfig, "authorization-kubeconfig": kubeconfig,
      "bind-address": "127.0.0.1", "kubeconfig": kubeconfig, "profiling": "false",
      "secure-port": "10259",
    ])
    return arguments
  }

  static func etcd(_ setup: RancherReader.Setup) -> InstallerArguments {
    let tls = setup.folder + "/server/tls/etcd"
    let address = setup.text("node-ip") ?? "$(HOST_IP)"
    var arguments = InstallerArguments(at: setup.location)
    arguments.set([
      "advertise-client-urls": "https://\(address):2379",
      "cert-file": "\(tls)/server-client.crt", "client-cert-auth": "true",
      "data-dir": setup.folder + "/server/db/etcd", "election-timeout": "5000",
      // k3s pkg/etcd/etcd.go, for RKE2 as well.
      "experimental-initial-corrupt-check": "true",
      "heartbeat-interval": "500", "initial-advertise-peer-urls": "https://\(address):2380",
      "key-file": "\(tls)/server-client.key",
      "listen-client-urls": "https://127.0.0.1:2379,https://\(address):2379",
      "listen-metrics-urls": "http://127.0.0.1:2381",
      "listen-peer-urls": "https://127.0.0.1:2380,https://\(address):2380",
      "peer-cert-file": "\(tls)/peer-server-client.crt", "peer-client-cert-auth": "true",
      "peer-key-file": "\(tls)/peer-server-client.key",
      "peer-trusted-ca-file": "\(tls)/peer-ca.crt", "snapshot-count": "10000",
      "trusted-ca-file": "\(tls)/server-ca.crt",
    ])
    if let name = setup.host { arguments.set("name", name) }
    return arguments
  }

  static func kubelet(_ setup: RancherReader.Setup) -> InstallerArguments {
    let agent = setup.folder + "/agent"
    var arguments = InstallerArguments(at: setup.location)
    arguments.set([
      "anonymous-auth": "false", "authentication-token-webhook": "true",
      "authorization-mode": "Webhook", "client-ca-file": "\(agent)/client-ca.crt",
      "eviction-hard": "imagefs.available<5%,nodefs.available<5%", "fail-swap-on": "false",
      "healthz-bind-address": "127.0.0.1", "kubeconfig": "\(agent)/kubelet.kubeconfig",
      "read-only-port": "0", "tls-cert-file": "\(agent)/serving-kubelet.crt",
      "tls-private-key-file": "\(agent)/serving-kubelet.key",
    ])
    // A CIS profile turns it on.
    if setup.installer == .rke2, setup.hasProfile {
      arguments.set("protect-kernel-defaults", "true")
    }
    arguments.give("protect-kernel-defaults", setup.keys["protect-kernel-defaults"]?.last)
    arguments.give("node-ip", setup.keys["node-ip"]?.last)
    return arguments
  }

  static func proxy(_ setup: RancherReader.Setup) -> InstallerArguments {
    var arguments = InstallerArguments(at: setup.location)
    arguments.set([
      "cluster-cidr": "10.42.0.0/16", "healthz-bind-address": "127.0.0.1",
      "kubeconfig": setup.folder + "/agent/kubeproxy.kubeconfig", "proxy-mode": "iptables",
    ])
    arguments.give("cluster-cidr", setup.keys["cluster-cidr"]?.last)
    return arguments
  }

  private static let suites =
    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,"
    + "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,"
    + "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305"
}
