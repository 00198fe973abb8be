import Inventory
import Kubernetes

extension Input {
  static let knownConfigurationFields = Rule(
    "input/known-configuration-fields",
    title: "Configuration files have no field that their component does not know",
    severity: .high,
    // The kubelet: pkg/kubelet/kubeletconfig/util/codec; kube-proxy: cmd/kube-proxy/app/options.go;
    // audit policies: apiserver pkg/audit/policy/reader.go. What is strict: apiserver
    // pkg/apis/apiserver/load, pkg/admission/config.go, scheduler apis/config/scheme.
    rationale: """
      The kubelet, kube-proxy, kubeadm and the audit policy go on without a field they do not know \
      and leave a warning in a log, so what it was to set is not set. The scheduler and the API \
      server refuse to start.
      """,
    remedy: "Write the field where the message says, or remove it.",
    needs: [],
    examples: [
      .passes(kubelet("maxPods: 110\nauthentication: {anonymous: {enabled: false}}")),
      .fails(kubelet("↓shutdownGracePerod: 30s")),
      .fails(kubelet("↓anonymous: {enabled: false}")),
      .fails(kubelet("authentication: {anonymous: {↓enable: false}}")),
      .passes(kubelet("featureGates: {Any: true}\nsystemReserved: {cpu: 200m}")),
      .fails(configuration("kubeproxy.config.k8s.io/v1alpha1", "KubeProxy", "↓proxyMode: ipvs")),
      .fails(configuration("kubescheduler.config.k8s.io/v1", "KubeScheduler", "↓profile: []")),
      // What a plug-in of the scheduler takes is its own.
      .passes(
        configuration(
          "kubescheduler.config.k8s.io/v1", "KubeScheduler",
          "profiles: [{pluginConfig: [{name: Own, args: {any: 1}}]}]")),
      .fails(
        "apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: [{level: Metadata, ↓verb: [get]}]"),
      .fails(
        "apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\n"
          + "apiServer: {↓timeoutForControlPlane: 4m0s}"),
      .passes(
        "apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\n"
          + "apiServer: {timeoutForControlPlane: 4m0s, extraArgs: {profiling: \"false\"}}"),
      // Since 1.32.
      .fails(node("v1.31.9") + kubelet("↓crashLoopBackOff: {maxContainerRestartPeriod: 60s}")),
      .passes(node("v1.35.3") + kubelet("crashLoopBackOff: {maxContainerRestartPeriod: 60s}")),
      .notApplicable(Manifest.workload()),
      .notApplicable("apiVersion: kubeadm.k8s.io/v1beta4\nkind: ResetConfiguration\nany: 1"),
    ],
    judging: \.configurationFields
  ) { fields, _ in
    verdict(on: fields) { problem in
      switch problem.kind {
      case .unknown, .since, .until: true
      default: false
      }
    }
  }

  static func kubelet(_ fields: String) -> String {
    configuration("kubelet.config.k8s.io/v1beta1", "Kubelet", fields)
  }

  static func configuration(_ version: String, _ component: String, _ fields: String) -> String {
    "apiVersion: \(version)\nkind: \(component)Configuration\n\(fields)\n"
  }

  private static func node(_ version: String) -> String {
    """
    apiVersion: v1
    kind: Node
    metadata: {name: w-1}
    status: {nodeInfo: {kubeletVersion: \(version)}}
    ---

    """
  }
}
