import Inventory
import Kubernetes
import Testing
import Text

@Suite struct ClusterTopologyTests {
  @Test func nestedDomainsHoldTheNodesOfTheirParts() {
    let cluster = read(
      """
      apiVersion: kready/v1
      kind: Topology
      domains:
      - kind: rack
        name: r1
        members: [host/esx-1, w-9]
      - kind: host
        name: esx-1
        members: [cp-1, cp-2]
      """)
    let domains = cluster.failureDomains
    #expect(domains.map(\.name) == ["r1", "esx-1"])
    #expect(domains.first?.members == ["cp-1", "cp-2", "w-9"])
    #expect(domains.last?.members == ["cp-1", "cp-2"])
    #expect(domains.first?.location.description == "input.yaml:5:9")
  }

  @Test func domainsInsideEachOtherEnd() {
    let cluster = read(
      """
      apiVersion: kready/v1
      kind: Topology
      domains:
      - {kind: rack, name: a, members: [rack/b, cp-1]}
      - {kind: rack, name: b, members: [rack/a, cp-2]}
      """)
    #expect(cluster.failureDomains.map(\.members) == [["cp-1", "cp-2"], ["cp-1", "cp-2"]])
  }

  @Test func aLabelSaysMoreThanADeclaredSite() {
    let cluster = read(
      """
      apiVersion: kready/v1
      kind: Topology
      domains:
      - {kind: site, name: east, members: [w-1, w-2]}
      ---
      apiVersion: v1
      kind: Node
      metadata: {name: w-1, labels: {topology.kubernetes.io/zone: eu-1a}}
      """)
    #expect(cluster.zone(ofHost: "w-1") == "eu-1a")
    #expect(cluster.zone(ofHost: "w-2") == "east")
    #expect(cluster.zone(ofHost: "w-3") == nil)
  }

  @Test func openNodesTakePodsWhenThereAreNoWorkers() {
    let compact = read([node("cp-1", "{}"), node("cp-2", tainted)].joined(separator: "\n---\n"))
    #expect(compact.schedulableNodes.map(\.name) == ["cp-1"])
    let usual = read(
      [node("cp-1", "{}"), node("w-1", "{}", worker: true)].joined(separator: "\n---\n"))
    #expect(usual.schedulableNodes.map(\.name) == ["w-1"])
  }

  @Test func passingTaintsDoNotCloseANode() {
    let notReady = "{taints: [{key: node.kubernetes.io/not-ready, effect: NoSchedule}]}"
    #expect(read(node("w-1", notReady)).nodes.first?.isTainted == false)
    #expect(read(node("w-1", tainted)).nodes.first?.isTainted == true)
  }

  @Test func membersAtOneAddressAreOnOneMachine() {
    let list = "e1=https://10.0.1.11:2380,e2=https://10.0.1.11:2382,e3=https://10.0.2.11:2380"
    let file = SourceFile(
      path: "hosts/a/etcd.flags", text: "etcd --name=e1 --initial-cluster=\(list)\n")
    let cluster = ClusterReader.read([file], options: options)
    #expect(cluster.etcd?.machines.map(\.machine) == ["a", "a", "10.0.2.11"])
    #expect(cluster.etcdMembers.compactMap { cluster.etcdCluster(of: $0)?.name }.count == 3)
  }

  private let tainted = "{taints: [{key: dedicated, effect: NoSchedule}]}"
  private let options = ReadingOptions(now: Timestamp(seconds: 1_700_000_000))

  private func node(_ name: String, _ spec: String, worker: Bool = false) -> String {
    let labels = worker ? "{}" : "{node-role.kubernetes.io/control-plane: ''}"
    return """
      apiVersion: v1
      kind: Node
      metadata: {name: \(name), labels: \(labels)}
      spec: \(spec)
      """
  }

  private func read(_ text: String) -> Cluster {
    ClusterReader.read([SourceFile(path: "input.yaml", text: text)], options: options)
  }
}
