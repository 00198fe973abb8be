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
    #expect(Reading(Stream(reading: file)) == Reading(Stream(readingExactly: file)), "\(name)")
  }
}

/// All that one stream tells, for comparison.
struct Reading: Equatable {
  var documents: [[Record]] = []
  var details: [Detail] = []
  var errors: [String]
  var duplicates: [String]

  init(_ stream: YAML.Stream) {
    errors = stream.errors.map(describe)
    duplicates = stream.duplicateKeys.map { "\($0.key) \(place($0.first)) \(place($0.second))" }
    for document in stream.documents {
      let tree = document.tree
      let range = document.index..<tree.after(document.index)
      documents.append(range.map { tree.records[$0] })
      details += range.filter { tree.records[$0].isDetailed }.map {
        var detail = tree.records.details.detail(of: $0)
        detail.record -= document.index
        return detail
      }
    }
  }
}
