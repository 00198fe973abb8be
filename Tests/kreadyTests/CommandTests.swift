import Foundation
import Testing

/// Runs the program as a user does.
@Suite struct CommandTests {
  struct Ended {
    let code: Int32
    let out: String
    let error: String
  }

  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kready-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n"
    try write("\(pod)  - name: web\n    image: registry.example/web\n", "manifest.yaml")
    try write("Nothing to see here.\n", "notes.md")
  }

  private func write(_ text: String, _ name: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  private func run(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
  ) throws -> Ended {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
      .deletingLastPathComponent().appending(path: "kready")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    let (out, error, stdin) = (Pipe(), Pipe(), Pipe())
    (process.standardOutput, process.standardError, process.standardInput) = (out, error, stdin)
    try process.run()
    if let input { try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
    try stdin.fileHandleForWriting.close()
    let told = out.fileHandleForReading.readDataToEndOfFile()
    let complained = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ended(
      code: process.terminationStatus, out: String(decoding: told, as: UTF8.self),
      error: String(decoding: complained, as: UTF8.self))
  }

  @Test func findingsEndWithOne() throws {
    let ended = try run("audit", "manifest.yaml", "--fail-on", "info")
    #expect(ended.code == 1)
    #expect(ended.out.contains("failed gate: --fail-on info"))
    #expect(ended.error.isEmpty, "standard error is for mistakes")
    #expect(!ended.out.utf8.contains(0x1B), "no colour in a pipe")
    let mild = try run("check", "manifest.yaml", "--fail-on", "none")
    #expect(mild.code == 0)
  }

  @Test func nothingRecognisedEndsWithThree() throws {
    let ended = try run("audit", "notes.md")
    #expect(ended.code == 3)
    #expect(ended.out.hasPrefix("kready "))
    #expect(ended.out.contains("NOT AUDITED"))
  }

  @Test func standardInputIsRead() throws {
    let text = try String(contentsOf: folder.appending(path: "manifest.yaml"), encoding: .utf8)
    let ended = try run("audit", "-", "-o", "json", "--fail-on", "none", input: text)
    #expect(ended.code == 0)
    #expect(ended.out.contains("\"file\": \"<stdin>\""))
  }

  @Test(arguments: [
    (["audit", "manifets.yaml"], "did you mean manifest.yaml?"),
    (["audit"], "name files or folders"), (["audti", "x"], "did you mean audit?"),
    (["manifest.yaml"], "did you mean kready audit manifest.yaml?"),
    (["audit", ".", "-o", "jsno"], "did you mean json?"),
    (["audit", ".", "-o", "report.json"], "did you mean -o json=report.json?"),
    (["audit", ".", "-o", "json", "-o", "text"], "give the other a file"),
    (["audit", ".", "--exclude", "imagse"], "did you mean images?"),
    (["audit", ".", "--checklist", "prodution"], "did you mean production?"),
    (["audit", ".", "--checklist", "manifest.yaml"], "manifest.yaml:"),
    (["explain", "g-0"], "did you mean G-0"), (["rules", "imagse"], "did you mean images?"),
    (["schema", "repotr"], "did you mean report?"),
  ])
  func wrongUseEndsWithTwo(_ arguments: [String], _ hint: String) throws {
    let process = try run(arguments)
    #expect(process.code == 2)
    #expect(process.out.isEmpty)
    #expect(process.error.hasPrefix("kready: "))
    #expect(process.error.contains(hint), "\(process.error)")
  }

  private func run(_ arguments: [String]) throws -> Ended {
    switch arguments.count {
    case 0: try run()
    case 1: try run(arguments[0])
    case 2: try run(arguments[0], arguments[1])
    case 4: try run(arguments[0], arguments[1], arguments[2], arguments[3])
    default:
      try run(
        arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5])
    }
  }

  @Test func reportsGoToFilesWholeOrNotAtAll() throws {
    let ended = try run(
      "audit", "manifest.yaml", "-o", "json=report.json", "--fail-on", "none", "--now",
      "2026-11-20")
    #expect(ended.code == 0)
    #expect(ended.out.split(separator: "\n").count == 1, "the last line says how it went")
    let report = try Data(contentsOf: folder.appending(path: "report.json"))
    #expect(try JSONSerialization.jsonObject(with: report) is [String: Any])
    let refused = try run("audit", "manifest.yaml", "-o", "json=absent/report.json")
    #expect(refused.code == 4)
    #expect(refused.error.contains("absent/report.json could not be written"))
  }

  @Test func aFullDeviceIsNoSuccess() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let program = URL(filePath: CommandLine.arguments[0])
      .deletingLastPathComponent().appending(path: "kready").path
    process.arguments = ["-c", "'\(program)' rules > /dev/full"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
  }

  @Test func colourFollowsTheEnvironment() throws {
    func isColored(_ environment: [String: String], _ flag: String...) throws -> Bool {
      let ended = try run(["rules", "images"] + flag.prefix(0))
      _ = ended
      return try run("rules", "images", environment: environment).out.utf8.contains(0x1B)
    }
    #expect(try !isColored([:]))
    #expect(try isColored(["CLICOLOR_FORCE": "1"]))
    #expect(try !isColored(["CLICOLOR_FORCE": "0"]))
    #expect(try !isColored(["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]))
    #expect(try run("rules", "images", "--color", "always").out.utf8.contains(0x1B))
  }

  @Test func theClockIsAnInput() throws {
    let first = try run("audit", "manifest.yaml", "-o", "json", "--now", "2026-11-20")
    let second = try run(
      "audit", "manifest.yaml", "-o", "json", environment: ["SOURCE_DATE_EPOCH": "1795132800"])
    #expect(first.out.contains("\"time\": \"2026-11-20T00:00:00Z\""))
    #expect(first.out == second.out)
  }

  @Test func everyCommandHasHelp() throws {
    for command in ["audit", "explain", "rules", "checklist", "schema", "version"] {
      let ended = try run(command, "--help")
      #expect(ended.code == 0)
      #expect(ended.out.contains("kready \(command)"))
    }
    let overview = try run("--help")
    #expect(overview.out.contains("Exit codes:"))
    #expect(try run().out == overview.out)
  }

  @Test func checklistsAreListedShownAndAudited() throws {
    #expect(try run("checklist").out.contains("production-grade-anywhere"))
    #expect(try run("checklist", "what-kubernetes-needs").out.contains("N-01"))
    let audited = try run(
      "checklist", "production-grade-anywhere", "manifest.yaml", "--fail-on", "none")
    #expect(audited.code == 0)
    #expect(audited.out.contains("not assessed"))
    try write(
      "checklist: own\ntitle: Our own\nitems:\n- id: O-1\n  says: Tagged\n"
        + "  decided-by: [images/pinned-tags]\n", "own.yaml")
    let own = try run("checklist", "own.yaml", "manifest.yaml", "--fail-on", "none")
    #expect(own.out.contains("FAILED          O-1  Tagged"))
    #expect(try run("checklist", "what-kubernetes-needs").code == 0)
  }

  @Test func explainsRulesItemsAreasAndTheScore() throws {
    #expect(try run("explain", "Images/Pinned-Tags").out.hasPrefix("images/pinned-tags"))
    #expect(try run("explain", "g-05").out.hasPrefix("G-05"))
    #expect(try run("explain", "images").out.contains("images/digests"))
    #expect(try run("explain", "score").out.contains("Coverage"))
  }

  @Test func evidenceCanBeBegunWith() throws {
    let ended = try run("init", "evidence", "--now", "2026-11-20")
    #expect(ended.code == 0 && ended.error.isEmpty)
    #expect(ended.out.contains("kind: Evidence\n") && ended.out.contains("# - item: G-42\n"))
    #expect(try run("init").code == 2)
    #expect(try run("init", "evidenc").error.contains("did you mean evidence?"))
  }

  /// The file that a record names may lie beside a document that is no input.
  @Test func evidenceThatIsNamedBringsItsFiles() throws {
    let record = "- {item: G-42, on: 2026-11-01, tried: 2026-11-01, file: runbook.txt}\n"
    try FileManager.default.createDirectory(
      at: folder.appending(path: "proof"), withIntermediateDirectories: true)
    try write("apiVersion: kready/v1\nkind: Evidence\nevidence:\n\(record)", "proof/e.yaml")
    try write("Stop everything, then restore.\n", "proof/runbook.txt")
    let now = ["--now", "2026-11-20"]
    let named = try run("audit", "manifest.yaml", "--evidence", "proof/e.yaml", now[0], now[1])
    #expect(named.out.contains("STATED, NOT PROVED") && !named.out.contains("LAPSED"))
    let input = try run("audit", "manifest.yaml", "proof/e.yaml", now[0], now[1])
    #expect(input.out.contains("LAPSED") && input.out.contains("missing or empty"))
  }
}
