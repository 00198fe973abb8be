import Foundation
import Testing

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
}
