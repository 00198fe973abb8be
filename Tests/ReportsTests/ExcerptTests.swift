import Assessment
import Inventory
import Reports
import Testing
import Text

/// The line of a mistake and the caret below it.
@Suite struct ExcerptTests {
  /// The lines of the report from the place of the only mistake to the end of its excerpt.
  private func shown(_ text: String, width: Int = 80) -> [String] {
    let now = Timestamp(year: 2026, month: 11, day: 20) ?? Timestamp(seconds: 0)
    let file = SourceFile(path: "a.yaml", text: "kind: Pod\n" + text)
    let cluster = ClusterReader.read([file], options: ReadingOptions(now: now))
    var style = Style()
    style.width = width
    let lines = Format.text.report(Auditor.audit(cluster, AuditOptions()), style)
      .split(separator: "\n").map(String.init)
    guard let caret = lines.firstIndex(where: { $0.hasSuffix(" ^") }), caret > 0 else { return [] }
    return [lines[caret - 1], lines[caret]]
  }

  @Test func aCaretStandsBelowThePlace() {
    #expect(shown("spec: a: b\n") == ["       spec: a: b", "              ^"])
    #expect(shown("spec:\n    a: b: c\n") == ["       a: b: c", "           ^"])
  }

  @Test func wideCharactersAndTabsKeepTheCaretInItsColumn() {
    #expect(shown("spec: 鯨: b\n") == ["       spec: 鯨: b", "               ^"])
    #expect(shown("spec: é: b\n") == ["       spec: é: b", "              ^"])
    #expect(shown("spec:\n\ta: b\n") == ["       \\ta: b", "       ^"])
    #expect(shown("a:\tb: c\n") == ["       a:\\tb: c", "            ^"])
  }

  @Test(arguments: [80, 100, 200]) func aLongLineIsCutAroundThePlace(_ width: Int) throws {
    let long = String(repeating: "word ", count: 100)
    let lines = shown("spec: \(long)end: \(long)\n", width: width)
    let (line, caret) = (try #require(lines.first), try #require(lines.last))
    #expect(line.count == width && line.hasPrefix("       …") && line.hasSuffix("…"))
    let place = line.index(line.startIndex, offsetBy: caret.count - 1)
    #expect(line[..<place].hasSuffix("word end") && line[place...].hasPrefix(": word"))
  }
}
