import Checklists
import Foundation
import Testing

@Suite struct ChecklistFilesTests {
  /// Every file of `checklists/` is carried, as it stands there.
  @Test func everyFileIsCarried() throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "checklists")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }
    #expect(names.sorted() == ChecklistFiles.all.map { "\($0.name).yaml" }.sorted())
    for (name, bytes) in ChecklistFiles.all {
      let file = try Data(contentsOf: folder.appending(path: "\(name).yaml"))
      #expect(Array(file) == bytes, "\(name)")
    }
  }
}
