import Foundation
import Testing
import Text

@testable import YAML

/// What the line reader reads, it reads as the exact reader does, record for record.
@Suite struct LineReaderTests {
  @Test(.enabled(if: Shared.has("yaml/suite.jsonl"), "no ../shared beside the package"))
  func snippetsReadTheSame() throws {
    for name in ["kubectl-oracle", "kubectl-oracle-big", "suite"] {
      for entry in try Shared.lines("yaml/\(name).jsonl") {
        let text = entry["yaml"]?.string.map { Array($0.utf8) }
        let bytes = try #require(text ?? entry["base64"]?.string.flatMap { Base64.decode($0.utf8) })
        expectSame(bytes, entry["id"]?.string ?? "")
      }
    }
  }

  @Test(
    .enabled(if: Shared.has("corpus/manifests/index.jsonl"), "no ../shared beside the package"))
  func manifestsReadTheSame() throws {
    for entry in try Shared.lines("corpus/manifests/index.jsonl") {
      let path = try #require(entry["path"]?.string)
      expectSame(try Shared.bytes("corpus/manifests/" + path), path)
    }
  }

  private func expectSame(_ bytes: [UInt8], _ name: String) {
    let file = SourceFile(path: name, bytes: bytes)
    let exact = RecordAccount(Stream(readingExactly: file))
    #expect(RecordAccount(Stream(reading: file)) == exact, "\(name)")
    #expect(RecordAccount(Stream(reading: file, threads: 2, leastPart: 1)) == exact, "\(name)")
  }
}
