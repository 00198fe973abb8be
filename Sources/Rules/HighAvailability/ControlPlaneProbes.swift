import Flags
import Inventory
import Kubernetes
import Text

extension HighAvailability {
  static let controlPlaneProbes = Rule(
    "ha/control-plane-probes",
    title: "The kubelet restarts a part of the control plane that hangs",
    severity: .medium,
    rationale: """
      A component that hangs is still a running process. Without a liveness probe its host stays in \
      the rotation, and the lease of a controller that does nothing is never given up.
      """,
    remedy: """
      Give the static pods the livenessProbe that kubeadm writes: /livez at the secure port, for etcd \
      /health or /readyz at its metrics port.
      """,
    needs: [.controlPlane],
    examples: [
      .passes(pod("livenessProbe: {httpGet: {path: /livez, port: 6443, scheme: HTTPS}}")),
      .fails(pod("imagePullPolicy: IfNotPresent", mark: "↓")),
      .notApplicable(commands("kube-apiserver", ["cp-1": "--v=2"])),
    ],
    judging: \.staticComponents
  ) { component, _ in
    let own = component.pod?.containers.first { $0.location.isBefore(component.location) }
    guard let own else { return .notApplicable }
    return own.livenessProbe == nil ? .fails("has no livenessProbe") : .passes
  }

  private static func pod(_ line: String, mark: String = "") -> String {
    """
    -- hosts/cp-1/etc/kubernetes/manifests/kube-apiserver.yaml --
    apiVersion: v1
    kind: Pod
    metadata: {name: kube-apiserver, namespace: kube-system}
    spec:
      containers:
      - name: kube-apiserver
        image: registry.k8s.io/kube-apiserver:v1.34.1
        \(line)
        command: [\(mark)kube-apiserver, --secure-port=6443]
    """
  }
}

extension Cluster {
  /// The control plane's own parts that kubelets run from files.
  fileprivate var staticComponents: [Component] {
    (apiServers + controllerManagers + schedulers + etcdProcesses).filter { component in
      component.source == .staticPod && !component.isHiddenByManager
        && component.pod?.containers.count == 1
        // Bootstrap pods pass away with the first reboot.
        && !component.location.path.contains("bootstrap")
    }
  }
}

extension Location {
  /// Whether it stands earlier in the same file.
  fileprivate func isBefore(_ other: Location) -> Bool {
    file === other.file && offset <= other.offset
  }
}
