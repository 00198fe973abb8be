import Flags
import Text
import YAML

/// The arguments that kubeadm gives to what it runs (cmd/kubeadm/app/phases/controlplane and
/// /etcd, the same from 1.20 to 1.36 in what is here).
enum KubeadmArguments {
  static func apiServer(_ setup: KubeadmReader.Setup) -> InstallerArguments {
    let cluster = setup.cluster
    let pki = folder(cluster)
    var arguments = InstallerArguments(at: (cluster["apiServer"] ?? cluster).location)
    arguments.set([
      "allow-privileged": "true", "authorization-mode": "Node,RBAC",
      "client-ca-file": "\(pki)/ca.crt", "enable-admission-plugins": "NodeRestriction",
      "enable-bootstrap-token-auth": "true",
      "kubelet-client-certificate": "\(pki)/apiserver-kubelet-client.crt",
      "kubelet-client-key": "\(pki)/apiserver-kubelet-client.key",
      "kubelet-preferred-address-types": "InternalIP,ExternalIP,Hostname",
      "proxy-client-cert-file": "\(pki)/front-proxy-client.crt",
      "proxy-client-key-file": "\(pki)/front-proxy-client.key",
      "requestheader-allowed-names": "front-proxy-client",
      "requestheader-client-ca-file": "\(pki)/front-proxy-ca.crt",
      "requestheader-extra-headers-prefix": "X-Remote-Extra-",
      "requestheader-group-headers": "X-Remote-Group",
      "requestheader-username-headers": "X-Remote-User",
      "secure-port": bindPort(setup), "service-account-key-file": "\(pki)/sa.pub",
      "service-account-signing-key-file": "\(pki)/sa.key",
      "service-account-issuer": "https://kubernetes.default.svc.\(domain(cluster))",
      "service-cluster-ip-range": cluster["networking"]["serviceSubnet"]?.text ?? "10.96.0.0/12",
      "tls-cert-file": "\(pki)/apiserver.crt", "tls-private-key-file": "\(pki)/apiserver.key",
    ])
    if let address = setup.advertiseAddress { arguments.set("advertise-address", address) }
    // Before 1.20 the plain port was open where nobody closed it.
    if let version = setup.version, version < Version(major: 1, minor: 20) {
      arguments.set("insecure-port", "0")
    }
    setStorage(&arguments, cluster, pki: pki)
    // controlplane/manifests.go: a file of authorizers takes the place of the modes.
    if extraNames(cluster["apiServer"]).contains("authorization-config") {
      arguments.remove("authorization-mode")
    }
    return arguments
  }

  private static func setStorage(
    _ arguments: inout InstallerArguments, _ cluster: Node, pki: String
  ) {
    guard let external = cluster["etcd"]["external"] else {
      arguments.set([
        "etcd-servers": "https://127.0.0.1:2379", "etcd-cafile": "\(pki)/etcd/ca.crt",
        "etcd-certfile": "\(pki)/apiserver-etcd-client.crt",
        "etcd-keyfile": "\(pki)/apiserver-etcd-client.key",
      ])
      return
    }
    arguments.give("etcd-servers", external["endpoints"])
    arguments.give("etcd-cafile", external["caFile"])
    arguments.give("etcd-certfile", external["certFile"])
    arguments.give("etcd-keyfile", external["keyFile"])
  }

  static func controllerManager(_ setup: KubeadmReader.Setup) -> InstallerArguments {
    let cluster = setup.cluster
    let pki = folder(cluster)
    let kubeconfig = "/etc/kubernetes/controller-manager.conf"
    var arguments = InstallerArguments(at: (cluster["controllerManager"] ?? cluster).location)
    arguments.set([
      "authentication-kubeconfig": kubeconfig, "authorization-kubeconfig": kubeconfig,
      "bind-address": "127.0.0.1", "client-ca-file": "\(pki)/ca.crt",
      "cluster-signing-cert-file": "\(pki)/ca.crt", "cluster-signing-key-file": "\(pki)/ca.key",
      "controllers": "*,bootstrapsigner,tokencleaner", "kubeconfig": kubeconfig,
      "leader-elect": "true", "requestheader-client-ca-file": "\(pki)/front-proxy-ca.crt",
      "root-ca-file": "\(pki)/ca.crt", "service-account-private-key-file": "\(pki)/sa.key",
      "use-service-account-credentials": "true",
    ])
    if let subnet = cluster["networking"]["podSubnet"] {
      arguments.set("allocate-node-cidrs", "true")
      arguments.give("cluster-cidr", subnet)
      arguments.give("service-cluster-ip-range", cluster["networking"]["serviceSubnet"])
    }
    arguments.give("cluster-name", cluster["clusterName"])
    closePlainPort(&arguments, setup.version)
    return arguments
  }

