import Foundation
import Testing
import YAML

/// Files that the fuzzer of `.fuzz` found, one for each way through the reader.
@Suite struct PropertiesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "fixtures/fuzz/yaml")

  @Test func filesViolateNothing() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.count > 400)
    for name in names.sorted() {
      let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
      #expect(Properties.violation(by: bytes) == nil, "\(name)")
    }
  }

  @Test func valuesAreWrittenAsKubectlDoes() throws {
    let document = try #require(
      read("a: [1, {word: lettered, no: [off]}, []]\nt: \"x y\\n\\n z\\n\"\nlettered: {}\n")
        .documents.first)
    let text = """
      "a":
      - 1
      - "word": lettered
        "false":
        - false
      - []
      "t": |
        x y

         z
      lettered: {}

      """
    #expect(BlockText.of(document).map { String(decoding: $0, as: UTF8.self) } == text)
  }
}
