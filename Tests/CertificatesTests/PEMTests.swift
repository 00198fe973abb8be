import Certificates
import Testing

@Suite struct PEMTests {
  private func read(_ text: String) -> (blocks: [PEMBlock], errors: [PEMError]) {
    PEM.blocks(in: Array(text.utf8))
  }

  @Test func blockHasItsPlaceInTheText() throws {
    let (blocks, errors) = read("é text\n-----BEGIN A-----\nAAEC\n-----END A-----\nafter\n")
    #expect(errors.isEmpty)
    let block = try #require(blocks.first)
    #expect(block.label == "A" && block.der == [0, 1, 2])
    #expect(block.offset == 8 && block.length == 38)
  }

  @Test(arguments: ["\r\n", " \n", "\t\r\n"])
  func lineEndsDoNotMatter(_ end: String) {
    let text = ["-----BEGIN A-----", "AAEC", "AwQF", "-----END A-----"].joined(separator: end)
    #expect(read(text).blocks.map(\.der) == [[0, 1, 2, 3, 4, 5]])
  }

  @Test(arguments: [
    ("-----BEGIN A-----\nAAEC\n", "has no END line"),
    ("-----BEGIN A-----\nAAEC\n-----END B-----", "different labels"),
    ("-----BEGIN A-----\n@@@@\n-----END A-----", "not base64"),
    ("-----BEGIN A-----\nAAE\n-----END A-----", "not base64"),
    ("-----BEGIN A-----\n\n-----END A-----", "nothing between"),
    ("-----BEGIN A-----\n-----END A-----", "nothing between"),
    ("  -----BEGIN A-----\nAAEC\n-----END A-----", "after the start of its line"),
    ("\u{FEFF}-----BEGIN A-----\nAAEC\n-----END A-----", "after the start of its line"),
  ])
  func brokenBlockIsAnError(_ text: String, _ message: String) {
    let (blocks, errors) = read(text + "\n-----BEGIN C-----\nAAEC\n-----END C-----\n")
    #expect(blocks.map(\.label) == ["C"])
    #expect(errors.count == 1 && errors.allSatisfy { $0.message.contains(message) })
  }

  @Test(arguments: [
    "-----BEGIN A----", "----BEGIN A-----", "-----BEGIN -----\n", "-----END A-----",
  ])
  func otherLinesAreText(_ text: String) {
    #expect(read(text).blocks.isEmpty)
  }

  @Test func errorHasItsPlace() throws {
    let error = try #require(
      read("\n-----BEGIN A-----\n@\n-----END A-----\n-----BEGIN B-----\n").errors.first)
    #expect(error.offset == 1 && error.length == 35)
  }

  @Test(arguments: ["PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY"])
  func privateKeyIsNeverDecoded(_ label: String) throws {
    let block = try #require(
      read("-----BEGIN \(label)-----\nAAEC\n-----END \(label)-----").blocks.first)
    #expect(block.isPrivateKey && block.der.isEmpty)
  }

  @Test func headersAreNotContent() throws {
    let text = """
      -----BEGIN A-----
      Proc-Type: 4,ENCRYPTED
      DEK-Info: AES-128-CBC,00
       continued

      AAEC
      -----END A-----
      """
    let block = try #require(read(text).blocks.first)
    #expect(block.hasHeaders && block.der == [0, 1, 2])
    #expect(read("-----BEGIN A-----\nAAEC\n-----END A-----").blocks.map(\.hasHeaders) == [false])
  }
}
