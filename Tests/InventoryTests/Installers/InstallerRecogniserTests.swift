import Foundation
import Inventory
import Testing
import Text

@Suite struct InstallerRecogniserTests {
  private func installers(_ files: [String: String]) -> [RecognisedInstaller] {
    Installers.cluster(files).installers
  }

  @Test func aKopsClusterIsToldByItsGroup() throws {
    let found = installers([
      "cluster.yaml": """
      apiVersion: kops.k8s.io/v1alpha2
      kind: Cluster
      metadata:
        name: shop.example.com
      """
    ])
    #expect(found.map(\.installer) == [.kops])
    #expect(found.first?.evidence == "Cluster of kops.k8s.io/v1alpha2")
    #expect(found.first?.location.description == "cluster.yaml:4:9")
  }

  @Test func managedNodesAreToldByTheirLabels() {
    let node = """
      apiVersion: v1
      kind: Node
      metadata:
        name: n1
        labels:
          LABEL: x
      """
    let labels: [(String, Installer)] = [
      ("eks.amazonaws.com/nodegroup", .eks), ("cloud.google.com/gke-nodepool", .gke),
      ("kubernetes.azure.com/cluster", .aks),
    ]
    for (label, installer) in labels {
      let found = installers(["n.yaml": node.replacing("LABEL", with: label)])
      #expect(found.map(\.installer) == [installer])
      #expect(found.first?.installer.isManaged == true)
      #expect(found.first?.location.position == Position(line: 6, column: 5))
    }
    #expect(installers(["n.yaml": node.replacing("LABEL", with: "gke-is-not-here")]).isEmpty)
  }

  @Test func aManagedEndpointCountsOnlyWhereNoAPIServerIsSeen() {
    let kubeconfig = """
      apiVersion: v1
      kind: Config
      clusters:
      - name: prod
        cluster: {server: "https://ABC.gr7.eu-west-1.eks.amazonaws.com"}
      users: []
      """
    #expect(installers(["config": kubeconfig]).map(\.installer) == [.eks])
    let own = "kube-apiserver --tls-cert-file=/etc/kubernetes/pki/apiserver.crt"
    #expect(installers(["config": kubeconfig, "hosts/cp-1/ps.txt": own]).isEmpty)
  }

  @Test func theMoreParticularComesFirst() {
    let found = installers([
      "kubeadm.yaml": """
      apiVersion: kubeadm.k8s.io/v1beta3
      kind: ClusterConfiguration
      certificatesDir: /etc/kubernetes/ssl
      """
    ])
    #expect(found.map(\.installer) == [.kubespray, .kubeadm])
    #expect(found.first?.evidence == "certificatesDir /etc/kubernetes/ssl")
  }

  @Test func unitsByHandAreTheLastThingToThinkOf() {
    let unit = "[Service]\nExecStart=/usr/local/bin/kube-apiserver --secure-port=6443\n"
    #expect(installers(["hosts/cp-1/kube-apiserver.service": unit]).map(\.installer) == [.systemd])
    let node = "apiVersion: v1\nkind: Node\nmetadata:\n  name: n\n  labels: {juju-application: k}\n"
    #expect(
      installers(["hosts/cp-1/kube-apiserver.service": unit, "n.yaml": node]).map(\.installer)
        == [.juju])
  }

  /// Every real cluster of the corpus by what made it.
  @Test(
    .enabled(if: Installers.hasCorpus, "needs ../shared"),
    arguments: [
      ("cluster-api", [Installer.clusterAPI]), ("juju-charmed", [.juju]), ("k3s-cis-1.11", [.k3s]),
      ("kops-ha-gce", [.kops]), ("kops-legacy-sh-wrapped", [.kops]),
      ("kthw-1.21-ha", [.systemd]), ("kthw-1.32-single", [.systemd]),
      ("kube-aws-legacy", [.kubeAWS]), ("kubeadm-1.29-single", [.kubeadm]),
      ("kubespray-ha", [.kubespray, .kubeadm]), ("minikube", [.minikube, .kubeadm]),
      ("openshift-insights", [.openShift]),
      ("openshift-hypershift", [.hyperShift, .openShift]), ("rke2-cis-1.12", [.rke2]),
      ("talos", [.talos]),
      ("tectonic-selfhosted", [.tectonic, .bootkube]), ("typhoon-flatcar-aws", [.typhoon]),
    ])
  func theCorpusIsRecognised(_ name: String, _ expected: [Installer]) {
    let cluster = Installers.corpus(name)
    #expect(cluster.installers.map(\.installer) == expected)
  }
}

/// Clusters for the tests of installers.
enum Installers {
  static func cluster(_ files: [String: String]) -> Cluster {
    ClusterReader.read(files.map { SourceFile(path: $0.key, text: $0.value) }, options: options)
  }

  static func corpus(_ name: String) -> Cluster {
    ClusterReader.read(InputFinder.find(paths: ["\(folder)/\(name)"]), options: options)
  }

  private static var options: ReadingOptions {
    ReadingOptions(now: Timestamp(seconds: 1_790_000_000))
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/corpus/clusters").path

  static let hasCorpus = FileManager.default.fileExists(atPath: folder)
}
