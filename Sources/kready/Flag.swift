import Assessment
import Flags
import Reports
import Rules
import Text

/// One option of the command line, declared once: it is read, explained and guessed from here.
struct Flag: Sendable {
  enum Group: String, CaseIterable {
    case input = "Input"
    case rules = "What to look for"
    case gate = "When to fail"
    case output = "Output"
  }

  /// With their dashes, the short one first.
  let names: [String]
  /// What stands for the value in the help; nil for a switch.
  let value: String?
  let help: String
  let group: Group
  let commands: Set<Command.Name>
  let apply: @Sendable (inout Request, String) throws(UsageError) -> Void

  static let all: [Flag] = input + selection + gate + output

  private static let auditing: Set<Command.Name> = [.audit, .checklist]
  private static let printing: Set<Command.Name> = Set(Command.Name.allCases)

  private static let input: [Flag] = [
    Flag(
      names: ["-f", "--filename"], value: "PATH", help: "the same as PATH", group: .input,
      commands: auditing
    ) { request, text throws(UsageError) in
      request.paths.append(text)
    },
    Flag(
      names: ["--evidence"], value: "FILE", help: "also read this kind: Evidence document",
      group: .input, commands: auditing
    ) { request, text throws(UsageError) in
      request.evidence.append(text)
    },
    Flag(
      names: ["--complete"], value: nil,
      help: "the input is the whole cluster: what is not there does not exist", group: .input,
      commands: auditing
    ) { request, _ throws(UsageError) in
      request.isWhole = true
    },
    Flag(
      names: ["--kubernetes-version"], value: "X.Y", help: "judge by the defaults of this version",
      group: .input, commands: auditing
    ) { request, text throws(UsageError) in
      guard let version = Version(text), version.major == 1, version.minor < 100 else {
        throw UsageError(
          "\(visible(text)) is no version of Kubernetes", hint: "write it as 1.34 or 1.34.2")
      }
      request.version = version
    },
    Flag(
      names: ["--cluster-name"], value: "NAME", help: "the name to print", group: .input,
      commands: auditing
    ) { request, text throws(UsageError) in
      request.clusterName = text
    },
    Flag(
      names: ["--now"], value: "TIME", help: "audit as of this date, 2026-11-20[T14:02:00Z]",
      group: .input, commands: auditing.union([.initialise])
    ) { request, text throws(UsageError) in
      guard let now = Timestamp(text) else {
        throw UsageError(
          "\(visible(text)) is no time", hint: "write it as 2026-11-20 or 2026-11-20T14:02:00Z")
      }
      request.now = now
    },
  ]

  private static let selection: [Flag] = [
    Flag(
      names: ["--checklist"], value: "NAME|FILE",
      help: "judge by this checklist alone, and report it item by item", group: .rules,
      commands: [.audit]
    ) { request, text throws(UsageError) in
      request.checklists.append(text)
      request.showsChecklists = true
    },
    Flag(
      names: ["--include"], value: "RULE", help: "only these rules: an id, an area or etcd/tls*",
      group: .rules, commands: auditing
    ) { request, text throws(UsageError) in
      request.selection.included.append(text)
    },
    Flag(
      names: ["--exclude"], value: "RULE", help: "not these rules", group: .rules,
      commands: auditing
    ) { request, text throws(UsageError) in
      request.selection.excluded.append(text)
    },
    Flag(
      names: ["--min-severity"], value: "SEVERITY",
      help: "show no finding below it; score and gate stay", group: .rules, commands: auditing
    ) { request, text throws(UsageError) in
      request.minSeverity = try severity(text)
    },
  ]

  private static let gate: [Flag] = [
    Flag(
      names: ["--fail-on"], value: "SEVERITY",
      help: "exit 1 when a finding is this bad: critical, high (default), medium, low, none",
      group: .gate, commands: auditing
    ) { request, text throws(UsageError) in
      request.gate.failOn = text.lowercased() == "none" ? nil : try severity(text, also: ["none"])
    },
    Flag(
      names: ["--min-score"], value: "N", help: "exit 1 when the score is less", group: .gate,
      commands: auditing
    ) { request, text throws(UsageError) in
      request.gate.minScore = try number(text, in: 0...100)
    },
    Flag(
      names: ["--min-coverage"], value: "PCT",
      help: "exit 3 when less of the checks could be done (default 1)", group: .gate,
      commands: auditing
    ) { request, text throws(UsageError) in
      request.gate.minCoverage = try number(text, in: 0...100)
    },
  ]

  private static let output: [Flag] = [
    Flag(
      names: ["-o", "--output"], value: "FORMAT[=FILE]",
      help: "how and where to report; may be given several times", group: .output,
      commands: [.audit, .checklist, .rules, .version]
    ) { request, text throws(UsageError) in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let file = parts.count > 1 ? String(parts[1]) : nil
      if file?.isEmpty == true { throw UsageError("-o \(visible(text)) names no file") }
      request.targets.append(.init(format: String(parts.first ?? ""), file: file))
    },
    Flag(
      names: ["--show"], value: "VIEW",
      help: "also this table in full: \(View.allCases.map(\.rawValue).joined(separator: ", "))",
      group: .output, commands: auditing
    ) { request, text throws(UsageError) in
      let names = View.allCases.map(\.rawValue)
      guard let view = View(rawValue: text.lowercased()) else {
        throw UsageError(
          "there is no view \(visible(text)) (\(names.joined(separator: ", ")))", text, among: names
        )
      }
      request.views.insert(view)
    },
    toggle(["--all"], "fold nothing away", auditing) { $0.showsAll = true },
    toggle(["-q", "--quiet"], "only the last line", auditing) { $0.isQuiet = true },
    toggle(["-v", "--verbose"], "also what was not read, and how the score comes about", auditing) {
      $0.isVerbose = true
    },
    Flag(
      names: ["--color"], value: "WHEN", help: "auto (default), always or never", group: .output,
      commands: printing
    ) { request, text throws(UsageError) in
      guard let color = Request.Color(rawValue: text.lowercased()) else {
        throw UsageError("--color is auto, always or never, not \(visible(text))")
      }
      request.color = color
    },
    toggle(["--no-color"], "the same as --color never", printing) { $0.color = .never },
    Flag(
      names: ["--width"], value: "N", help: "columns of the report (default: the terminal's)",
      group: .output, commands: printing
    ) { request, text throws(UsageError) in
      request.width = try number(text, in: 80...200)
    },
    toggle(["--ascii"], "no signs but ASCII", printing) { $0.isASCII = true },
    toggle(["-h", "--help"], "this page", printing) { $0.wantsHelp = true },
  ]

  private static func toggle(
    _ names: [String], _ help: String, _ commands: Set<Command.Name>,
    _ set: @escaping @Sendable (inout Request) -> Void
  ) -> Flag {
    Flag(names: names, value: nil, help: help, group: .output, commands: commands) {
      request, _ throws(UsageError) in
      set(&request)
    }
  }

  private static func severity(_ text: String, also: [String] = []) throws(UsageError) -> Severity {
    if let severity = Severity(rawValue: text.lowercased()) { return severity }
    let names = Severity.allCases.map(\.rawValue) + also
    throw UsageError(
      "\(visible(text)) is no severity (\(names.joined(separator: ", ")))", text, among: names)
  }

  private static func number(_ text: String, in range: ClosedRange<Int>) throws(UsageError) -> Int {
    if let number = Int(text), range.contains(number) { return number }
    throw UsageError(
      "\(visible(text)) is no number from \(range.lowerBound) to \(range.upperBound)")
  }
}
