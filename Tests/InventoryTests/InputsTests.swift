import Inventory
import Testing
import Text

/// What is not audited is named, and so never silently green.
@Suite struct InputsTests {
  @Test func documentsThatAreNoObjectsAreNamedByTheirLine() throws {
    let read = try cluster([
      (
        "all.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings}
        ---
        just a text
        ---
        null
        ---
        kind: ConfigMap
        metadata: {name: without a version}
        """
      )
    ])
    #expect(read.objects.count == 1)
    #expect(read.inputs.unrecognised.map(\.path) == ["all.yaml:5", "all.yaml:9"])
  }

  @Test func filesWithoutAnyObjectAreNamedOnce() throws {
    let read = try cluster([("values.yaml", "replicas: 3\n---\nimage: web\n")])
    #expect(read.inputs.unrecognised.map(\.path) == ["values.yaml"])
  }

  @Test func zeroBytesInYAMLAreMistakes() throws {
    let read = try cluster([("web.yaml", "apiVersion: v1\nkind: Pod\0\n")])
    #expect(read.inputs.unreadable.map { $0.location.description } == ["web.yaml:2:10"])
  }
}
