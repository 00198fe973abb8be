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
