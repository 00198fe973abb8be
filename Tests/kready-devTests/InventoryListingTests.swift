import Foundation
import Inventory
import Testing
import Text

@testable import kready_dev

/// What is understood of each real cluster equals `fixtures/inventories/NAME.txt`.
///
/// `KREADY_RECORD=1 swift test` writes the inventories anew; review them against the files.
@Suite(.enabled(if: Shared.isHere, "there is no ../shared/corpus/clusters"))
struct InventoryListingTests {
  @Test(arguments: Shared.directories) func understood(_ name: String) throws {
    let now = try #require(Timestamp(year: 2026, month: 11, day: 21))
    let folder = Shared.folder.appending(path: name).path
    let found = InventoryListing.find(below: folder)
    let cluster = ClusterReader.read(found, options: ReadingOptions(now: now))
    let text = InventoryListing(of: cluster).text
    #expect(!text.contains(folder))
    let golden = Shared.goldens.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["KREADY_RECORD"] != nil {
      let manager = FileManager.default
      try manager.createDirectory(at: Shared.goldens, withIntermediateDirectories: true)
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    let (new, old) = (text.split(separator: "\n"), expected.split(separator: "\n"))
    #expect(new == old)
  }
}

/// Inputs of real clusters, beside the checkout when they are there at all.
enum Shared {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.deletingLastPathComponent().appending(path: "shared/corpus/clusters")
  static let goldens = root.appending(path: "fixtures/inventories")
  static let isHere = FileManager.default.fileExists(atPath: folder.path)

  static let directories: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { name in
      let inside = try? FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: name).path)
      return inside != nil
    }.sorted()
  }()
}
