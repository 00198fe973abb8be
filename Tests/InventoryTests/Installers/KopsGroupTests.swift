import Flags
import Inventory
import Testing

@Suite struct KopsGroupTests {
  private let cluster = """
    apiVersion: kops.k8s.io/v1alpha2
    kind: Cluster
    metadata: {name: shop.example.com}
    spec:
      kubernetesVersion: 1.33.2
      kubelet: {maxPods: 80}
      etcdClusters:
      - name: main
        etcdMembers:
        - {name: a, instanceGroup: master-a}
        - {name: b, instanceGroup: master-b}
        - {name: c, instanceGroup: master-c}
      subnets:
      - {name: a, zone: eu-1a}
      - {name: b, zone: eu-1b}
      - {name: c, zone: eu-1b}
    """

  private func group(_ name: String, _ spec: String, of cluster: String = "shop") -> String {
    """
    ---
    apiVersion: kops.k8s.io/v1alpha2
    kind: InstanceGroup
    metadata:
      name: \(name)
      labels: {kops.k8s.io/cluster: \(cluster).example.com}
    spec: {\(spec)}

    """
  }

  private var masters: String {
    ["a", "b", "c"].map {
      group("master-\($0)", "role: Master, minSize: 1, subnets: [\($0)]")
    }.joined()
  }

  @Test func mastersAreHostsInTheZonesOfTheirSubnets() throws {
    let read = Installers.cluster(["kops.yaml": cluster + "\n" + masters])
    #expect(read.hosts.map(\.name) == ["master-a", "master-b", "master-c"])
    #expect(read.hosts.map(\.zone) == ["eu-1a", "eu-1b", "eu-1b"])
    #expect(read.hosts.map(\.isControlPlane) == [true, true, true])
    let etcd = try #require(read.etcdClusters.first)
    #expect(etcd.members.map(\.zone) == ["eu-1a", "eu-1b", "eu-1b"])
  }

  @Test func aGroupOfThreeIsThreeHosts() {
    let group = group("masters", "role: ControlPlane, minSize: 3, subnets: [a, b]")
    let read = Installers.cluster(["kops.yaml": cluster + "\n" + group])
    #expect(read.hosts.map(\.name) == ["masters-1", "masters-2", "masters-3"])
    // Which of them is in which zone nobody can tell.
    #expect(read.hosts.allSatisfy { $0.zone == nil })
  }

  @Test func whatRunsCountsMoreThanWhatIsPlanned() {
    let flags = "kube-apiserver --v=2"
    let read = Installers.cluster([
      "kops.yaml": cluster + "\n" + masters, "hosts/ip-10-0-0-1/kube-apiserver.flags": flags,
    ])
    #expect(read.hosts.map(\.name) == ["ip-10-0-0-1"])
  }

  @Test func groupsOfSeveralClustersAreNoHosts() {
    let other = cluster.replacing("shop.example.com", with: "bank.example.com")
    let read = Installers.cluster(["a.yaml": cluster + "\n" + masters, "b.yaml": other])
    #expect(read.hosts.isEmpty)
  }

  @Test func aGroupsKubeletsHaveTheClustersFieldsAndTheirOwn() throws {
    let nodes = group(
      "gpu", "role: Node, minSize: 2, subnets: [a], kubelet: {failSwapOn: false}")
    let read = Installers.cluster(["kops.yaml": cluster + "\n" + nodes])
    let kubelets = read.hostedComponents.filter { $0.program == .kubelet }
    let kubelet = try #require(kubelets.first)
    #expect(kubelets.count == 1 && kubelet.host == "the nodes of the instance group gpu")
    #expect(kubelet["fail-swap-on"].bool == false && kubelet["max-pods"].int == 80)
  }

  /// pkg/model/components/kubelet.go.
  @Test func nodesShutDownGracefullyButOnTheNetworkOfAWS() throws {
    func period(_ spec: String) throws -> String? {
      let text =
        "apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nmetadata: {name: a}\nspec: {\(spec)}"
      let read = Installers.cluster(["kops.yaml": text])
      let kubelet = try #require(read.hostedComponents.first { $0.program == .kubelet })
      return kubelet["shutdownGracePeriod"].value
    }
    #expect(try period("kubernetesVersion: 1.33.2") == "30s")
    #expect(try period("kubernetesVersion: 1.33.2, networking: {amazonvpc: {}}") == "0s")
    #expect(try period("kubernetesVersion: 1.20.2") == "0s")
  }
}
