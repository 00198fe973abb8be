import Foundation
import Testing

/// The top of the repository holds what it is meant to hold.
@Suite struct RootTests {
  private static let expected: Set<String> = [
    "Package.swift", "README.md", "Sources", "Tests", "checklists", "fixtures",
  ]

  @Test func nothingLiesAbout() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: House.root.path)
    #expect(Set(names.filter { !$0.hasPrefix(".") }) == Self.expected)
  }
}