  static func scheduler(_ setup: KubeadmReader.Setup) -> InstallerArguments {
    let kubeconfig = "/etc/kubernetes/scheduler.conf"
    let part = setup.cluster["scheduler"] ?? setup.cluster
    var arguments = InstallerArguments(at: part.location)
    arguments.set([
      "authentication-kubeconfig": kubeconfig, "authorization-kubeconfig": kubeconfig,
      "bind-address": "127.0.0.1", "kubeconfig": kubeconfig, "leader-elect": "true",
    ])
    closePlainPort(&arguments, setup.version)
    return arguments
  }

  static func etcd(_ setup: KubeadmReader.Setup) -> InstallerArguments {
    let cluster = setup.cluster
    let pki = folder(cluster) + "/etcd"
    let address = setup.advertiseAddress ?? "$(HOST_IP)"
    let local = cluster["etcd"]["local"]
    var arguments = InstallerArguments(at: (local ?? cluster).location)
    if let name = setup.host ?? setup.registration["name"]?.text { arguments.set("name", name) }
    arguments.set([
      "advertise-client-urls": "https://\(address):2379", "cert-file": "\(pki)/server.crt",
      "client-cert-auth": "true", "initial-advertise-peer-urls": "https://\(address):2380",
      "key-file": "\(pki)/server.key",
      "listen-client-urls": "https://127.0.0.1:2379,https://\(address):2379",
      "listen-metrics-urls": "http://127.0.0.1:2381",
      "listen-peer-urls": "https://\(address):2380", "peer-cert-file": "\(pki)/peer.crt",
      "peer-client-cert-auth": "true", "peer-key-file": "\(pki)/peer.key",
      "peer-trusted-ca-file": "\(pki)/ca.crt", "snapshot-count": "10000",
      "trusted-ca-file": "\(pki)/ca.crt", "data-dir": "/var/lib/etcd",
    ])
    arguments.give("data-dir", local["dataDir"])
    return arguments
  }

  /// The fields that kubeadm fills in where the kubelet's configuration leaves them out
  /// (cmd/kubeadm/app/componentconfigs/kubelet.go).
  static func kubelet(at location: Location, over document: Node?) -> [Setting] {
    let own: KeyValuePairs = [
      "authentication.anonymous.enabled": "false", "authentication.webhook.enabled": "true",
      "authentication.x509.clientCAFile": "/etc/kubernetes/pki/ca.crt",
      "authorization.mode": "Webhook", "rotateCertificates": "true",
    ]
    let given = document.map { Flattener.settings(of: $0, program: .kubelet) } ?? []
    let names = Set(given.map(\.name))
    let kept = own.filter { !names.contains($0.key) }
    return kept.map {
      Setting(name: $0.key, value: $0.value, location: location, origin: .installer)
    } + given
  }

  /// 1.18 to 1.22 still had a plain port, which kubeadm closed.
  private static func closePlainPort(_ arguments: inout InstallerArguments, _ version: Version?) {
    guard let version, version >= Version(major: 1, minor: 18),
      version < Version(major: 1, minor: 23)
    else { return }
    arguments.set("port", "0")
  }

  private static func folder(_ cluster: Node) -> String {
    cluster["certificatesDir"]?.text ?? "/etc/kubernetes/pki"
  }

  private static func domain(_ cluster: Node) -> String {
    cluster["networking"]["dnsDomain"]?.text ?? "cluster.local"
  }

  private static func bindPort(_ setup: KubeadmReader.Setup) -> String {
    (setup.initial["localAPIEndpoint"] ?? setup.join["controlPlane"]["localAPIEndpoint"])[
      "bindPort"]?
      .text ?? "6443"
  }

  private static func extraNames(_ part: Node?) -> [String] {
    let extras = part["extraArgs"]
    return extras.entries.map(\.key) + extras.items.compactMap { $0["name"]?.text }
  }
}
