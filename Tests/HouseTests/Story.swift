import Assessment
import Foundation
import Inventory
import Reports
import Testing
import Text

/// A cluster under `fixtures/clusters`, audited as `kready audit fixtures/clusters/NAME` does.
struct Story: CustomTestStringConvertible {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appending(path: "fixtures/clusters")
  static let now = Timestamp(year: 2026, month: 11, day: 20) ?? Timestamp(seconds: 0)

  static let all: [Story] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted().map(Story.init)
  }()

  let name: String

  var testDescription: String { name }
  var expected: URL { Self.folder.appending(path: "\(name)/expected.txt") }

  /// Its files, by their paths from the root of the repository.
  ///
  /// The expected report lies among them and is read like any file, so it must be there.
  var files: [SourceFile] {
    let folder = Self.folder.appending(path: name).path
    let found = InputFinder.find(paths: [folder]).files.map { file in
      SourceFile(
        path: "fixtures/clusters/\(name)\(file.path.dropFirst(folder.count))", bytes: file.bytes)
    }
    let path = "fixtures/clusters/\(name)/expected.txt"
    if found.contains(where: { $0.path == path }) { return found }
    return found + [SourceFile(path: path, text: "kready \n")]
  }

  func audit(_ files: [SourceFile]? = nil) throws -> Audit {
    let library = try Library.builtIn()
    var options = AuditOptions()
    options.itemsByRule = library.itemsByRule
    options.checklists = library.checklists
    let reading = ReadingOptions(now: Self.now)
    return Auditor.audit(ClusterReader.read(files ?? self.files, options: reading), options)
  }

  static var golden: Style {
    var style = Style()
    style.width = 96
    return style
  }
}
