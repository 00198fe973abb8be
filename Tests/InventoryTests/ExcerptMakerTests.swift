import Foundation
import Inventory
import Testing
import Text

/// The lines that are shown of what cannot be read.
@Suite struct ExcerptMakerTests {
  private static func excerpts(_ text: String) -> [String] {
    let file = SourceFile(path: "test.yaml", text: text)
    let now = Timestamp(year: 2026, month: 11, day: 20) ?? Timestamp(seconds: 0)
    let cluster = ClusterReader.read([file], options: ReadingOptions(now: now))
    return cluster.inputs.unreadable.map {
      $0.excerpt.map { "\($0.offset) \($0.line)" } ?? "nothing"
    }
  }

  @Test(
    arguments: [
      ("kind: Pod\nspec:\n  image: a: b\n", "10   image: a: b"),
      // Above or beside the value stands what it is.
      ("kind: Pod\nspec:\n  password: a: b\n", "13   password: *: *"),
      ("kind: Pod\nspec:\n  dbAuth:\n    first: a: b\n", "12     first: *: *"),
      ("kind: Pod\nspec:\n- name: TOKEN\n  value: a: b\n", "10   value: *: *"),
      ("kind: Pod\nspec:\n- value: a: b\n  name: TOKEN\n", "10 - value: *: *"),
      ("kind: Pod\nargs: [--port=1, --secret=a\n", "6 args: [--port=1, --secret**"),
      ("kind: Pod\nargs: {name: DSN, value: \"a\n", "25 args: {name: DSN, *****: \"*"),
      // Kinds with secrets, and those that nobody knows.
      ("kind: Secret\nstringData:\n  user: a: b\n", "9   user: *: *"),
      ("stringData:\n  user: a: b\nkind: Secret\n", "9   user: *: *"),
      ("kind: Config\nusers:\n- name: a: b\n", "9 - name: *: *"),
      ("level: a: b\n", "8 level: *: *"),
      ("kind: Pod\n---\nlevel: a: b\n", "8 level: *: *"),
      ("kind: ConfigMap\ndata:\n  a.ini: b: c\n", "10   a.ini: *: *"),
      // A key or a token wherever it stands.
      (
        "kind: Pod\nspec: 4fzzzLQqkz8f3dd3g1b2: b\n", "26 spec: ********************: b"
      ),
      ("kind: Pod\n<<<<<<< HEAD\n", "0 <<<<<<< HEAD"),
      ("kind: Pod\nspec: größe: b\n", "11 spec: größe: b"),
      ("kind: Pod\r\nspec: a: b\r\nmore: c\r\n", "7 spec: a: b"),
      ("kind: Secret\nspec: größe: b\n", "11 spec: *****: *"),
    ])
  func valuesThatMayBeSecretsAreMasked(_ text: String, _ expected: String) {
    #expect(Self.excerpts(text) == [expected])
  }

  @Test func aLongLineIsCut() throws {
    let long = String(repeating: "é ", count: 5_000)
    let excerpts = Self.excerpts("kind: Pod\nnote: \(long): \(long)\n")
    let excerpt = try #require(excerpts.first)
    #expect(excerpt.utf8.count < 900)
    #expect(!excerpt.contains("\u{FFFD}"))
  }
}

/// No cut or damaged file breaks the making of excerpts and remarks.
@Suite struct DamagedFileTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fixtures/mistakes")

  @Test func everyDamageIsRead() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(names.count > 25)
    let now = Timestamp(year: 2026, month: 11, day: 20) ?? Timestamp(seconds: 0)
    for name in names where name != "expected.txt" {
      let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
      for place in bytes.indices.filter({ $0 % 7 == name.count % 7 }) {
        let others: [[UInt8]] = [[], [0x09], [0x22], [0xE2, 0x80], [0x0D], Array("\n---\n".utf8)]
        let files = others.map { other in
          SourceFile(path: name, bytes: bytes[..<place] + other + bytes[(place + 1)...])
        }
        let cluster = ClusterReader.read(files, options: ReadingOptions(now: now))
        for each in cluster.inputs.unreadable {
          let excerpt = try #require(each.excerpt)
          #expect(excerpt.offset <= excerpt.line.unicodeScalars.count)
        }
      }
    }
  }
}
