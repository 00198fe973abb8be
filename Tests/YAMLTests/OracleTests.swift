import Testing
import Text
import YAML

/// Snippets that were run through kubectl's decoder, and the YAML test suite as it reads it.
@Suite(.enabled(if: Shared.has("yaml/kubectl-oracle.jsonl"), "no ../shared beside the package"))
struct OracleTests {
  @Test(arguments: [("kubectl-oracle", 1278), ("kubectl-oracle-big", 10)])
  func snippetsReadAsKubectlReadsThem(_ name: String, _ count: Int) throws {
    let cases = try Shared.lines("yaml/\(name).jsonl")
    #expect(cases.count == count)
    for entry in cases where entry["nondeterministic"]?.bool != true {
      let text = entry["yaml"]?.string.map { Array($0.utf8) }
      let bytes = try #require(text ?? entry["base64"]?.string.flatMap { Base64.decode($0.utf8) })
      try compare(
        bytes, id: entry["id"], isRight: entry["ok"], error: entry["error"],
        digest: entry["sha256"]?.string)
    }
  }

  @Test func suiteReadsAsKubectlReadsIt() throws {
    let cases = try Shared.lines("yaml/suite.jsonl")
    #expect(cases.count == 402)
    for entry in cases {
      let text = try #require(entry["yaml"]?.string)
      let canonical = entry["kube_canon"]?.string
      try compare(
        Array(text.utf8), id: entry["id"], isRight: entry["kube_ok"],
        error: entry["kube_error"], digest: canonical.map { SHA256.hex(Array($0.utf8)) })
    }
  }

  private func compare(
    _ bytes: [UInt8], id: Node?, isRight: Node?, error: Node?, digest: String?
  ) throws {
    let name = try #require(id?.string)
    let stream = read(bytes)
    if isRight?.bool == true {
      #expect(stream.errors.isEmpty, "\(name): \(stream.errors.map(describe))")
      #expect(SHA256.hex(Canonical.text(stream.documents)) == digest, "\(name)")
    } else if !isRefusedAsJSON(bytes, error) {
      #expect(!stream.errors.isEmpty, "\(name)")
    }
  }

  /// Since v1.34 what is no JSON after all is read as YAML; the snippets are from v1.32, which
  /// refused it.
  private func isRefusedAsJSON(_ bytes: [UInt8], _ error: Node?) -> Bool {
    let isBraced = bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 } == UInt8(ascii: "{")
    return isBraced && error?.string?.contains("YAML") == false
  }
}
