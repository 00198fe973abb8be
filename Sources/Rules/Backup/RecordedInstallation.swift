import Inventory
import Kubernetes
import Text

extension Backup {
  static let recordedInstallation = Rule(
    "backup/recorded-installation",
    title: "A tool installs the cluster from a configuration that can be kept",
    severity: .medium,
    rationale: """
      A control plane that was put together by hand cannot be put together again in the night in \
      which it is needed: nobody knows all the steps, and no two hosts are quite the same.
      """,
    remedy: """
      Let kubeadm, kops, Kubespray, Talos or Cluster API set the hosts up, and keep their \
      configuration under version control.
      """,
    needs: [.controlPlane],
    examples: [
      .passes(server + configuration),
      .passes(server + application),
      .fails(
        "-- hosts/cp-1/etc/systemd/system/kube-apiserver.service --\n[Service]\nExecStart="
          + "↓/usr/local/bin/kube-apiserver --v=2\n"),
      // Its own manifests tell that kubeadm was there, not with which configuration.
      .notAssessed(server),
    ],
    judging: \.installation
  ) { _, cluster in
    if cluster.hasInstallerConfiguration || cluster.isAppliedFromGit { return .passes }
    guard cluster.installers.map(\.installer) == [.systemd], let sign = cluster.installers.first
    else {
      return .notAssessed(
        missing: "the installer's configuration (kubeadm-config.yaml, a kops Cluster, …)")
    }
    return .fails(
      "shows no installer: \(sign.evidence)", at: sign.location)
  }

  private static let server = """
    -- hosts/cp-1/kube-apiserver.flags --
    kube-apiserver --proxy-client-cert-file=/etc/kubernetes/pki/front-proxy-client.crt

    """

  private static let configuration = """
    -- kubeadm-config.yaml --
    apiVersion: kubeadm.k8s.io/v1beta4
    kind: ClusterConfiguration
    kubernetesVersion: v1.35.2

    """

  private static let application = """
    -- application.yaml --
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata: {name: platform, namespace: argocd}
    spec: {source: {repoURL: https://git.example/platform, path: clusters/prod}}

    """
}

extension Cluster {
  fileprivate var installation: [WholeCluster] {
    asWhole("the installation", at: controlPlaneHosts.first?.location)
  }

  /// Whether what an installer is told is among the inputs.
  fileprivate var hasInstallerConfiguration: Bool {
    configurations.contains { configuration in
      let group = configuration.group
      if group == "kubeadm.k8s.io" { return configuration.kind.hasSuffix("ClusterConfiguration") }
      return group == "kops.k8s.io" || group.isEmpty && configuration.apiVersion.isEmpty
    }
      || objects.contains {
        $0.group.hasSuffix("cluster.x-k8s.io") || $0.group == "machineconfiguration.openshift.io"
      }
  }

  /// Whether a controller applies the cluster's objects from a repository.
  fileprivate var isAppliedFromGit: Bool {
    !objects("Application", group: "argoproj.io").isEmpty
      || !objects("ApplicationSet", group: "argoproj.io").isEmpty
      || !objects("Kustomization", group: "kustomize.toolkit.fluxcd.io").isEmpty
  }
}
