import Flags
import Inventory
import Kubernetes
import YAML

extension Versions {
  static let currentConfigurations = Rule(
    "versions/current-configurations",
    title: "Configuration files are of versions that their programs go on reading",
    severity: .medium,
    rationale: """
      kubeadm, the API server and others read old versions of their configuration for some \
      releases only. A file of one that is gone stops an upgrade or a restart.
      """,
    remedy: "Write the file in the version that takes its place; kubeadm config migrate does it.",
    aliases: ["pluto"],
    needs: [],
    examples: [
      .passes("{apiVersion: kubeadm.k8s.io/v1beta4, kind: ClusterConfiguration}"),
      .fails(
        "{apiVersion: ↓kubeadm.k8s.io/v1beta3, kind: ClusterConfiguration, "
          + "kubernetesVersion: v1.36.1}"),
      .fails(
        "apiVersion: ↓audit.k8s.io/v1beta1\nkind: Policy\nrules: [{level: Metadata}]"),
      .passes(
        "{apiVersion: kubeadm.k8s.io/v1beta3, kind: ClusterConfiguration, "
          + "kubernetesVersion: v1.30.1}"),
    ],
    judging: \.versionedConfigurations
  ) { document, cluster in
    guard let life = APILifecycle.of(document.apiVersion, document.kind) else { return .passes }
    let minor = servedMinor(cluster)
    let place = document.node["apiVersion"]?.location
    let name = "\(document.apiVersion) \(document.kind)"
    if life.removed <= minor {
      return .fails(
        "\(name) is not read since Kubernetes 1.\(life.removed)" + instead(life), at: place,
        fix: change(document, life))
    }
    guard let deprecated = life.deprecated, deprecated <= minor else { return .passes }
    return .fails(
      "\(name) is not read from Kubernetes 1.\(life.removed) on" + instead(life), at: place,
      fix: change(document, life))
  }
}

extension Cluster {
  /// The configurations of programs, the scheduler's left out, which has a rule of its own.
  fileprivate var versionedConfigurations: [Object] {
    configurations.filter {
      ($0.group.hasSuffix(".k8s.io") || $0.group == "kubeadm.k8s.io")
        && $0.group != "kubescheduler.config.k8s.io"
        && !$0.group.hasSuffix("kustomize.config.k8s.io")
        && $0.group != "kops.k8s.io"
    }
  }
}
