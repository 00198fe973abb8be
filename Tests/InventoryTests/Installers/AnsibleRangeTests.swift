import Testing
import Text

@testable import Inventory

@Suite struct AnsibleRangeTests {
  @Test(arguments: [
    ("node1", ["node1"]), ("node[1:3]", ["node1", "node2", "node3"]),
    ("node[08:10].example", ["node08.example", "node09.example", "node10.example"]),
    ("rack-[a:c]", ["rack-a", "rack-b", "rack-c"]), ("n[1:7:3]", ["n1", "n4", "n7"]),
    ("r[a:b]n[1:2]", ["ran1", "ran2", "rbn1", "rbn2"]),
  ])
  func rangesStandForTheirNames(_ pattern: String, _ names: [String]) {
    #expect(AnsibleRange.names(of: pattern) == names)
  }

  @Test(arguments: [
    "[::1]", "n[3:1]", "n[1:99999999999999999999]", "n[1:5:0]", "n[", "n]1:2[", "n[1]", "n[a:5]",
    "n[0:9223372036854775807]", "a[1:9999]b[1:9999]",
  ])
  func anythingElseStaysAsItIs(_ pattern: String) {
    let names = AnsibleRange.names(of: pattern)
    #expect(names.first?.hasSuffix("]") == pattern.hasSuffix("]"))
    #expect(names.count <= 10_000)
  }

  @Test func kubesprayInventoriesUseThem() {
    let text = """
      [kube_control_plane]
      cp[1:3]
      [etcd:children]
      kube_control_plane
      [kube_node]
      w[01:02]
      """
    let inventory = AnsibleInventory(ini: .init(path: "i", text: text))
    #expect(inventory.members(of: "etcd").map(\.name) == ["cp1", "cp2", "cp3"])
    #expect(inventory.members(of: "kube_node").map(\.name) == ["w01", "w02"])
  }
}
