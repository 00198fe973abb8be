import Assessment
import Flags
import Rules
import Testing
import Text

@testable import kready

@Suite struct ArgumentReaderTests {
  private func read(_ line: String, for command: Command = .audit) throws -> Request {
    try ArgumentReader.read(line.split(separator: " ").map(String.init), for: command)
  }

  private func problem(_ line: String, for command: Command = .audit) -> String {
    do {
      _ = try read(line, for: command)
      return "none"
    } catch let error as UsageError {
      return error.message + (error.hint.map { " | \($0)" } ?? "")
    } catch {
      return "\(error)"
    }
  }

  @Test func flagsMayStandAnywhereAndInEveryForm() throws {
    let request = try read(
      "a --fail-on=critical b -o json -ojson=x.json --min-score 80 -qv -f c - --color never")
    #expect(request.words == ["a", "b", "-"])
    #expect(request.paths == ["c"])
    #expect(request.gate.failOn == .critical)
    #expect(request.gate.minScore == 80)
    #expect(request.targets.map(\.format) == ["json", "json"])
    #expect(request.targets.map(\.file) == [nil, "x.json"])
    #expect(request.isQuiet && request.isVerbose)
    #expect(request.color == .never)
  }

  @Test func wordsAfterTwoDashesAreNoFlags() throws {
    #expect(try read("-q -- -v --all").words == ["-v", "--all"])
  }

  @Test func noneTurnsTheGateOff() throws {
    #expect(try read("x").gate.failOn == .high)
    #expect(try read("x --fail-on none").gate.failOn == nil)
  }

  @Test func everyFlagReadsItsValue() throws {
    let request = try read(
      "x --complete --kubernetes-version 1.34 --cluster-name eu1 --now 2026-11-20 --include etcd"
        + " --exclude tls/* --min-severity high --min-coverage 30 --all --width 90 --ascii"
        + " --evidence e.yaml --checklist production --no-color")
    #expect(request.isWhole && request.version?.minor == 34 && request.clusterName == "eu1")
    #expect(request.now?.date == "2026-11-20")
    #expect(request.selection.included == ["etcd"] && request.selection.excluded == ["tls/*"])
    #expect(request.minSeverity == .high && request.gate.minCoverage == 30)
    #expect(request.showsAll && request.width == 90 && request.isASCII)
    #expect(request.evidence == ["e.yaml"] && request.checklists == ["production"])
  }

  @Test(arguments: [
    ("--fial-on high", "unknown flag --fial-on | did you mean --fail-on?"),
    ("--zzz", "unknown flag --zzz | see kready audit --help"),
    ("-x", "unknown flag -x | see kready audit --help"),
    (
      "--fail-on hihg",
      "hihg is no severity (critical, high, medium, low, info, none)"
        + " | did you mean high?"
    ),
    ("--min-score 101", "101 is no number from 0 to 100"),
    ("--now yesterday", "yesterday is no time | write it as 2026-11-20 or 2026-11-20T14:02:00Z"),
    ("--kubernetes-version 2.0", "2.0 is no version of Kubernetes | write it as 1.34 or 1.34.2"),
    ("--all=yes", "--all takes no value"), ("--include", "--include needs RULE"),
    ("-f json", "-f names a file to read | did you mean -o json?"),
    ("-o json=", "-o json= names no file"),
  ])
  func mistakesAreToldWithTheNearestRealWord(_ line: String, _ told: String) {
    #expect(problem(line) == told)
  }

  @Test func aFlagOfAnotherCommandIsSaidToBeOne() {
    #expect(
      problem("--fail-on high", for: .explain)
        == "--fail-on is no flag of kready explain, but of kready audit, kready checklist")
  }

  @Test func flagsAreDeclaredOnce() {
    let names = Flag.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for flag in Flag.all { #expect(Help.page(of: .audit).contains(flag.help)) }
  }
}
