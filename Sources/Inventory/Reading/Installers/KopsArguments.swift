import Flags
import Text
import YAML

/// The arguments that kops and its nodeup give of themselves (pkg/model/components/apiserver.go
/// and its neighbours; nodeup/pkg/model/kube_apiserver.go and its neighbours).
enum KopsArguments {
  private static let own = "/srv/kubernetes/kube-apiserver"

  static func apiServer(_ spec: Node?, at location: Location) -> InstallerArguments {
    var arguments = InstallerArguments(at: location)
    arguments.set([
      "allow-privileged": "true", "anonymous-auth": "false", "authorization-mode": "Node,RBAC",
      "bind-address": "0.0.0.0", "client-ca-file": "/srv/kubernetes/ca.crt",
      "enable-admission-plugins": plugins, "etcd-cafile": "\(own)/etcd-ca.crt",
      "etcd-certfile": "\(own)/etcd-client.crt", "etcd-keyfile": "\(own)/etcd-client.key",
      "etcd-servers": "https://127.0.0.1:4001",
      "etcd-servers-overrides": "/events#https://127.0.0.1:4002",
      "kubelet-client-certificate": "\(own)/kubelet-api.crt",
      "kubelet-client-key": "\(own)/kubelet-api.key",
      "kubelet-preferred-address-types": "InternalIP,Hostname,ExternalIP",
      "proxy-client-cert-file": "\(own)/apiserver-aggregator.crt",
      "proxy-client-key-file": "\(own)/apiserver-aggregator.key",
      "requestheader-allowed-names": "aggregator",
      "requestheader-client-ca-file": "\(own)/apiserver-aggregator-ca.crt", "secure-port": "443",
      "service-account-key-file": "\(own)/service-account.pub",
      "service-account-signing-key-file": "\(own)/service-account.key",
      "storage-backend": "etcd3", "tls-cert-file": "\(own)/server.crt",
      "tls-private-key-file": "\(own)/server.key",
    ])
    guard let spec else { return arguments }
    // Only etcdClusters says whether events have a cluster of their own.
    if !spec["etcdClusters"].items.contains(where: { $0["name"]?.text == "events" }) {
      arguments.remove("etcd-servers-overrides")
    }
    if let more = spec["kubeAPIServer"]["appendAdmissionPlugins"],
      let names = InstallerArguments.text(of: more)
    {
      arguments.set("enable-admission-plugins", "\(plugins),\(names)")
    }
    arguments.give("service-cluster-ip-range", spec["serviceClusterIPRange"])
    if let encryption = spec["encryptionConfig"], encryption.bool == true {
      arguments.give(
        "encryption-provider-config", "/srv/kubernetes/encryptionconfig.yaml",
        at: encryption.location)
    }
    return arguments
  }

  /// Sets the issuer that kops chooses where the Cluster names none
  /// (pkg/model/components/discovery.go).
  static func setIssuer(
    _ arguments: inout InstallerArguments, _ spec: Node, clusterName: String
  ) {
    guard spec["kubeAPIServer"]["serviceAccountIssuer"]?.text == nil else { return }
    let place = spec.keyLocation("serviceAccountIssuerDiscovery") ?? arguments.location
    let discovery = spec["serviceAccountIssuerDiscovery"]
    if let store = discovery["discoveryStore"]?.text, !store.isEmpty {
      arguments.give("service-account-issuer", address(ofStore: store), at: place)
    } else if let url = discovery["discoveryService"]["url"]?.text {
      arguments.give("service-account-issuer", url, at: place)
    } else {
      arguments.set("service-account-issuer", "https://api.internal.\(clusterName)")
    }
  }

  /// Where the objects of a store can be read by everybody.
  private static func address(ofStore store: String) -> String {
    let path = store.split(separator: "/").dropFirst().map { String($0) }
    guard let bucket = path.first else { return store }
    let rest = path.dropFirst().map { "/\($0)" }.joined()
    if store.hasPrefix("s3://") { return "https://\(bucket).s3.amazonaws.com\(rest)" }
    if store.hasPrefix("gs://") { return "https://storage.googleapis.com/\(bucket)\(rest)" }
    return "https://\(bucket)\(rest)"
  }

  /// The mode that `authorization` asks for, which overrules any other.
  static func authorization(
    _ spec: Node, isFilledIn: Bool
  ) -> (mode: String, place: Location)? {
    if let always = spec["authorization"]["alwaysAllow"] { return ("AlwaysAllow", always.location) }
    // Older releases left the Node authorizer out, and say so in what they fill in.
    if isFilledIn, spec["kubeAPIServer"]["authorizationMode"] != nil { return nil }
    return spec["authorization"]["rbac"].map { ("Node,RBAC", $0.location) }
  }

  static func controllerManager(at location: Location) -> InstallerArguments {
    let own = "/srv/kubernetes/kube-controller-manager"
    let kubeconfig = "/var/lib/kube-controller-manager/kubeconfig"
    var arguments = InstallerArguments(at: location)
    arguments.set([
      "allocate-node-cidrs": "true", "authentication-kubeconfig": kubeconfig,
      "authorization-kubeconfig": kubeconfig, "cluster-signing-cert-file": "\(own)/ca.crt",
      "cluster-signing-key-file": "\(own)/ca.key", "kubeconfig": kubeconfig,
      "leader-elect": "true", "root-ca-file": "/srv/kubernetes/ca.crt",
      "service-account-private-key-file": "\(own)/service-account.key",
      "tls-cert-file": "\(own)/server.crt", "tls-private-key-file": "\(own)/server.key",
      "use-service-account-credentials": "true",
    ])
    return arguments
  }

  static func scheduler(at location: Location) -> InstallerArguments {
    let own = "/srv/kubernetes/kube-scheduler"
    let kubeconfig = "/var/lib/kube-scheduler/kubeconfig"
    var arguments = InstallerArguments(at: location)
    arguments.set([
      "authentication-kubeconfig": kubeconfig, "authorization-kubeconfig": kubeconfig,
      "leader-elect": "true", "tls-cert-file": "\(own)/server.crt",
      "tls-private-key-file": "\(own)/server.key",
    ])
    return arguments
  }

  /// nodeup writes a configuration file; authentication is as its defaults have it.
  static func kubelet(at location: Location) -> InstallerArguments {
    var arguments = InstallerArguments(at: location)
    arguments.set([
      "anonymous-auth": "false", "authentication-token-webhook": "true",
      "authorization-mode": "Webhook", "client-ca-file": "/srv/kubernetes/ca.crt",
      "kubeconfig": "/var/lib/kubelet/kubeconfig",
      "pod-manifest-path": "/etc/kubernetes/manifests", "protect-kernel-defaults": "true",
      "tls-cert-file": "/srv/kubernetes/kubelet-server.crt",
      "tls-private-key-file": "/srv/kubernetes/kubelet-server.key",
    ])
    return arguments
  }

  private static let plugins =
    "DefaultStorageClass,DefaultTolerationSeconds,LimitRanger,MutatingAdmissionWebhook,"
    + "NamespaceLifecycle,NodeRestriction,ResourceQuota,RuntimeClass,ServiceAccount,"
    + "ValidatingAdmissionWebhook"
}
