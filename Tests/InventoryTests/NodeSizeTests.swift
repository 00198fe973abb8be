import Inventory
import Kubernetes
import Testing
import Text

@Suite struct NodeSizeTests {
  @Test func coveredSizesAreLeftOut() throws {
    let sizes = try cluster([
      node("a", "4", "8Gi"), node("b", "2", "16Gi"), node("c", "2", "8Gi"), node("d", "4", "8Gi"),
    ]).nodeSizes
    #expect(sizes.map { "\($0.cpu) \($0.memory)" } == ["4 8Gi", "2 16Gi"])
  }

  @Test func nodesThatTellNothingHaveNoSize() throws {
    let text = "apiVersion: v1\nkind: Node\nmetadata: {name: a}\n"
    #expect(try cluster([("a.yaml", text)]).nodeSizes.isEmpty)
  }

  private func node(_ name: String, _ cpu: String, _ memory: String) -> (String, String) {
    (
      "\(name).yaml",
      """
      apiVersion: v1
      kind: Node
      metadata: {name: \(name)}
      status:
        allocatable: {cpu: "\(cpu)", memory: \(memory)}
      """
    )
  }
}
