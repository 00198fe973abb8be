import Inventory
import Kubernetes

extension Input {
  static let configurationFieldTypes = Rule(
    "input/configuration-field-types",
    title: "Every field of a configuration file holds what its component asks for",
    severity: .high,
    rationale: """
      A number where a text is due, or a text where a list is due: the component cannot read its \
      configuration and does not start. Where it runs, that shows at the next restart.
      """,
    remedy: "Write the value as the message says; texts that look like numbers in quotes.",
    needs: [],
    examples: [
      .passes(kubelet("maxPods: 110\nclusterDNS: [10.96.0.10]\nsystemReserved: {cpu: '1'}")),
      .fails(kubelet("maxPods: ↓\"110\"")),
      .fails(kubelet("clusterDNS: ↓10.96.0.10")),
      .fails(kubelet("systemReserved: {cpu: ↓1}")),
      .fails(kubelet("shutdownGracePeriod: ↓30")),
      .fails(kubelet("featureGates: {NodeSwap: ↓\"true\"}")),
      .passes(kubelet("maxPods: ${MAX_PODS}\nclusterDomain:")),
      // Both a number of seconds and a duration.
      .passes(kubelet("logging: {flushFrequency: 5000000000}")),
      .passes(kubelet("logging: {flushFrequency: 5s, verbosity: 2}")),
      .fails(
        "apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\n"
          + "apiServer: {extraArgs: {profiling: ↓false}}"),
      .fails(
        "apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\n"
          + "apiServer: {extraArgs: ↓{profiling: \"false\"}}"),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.configurationFields
  ) { fields, _ in
    verdict(on: fields) { problem in
      switch problem.kind {
      case .wrongType, .outOfRange, .unquoted, .noQuantity: true
      default: false
      }
    }
  }
}
