import Testing
import Text

@testable import Assessment

@Suite struct EvidenceFileTests {
  private func lack(_ text: String, _ content: EvidenceContent) -> String? {
    EvidenceFile(SourceFile(path: "f", text: text)).lack(content, now: Made.now)
  }

  @Test(arguments: ["Restore etcd so.\n", "# Title\n\n1. Stop the API servers.\n", "a"])
  func runbooksSaySomething(_ text: String) { #expect(lack(text, .runbook) == nil) }

  @Test(arguments: ["# Title\n## Part\n---\n\n", "=====\n", "\n  \n"])
  func headingsAreNoRunbook(_ text: String) {
    #expect(lack(text, .runbook) == "has nothing beside headings")
  }

  @Test func whatIsNoTextIsThereAndSaysNothing() {
    #expect(lack("%PDF-1.7\u{0}\u{1}", .runbook) == nil)
    #expect(lack("%PDF-1.7\u{0}\u{1}", .restore)?.contains("cannot be read") == true)
  }

  @Test(arguments: [
    "2026-10-12: restored.\nResult: complete after 2 h\n", "date: 2026-10-12\nresult: passed\n",
    "| Date | 2026-10-12 |\n| --- | --- |\n| **Result** | OK |\n",
    "{\"date\": \"2026-10-12\",\n \"status\": \"Succeeded\"}\n",
  ])
  func restoresHaveADateAndAResult(_ text: String) { #expect(lack(text, .restore) == nil) }

  @Test(arguments: [
    ("Result: passed\n", "has no date of the form 2026-11-20"),
    ("2026-12-24\nResult: passed\n", "has dates of the future only"),
    ("2026-10-12: it went well\n", "says no result (a line such as `result: passed`)"),
    ("2026-10-12\nresult: failed\n", "says that the restore of 2026-10-12 had the result failed"),
  ])
  func restoresWithoutEitherDoNotCount(_ text: String, _ reason: String) {
    #expect(lack(text, .restore) == reason)
  }

  @Test(arguments: [
    "name,type,value\napi.example.com,A,192.0.2.1\n", "10.0.0.1 cp-1\n10.0.0.0/24 nodes\n",
    "# plan\n\nfd00::1  api ; comment\n", "- api.example.com: 192.0.2.1\n- *.example.com\n",
  ])
  func listsHaveAnAddressOrANameOnEachLine(_ text: String) {
    #expect(lack(text, .addresses) == nil)
  }

  @Test(arguments: [
    ("to be done\n", "lists no address and no name"), ("", "lists no address and no name"),
    ("10.0.0.1\n10.0.0.2\nsomething\n", "has neither an address nor a name on line 3"),
  ])
  func otherTextsAreNoLists(_ text: String, _ reason: String) {
    #expect(lack(text, .addresses) == reason)
  }
}
