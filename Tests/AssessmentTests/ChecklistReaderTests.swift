import Assessment
import Testing
import Text

@Suite struct ChecklistReaderTests {
  private func problems(_ text: String) -> [String] {
    do {
      _ = try ChecklistReader.read(SourceFile(path: "own.yaml", text: text))
      return []
    } catch {
      return error.problems.map { "\($0.location): \($0.message)" }
    }
  }

  @Test func readsEveryKey() throws {
    let checklist = try ChecklistReader.read(
      SourceFile(
        path: "own.yaml",
        text: """
          checklist: own
          title: Our own
          document: wiki
          items:
            - id: O-1
              says: One
              lines: 3-4
              weight: 3
              decided-by: [one/a, one/b]
            - id: O-2
              says: Two
              evidence: {max-age: 90d, needs-file: true}
              until: required
            - id: O-3
              says: Three
              stated-by: operator
              not-yet: nobody knows
              joins: [G-01]
          """))
    #expect(checklist.name == "own" && checklist.title == "Our own")
    #expect(checklist.document == "wiki")
    try #require(checklist.items.count == 3)
    #expect(checklist.items[0].rules == ["one/a", "one/b"])
    #expect(checklist.items[0].weight == 3 && checklist.items[0].lines == "3-4")
    #expect(checklist.items[1].evidence?.maxAge == 90)
    #expect(checklist.items[1].evidence?.needsFile == true)
    #expect(checklist.items[1].evidence?.needsUntil == true)
    #expect(checklist.items[2].statedBy == "operator")
    #expect(checklist.items[2].notYet == "nobody knows")
    #expect(checklist.items[2].joins == ["G-01"])
  }

  @Test func mistakesAreToldWithTheirPlace() {
    #expect(
      problems(
        """
        checklist: own
        titel: Our own
        items:
          - id: O-1
            says: One
          - id: O-1
            says: Two
            decidedby: [one/a]
            weight: heavy
            evidence: {max-age: a year}
          - says: Three
            decided-by: one/a
        """) == [
          "own.yaml:2:1: unknown key titel; did you mean title?",
          "own.yaml:1:1: title is missing",
          "own.yaml:4:9: O-1 needs one of decided-by, evidence, stated-by, joins or not-yet",
          "own.yaml:8:5: unknown key decidedby; did you mean decided-by?",
          "own.yaml:9:13: weight must be a number from 0 to 100",
          "own.yaml:10:25: max-age must be a number of days such as 365d",
          "own.yaml:6:9: O-1 stands here and at own.yaml:4:9",
          "own.yaml:11:5: id is missing",
        ])
  }

  @Test func whatIsNoChecklistIsRefused() {
    #expect(problems("") == ["own.yaml:1:1: is no checklist"])
    #expect(problems("a: [b").count >= 1)
    #expect(problems("- 1").isEmpty == false)
  }
}
