import Testing
import Text
import YAML

/// Every manifest of the corpus reads as Kubernetes reads it.
@Suite(.enabled(if: Shared.has("corpus/manifests/index.jsonl"), "no ../shared beside the package"))
struct CorpusTests {
  @Test func manifestsReadAsKubernetesReadsThem() throws {
    let index = try Shared.lines("corpus/manifests/index.jsonl")
    #expect(index.count == 5331)
    for entry in index {
      let path = try #require(entry["path"]?.string)
      let stream = read(try Shared.bytes("corpus/manifests/" + path))
      guard entry["ok"]?.bool == true else {
        #expect(!stream.errors.isEmpty, "\(path)")
        continue
      }
      try #require(stream.errors.isEmpty, "\(path): \(stream.errors.map(describe))")
      #expect(SHA256.hex(Canonical.text(stream.documents)) == entry["sha256"]?.string, "\(path)")
      let digests = stream.documents.map { String(SHA256.hex(Canonical.text($0)).prefix(16)) }
      #expect(digests == entry["doc_sha"]?.items.map(\.text), "\(path)")
      #expect(stream.documents.map(kind) == entry["kinds"]?.items.map(\.string), "\(path)")
      #expect(stream.documents.count == entry["docs"]?.int, "\(path)")
    }
  }

  private func kind(_ document: Node) -> String {
    guard let kind = document["kind"]?.string else { return "" }
    return "\(document["apiVersion"]?.string ?? "")/\(kind)"
  }
}
