import Foundation
import Testing

@testable import kready

/// README says of the program what the program says of itself.
@Suite struct ReadmeTests {
  static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "README.md")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path), "there is no README.md"))
  func theHelpInTheReadmeIsTheProgramsOwn() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(readme.contains(Help.overview), "the output of kready --help, in a block")
  }
}
