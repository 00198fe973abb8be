import Foundation
import Reports
import Testing

/// Conventions that a reader relies on.
@Suite struct StyleTests {
  private static let sources = House.swiftFiles(in: "Sources")

  @Test func nothingTrapsOnInput() throws {
    // Spelt in two parts, so that this file does not find itself.
    let banned = ["try" + "! ", " as" + "! ", "fatal" + "Error("]
    for file in Self.sources {
      let text = try House.text(file)
      for word in banned { #expect(!text.contains(word), "\(file) has \(word)") }
    }
  }

  @Test func filesFitInTheHead() throws {
    for file in Self.sources where !file.contains("/Data/") {
      let lines = try House.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 320, "\(file) has \(lines.count) lines")
    }
  }

  @Test func noMarksAndNothingLeftToDo() throws {
    for file in Self.sources + House.swiftFiles(in: "Tests") {
      let text = try House.text(file)
      for word in ["// MARK" + ":", "TO" + "DO", "FIX" + "ME"] {
        #expect(!text.contains(word), "\(file) has \(word)")
      }
    }
  }

  @Test func everyFormatFileIsListed() throws {
    let folder = House.root.appending(path: "Sources/Reports/Formats").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }.map { $0.dropLast(6).lowercased() }
    #expect(files.sorted() == Format.all.map(\.name).sorted())
  }
}
