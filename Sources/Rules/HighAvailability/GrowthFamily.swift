import Inventory

extension HighAvailability {
  /// How installers add hosts to a control plane, its etcd with them.
  static let growth: [Installer: String] = [
    .kops: """
    Give the Cluster two more control-plane instance groups, each in a zone of its own, and name \
    them in spec.etcdClusters[].etcdMembers, of main and of events; then kops update cluster \
    --yes and kops rolling-update cluster --yes. etcd-manager adds the members.
    """,
    .kubespray: """
    Append two hosts to the end of the groups kube_control_plane and etcd of the inventory; then \
    ansible-playbook cluster.yml --limit=etcd,kube_control_plane -e ignore_assert_errors=yes.
    """,
    .clusterAPI: """
    Set spec.replicas: 3 of the KubeadmControlPlane; Cluster API joins the machines and their \
    members of etcd one by one.
    """,
    .kind: "Make the cluster anew with three nodes of role: control-plane in kind's configuration.",
    .minikube: "Make the cluster anew with minikube start --ha.",
    .k3s: """
    Start two more servers, one at a time, with server: https://FIRST:6443 and the token in \
    /etc/rancher/k3s/config.yaml. Each joins the embedded etcd by itself. A first server that keeps \
    its data in SQLite has to be restarted with cluster-init: true before.
    """,
    .rke2: """
    Start rke2-server on two more hosts, one at a time, with server: https://FIRST:9345 and the \
    token in /etc/rancher/rke2/config.yaml. Each joins etcd by itself.
    """,
    .talos: """
    Apply the control plane's machine configuration to two more machines, one at a time: \
    talosctl apply-config --insecure --nodes ADDRESS --file controlplane.yaml. Each joins etcd \
    by itself.
    """,
    .juju: "juju add-unit kubernetes-control-plane -n 2 and juju add-unit etcd -n 2.",
    .hyperShift: """
    Set spec.controllerAvailabilityPolicy: HighlyAvailable when the HostedCluster is made; it \
    cannot be changed later.
    """,
  ]
}
