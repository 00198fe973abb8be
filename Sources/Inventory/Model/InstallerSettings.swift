public import Flags

extension Installer {
  /// Where the installer's own configuration sets options of a program, and how that reaches the
  /// hosts, as a sentence; nil where the files on the hosts are the configuration.
  public func setting(_ flags: [String], of program: Program) -> String? {
    guard !flags.isEmpty else { return nil }
    let place: String?
    switch self {
    case .kops: place = kops(flags, program)
    case .kubespray: place = kubespray(flags, program)
    case .talos: place = talos(flags, program)
    case .openShift: place = openShift(flags, program)
    case .hyperShift: place = hyperShift(flags, program)
    default: place = extraArguments(flags, program)
    }
    guard let place, let step = step(for: program) else { return nil }
    return "With \(displayName): \(place); then \(step)."
  }

  /// The options among the free arguments that most installers hand through.
  private func extraArguments(_ flags: [String], _ program: Program) -> String? {
    guard let list = argumentList(of: program) else { return nil }
    let fields = flags.compactMap { program.field(of: $0) }
    guard list.isOfFields ? fields.count == flags.count : flags.allSatisfy(program.hasFlag) else {
      return nil
    }
    let names = list.isOfFields ? fields : flags
    return "\(joined(names)) in \(list.name)"
  }

  /// The list of arguments of a program; the kubelet's is one of fields where it is not of flags.
  private func argumentList(of program: Program) -> (name: String, isOfFields: Bool)? {
    switch self {
    case .kubeadm, .kubicorn: kubeadmList(program, "the ConfigMap kubeadm-config of kube-system")
    case .clusterAPI: kubeadmList(program, "the KubeadmControlPlane")
    case .kind: kubeadmList(program, "kind's kubeadmConfigPatches")
    case .minikube: minikubeName(program).map { ("--extra-config=\($0).NAME=VALUE", false) }
    case .k3s: rancherList(program, "/etc/rancher/k3s/config.yaml")
    case .rke2: rancherList(program, "/etc/rancher/rke2/config.yaml")
    case .juju: charmOption(program)
    default: nil
    }
  }

  private func kubeadmList(_ program: Program, _ place: String) -> (String, Bool)? {
    switch program {
    case .kubeAPIServer: ("apiServer.extraArgs of \(place)", false)
    case .kubeControllerManager: ("controllerManager.extraArgs of \(place)", false)
    case .kubeScheduler: ("scheduler.extraArgs of \(place)", false)
    case .etcd: ("etcd.local.extraArgs of \(place)", false)
    case .kubelet where self == .clusterAPI:
      ("kubeletExtraArgs of the machines' configuration", false)
    case .kubelet where self == .kind: ("the KubeletConfiguration of \(place)", true)
    case .kubelet: ("the ConfigMap kubelet-config of kube-system", true)
    case .kubeProxy: ("the ConfigMap kube-proxy of kube-system", true)
    case .cloudControllerManager: nil
    }
  }

  /// https://minikube.sigs.k8s.io/docs/handbook/config: the components by these names.
  private func minikubeName(_ program: Program) -> String? {
    switch program {
    case .kubeAPIServer: "apiserver"
    case .kubeControllerManager: "controller-manager"
    case .kubeScheduler: "scheduler"
    case .kubelet: "kubelet"
    case .kubeProxy: "kube-proxy"
    case .etcd: "etcd"
    case .cloudControllerManager: nil
    }
  }

  private func rancherList(_ program: Program, _ file: String) -> (String, Bool) {
    let name =
      program == .cloudControllerManager ? "kube-cloud-controller-manager" : program.rawValue
    return ("\(name)-arg of \(file)", false)
  }

  private func charmOption(_ program: Program) -> (String, Bool)? {
    switch program {
    case .kubeAPIServer: ("api-extra-args of the charm kubernetes-control-plane", false)
    case .kubeControllerManager:
      ("controller-manager-extra-args of the charm kubernetes-control-plane", false)
    case .kubeScheduler: ("scheduler-extra-args of the charm kubernetes-control-plane", false)
    case .kubeProxy: ("proxy-extra-args of the charms of all hosts", false)
    case .kubelet: ("kubelet-extra-config of the charms of all hosts", true)
    case .etcd, .cloudControllerManager: nil
    }
  }

  /// What brings a changed configuration to the hosts.
  private func step(for program: Program) -> String? {
    switch self {
    case .kops: "kops update cluster --yes and kops rolling-update cluster --yes"
    case .kubespray: kubesprayStep(program)
    case .kubeadm, .kubicorn: kubeadmStep(program)
    case .clusterAPI: "Cluster API replaces the machines one by one"
    case .kind: "make the cluster anew"
    case .minikube: "minikube start with these flags"
    case .k3s: "systemctl restart k3s (k3s-agent on workers), one host at a time"
    case .rke2: "systemctl restart rke2-server (rke2-agent on workers), one host at a time"
    case .talos: "talosctl patch machineconfig --patch @FILE, one node at a time"
    case .juju: "juju config sets it on all units"
    case .openShift, .hyperShift: "the operator rolls it out by itself"
    default: nil
    }
  }

  private func kubesprayStep(_ program: Program) -> String {
    switch program {
    case .kubelet, .kubeProxy: "ansible-playbook cluster.yml"
    case .etcd: "ansible-playbook cluster.yml, one etcd host at a time"
    default: "ansible-playbook cluster.yml, one control-plane host at a time"
    }
  }

  /// https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure
  private func kubeadmStep(_ program: Program) -> String? {
    switch program {
    case .kubeAPIServer: "kubeadm init phase control-plane apiserver --config FILE on each host"
    case .kubeControllerManager:
      "kubeadm init phase control-plane controller-manager --config FILE on each host"
    case .kubeScheduler: "kubeadm init phase control-plane scheduler --config FILE on each host"
    case .etcd: "kubeadm init phase etcd local --config FILE on each host, one at a time"
    case .kubelet:
      "kubeadm upgrade node phase kubelet-config and a restart of the kubelet on each node"
    case .kubeProxy: "kubectl -n kube-system rollout restart daemonset kube-proxy"
    case .cloudControllerManager: nil
    }
  }
}
