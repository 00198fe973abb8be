import Testing
import Text

@testable import Inventory

/// Files with the same bytes are known as copies of each other.
@Suite struct CopiedFilesTests {
  @Test func equalBytesMakeAGroup() {
    let texts = ["a: 1\n", "b: 1\n", "a: 1\n", "longer: 1\n", "b: 1\n"]
    let files = texts.enumerated().map { SourceFile(path: "\($0).yaml", text: $1) }
    let copies = CopiedFiles(among: files)
    let groups = files.map(copies.group)
    #expect(groups[0] != nil && groups[0] == groups[2])
    #expect(groups[1] != nil && groups[1] == groups[4])
    #expect(groups[0] != groups[1])
    #expect(groups[3] == nil)
    #expect(CopiedFiles(among: Array(files.prefix(2))).isEmpty)
  }

  @Test func readersKnowThem() {
    let text = "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}"
    let options = ReadingOptions(now: Timestamp(seconds: 0))
    let twice = ClusterReader.read(
      ["a", "b"].map { SourceFile(path: "\($0)/n.yaml", text: text) }, options: options)
    #expect(!twice.inputs.copies.isEmpty)
    let once = ClusterReader.read([SourceFile(path: "n.yaml", text: text)], options: options)
    #expect(once.inputs.copies.isEmpty)
  }
}
