import Text
import YAML

/// Tells the configurations of installers that do not say by a kind what they are.
enum InstallerDocuments {
  static let talos = "TalosMachineConfiguration"
  static let rancher = "RancherConfiguration"
  static let nodeup = "NodeupConfiguration"
  static let kubespray = "KubesprayVariables"
  static let inventory = "AnsibleInventory"
  static let kubicorn = "KubicornState"

  /// The kind by which the document is known here; nil when it is none of an installer's.
  static func kind(of node: Node, path: String) -> String? {
    if isTalos(node) { return talos }
    if path.holds("/etc/rancher/k3s/") || path.holds("/etc/rancher/rke2/") {
      return isRancher(path) ? rancher : nil
    }
    if node["KubernetesVersion"] != nil, node["Assets"] != nil || node["KubeletConfig"] != nil {
      return nodeup
    }
    if path.holds("group_vars/") {
      let isOfKubespray = node.entries.contains { variables.contains($0.key) }
      return isOfKubespray ? kubespray : nil
    }
    // apis/cluster/cluster.go, before and after it took the Cluster API's objects up.
    if node["kubernetesAPI"] != nil && node["serverPools"] != nil
      || node["clusterAPI"] != nil && node["machineSets"] != nil
    {
      return kubicorn
    }
    let groups = node["all"]["children"]
    if groups["kube_control_plane"] != nil || groups["kube-master"] != nil { return inventory }
    return nil
  }

  /// Whether variables of such a document are named by people, so that their names have to do.
  static func mayHoldSecrets(_ node: Node, path: String) -> Bool {
    guard let kind = kind(of: node, path: path) else { return false }
    return kind != nodeup
  }

  /// Machine configurations have both keys; a patch that has one of them is none.
  private static func isTalos(_ node: Node) -> Bool {
    node["machine"]["type"] != nil && node["cluster"]?.isMapping == true
  }

  private static func isRancher(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.last == "config.yaml"
      || parts.count > 1 && parts[parts.count - 2] == "config.yaml.d"
  }

  private static let variables: Set<String> = [
    "kube_version", "kube_api_anonymous_auth", "kube_network_plugin", "kube_service_addresses",
    "etcd_deployment_type", "kubernetes_audit", "kube_encrypt_secret_data", "etcd_data_dir",
    "loadbalancer_apiserver", "authorization_modes", "kube_apiserver_port", "kube_proxy_mode",
    "kube_profiling", "kubelet_rotate_certificates", "loadbalancer_apiserver_port",
  ]
}
