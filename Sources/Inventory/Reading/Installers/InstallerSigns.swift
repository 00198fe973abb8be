import Kubernetes
import Text

/// The marks by which installers are told: API groups, labels, paths, images and addresses.
enum InstallerSigns {
  /// The installer whose own objects have this API group.
  static func installer(ofGroup group: String) -> Installer? {
    switch group {
    case "kops.k8s.io": return .kops
    case "kubeadm.k8s.io": return .kubeadm
    case "kind.x-k8s.io": return .kind
    case "k3s.cattle.io": return .k3s
    case "hypershift.openshift.io": return .hyperShift
    case "config.openshift.io", "machineconfiguration.openshift.io",
      "kubecontrolplane.config.openshift.io", "machine.openshift.io":
      return .openShift
    case "tco.coreos.com": return .tectonic
    default:
      return group.hasSuffix(".cluster.x-k8s.io") || group == "cluster.x-k8s.io"
        ? .clusterAPI : nil
    }
  }

  /// The installer of a document that has no group, with what to call it.
  static func installer(ofDocument object: Object) -> (Installer, what: String)? {
    switch object.kind {
    case InstallerDocuments.talos: (.talos, "a machine configuration of Talos")
    case InstallerDocuments.nodeup: (.kops, "a configuration of nodeup")
    case InstallerDocuments.kubicorn: (.kubicorn, "the state of kubicorn")
    case InstallerDocuments.kubespray: (.kubespray, "variables of Kubespray")
    case InstallerDocuments.rancher:
      object.file.path.holds("/rancher/rke2/")
        ? (.rke2, "a config.yaml of RKE2") : (.k3s, "a config.yaml of k3s")
    default: nil
    }
  }

  static func installer(ofCertificates folder: String) -> Installer? {
    switch folder {
    case "/etc/kubernetes/ssl": .kubespray
    case "/var/lib/minikube/certs", "/var/lib/minikube/certs/": .minikube
    default: nil
    }
  }

  /// The installer that puts such a label or annotation on nodes.
  static func installer(ofNodeKey key: String) -> Installer? {
    let signs: [(prefix: String, installer: Installer)] = [
      ("eks.amazonaws.com/", .eks), ("alpha.eksctl.io/", .eks),
      ("cloud.google.com/gke-", .gke), ("kubernetes.azure.com/", .aks),
      ("doks.digitalocean.com/", .doks), ("k8s.scaleway.com/", .kapsule),
      ("oke.oraclecloud.com/", .oke), ("node.openshift.io/", .openShift),
      ("machineconfiguration.openshift.io/", .openShift), ("talos.dev/", .talos),
      ("rke2.io/", .rke2), ("k3s.io/", .k3s), ("juju-application", .juju), ("juju.io/", .juju),
      ("kops.k8s.io/", .kops), ("minikube.k8s.io/", .minikube),
      ("cluster.x-k8s.io/", .clusterAPI), ("kube-aws.coreos.com/", .kubeAWS),
      ("kubeadm.alpha.kubernetes.io/", .kubeadm),
    ]
    return signs.first { key.hasPrefix($0.prefix) }?.installer
  }

  /// The installer in a kubelet's version or in the name of the operating system.
  static func installer(ofNodeInfo text: String) -> Installer? {
    let signs: [(part: StaticString, installer: Installer)] = [
      ("-eks-", .eks), ("-gke.", .gke), ("+rke2", .rke2), ("+k3s", .k3s),
      ("Talos (", .talos), ("Red Hat Enterprise Linux CoreOS", .openShift),
    ]
    return signs.first { text.holds($0.part) }?.installer
  }

  static func installer(ofImage image: String) -> Installer? {
    let signs: [(part: StaticString, installer: Installer)] = [
      ("poseidon/kubelet", .typhoon), ("coreos/pod-checkpointer", .bootkube),
      ("coreos/bootkube", .bootkube), ("etcdadm/etcd-manager", .kops), ("kops/", .kops),
      ("coreos/tectonic", .tectonic), ("coreos/kenc", .tectonic), ("openshift/origin", .openShift),
    ]
    return signs.first { image.holds($0.part) }?.installer
  }

  /// The installer whose directory stands in the value of an option, and the directory.
  static func installer(ofValue value: String) -> (Installer, path: String)? {
    let signs: [(path: StaticString, installer: Installer)] = [
      ("/rancher/rke2/", .rke2), ("/rancher/k3s/", .k3s),
      ("/srv/kubernetes/kube-apiserver/", .kops), ("/srv/kubernetes/server.cert", .kops),
      ("/system/secrets/kubernetes/", .talos), ("/root/cdk/", .juju), ("/var/snap/kube", .juju),
      ("/var/lib/minikube/certs", .minikube),
      ("/etc/kubernetes/ssl/front-proxy-client.crt", .kubespray),
      ("/etc/kubernetes/ssl/apiserver.pem", .kubeAWS),
      ("/etc/kubernetes/pki/front-proxy-client.crt", .kubeadm),
      ("/etc/kubernetes/bootstrap-secrets/", .bootkube),
    ]
    guard let sign = signs.first(where: { value.holds($0.path) }) else { return nil }
    return (sign.installer, sign.path.description)
  }

  /// The provider in whose domain an API server is, or that named the cluster.
  static func installer(ofServer server: String, named name: String) -> Installer? {
    let host = URLHost.of(server) ?? server
    if host.hasSuffix(".eks.amazonaws.com") { return .eks }
    if host.hasSuffix(".azmk8s.io") { return .aks }
    if host.hasSuffix(".gke.goog") || name.hasPrefix("gke_") { return .gke }
    if host.hasSuffix(".k8s.ondigitalocean.com") { return .doks }
    if host.hasSuffix(".k8s.fr-par.scw.cloud") || host.hasSuffix(".scw.cloud") { return .kapsule }
    return nil
  }

  /// The installer that puts a file at such a path.
  static func installer(ofPath path: String) -> (Installer, part: String)? {
    let signs: [(part: StaticString, installer: Installer)] = [
      ("/etc/rancher/rke2/", .rke2), ("/etc/rancher/k3s/", .k3s),
      ("/kubernetes/kops-controller/", .kops), ("/var/snap/kube", .juju),
      ("group_vars/k8s_cluster/", .kubespray), ("group_vars/k8s-cluster/", .kubespray),
    ]
    guard let sign = signs.first(where: { path.holds($0.part) }) else { return nil }
    return (sign.installer, sign.part.description)
  }
}
