import Assessment
import Inventory
import Rules
import Text

extension Format {
  /// The report for people: the answer first and last, what to do in between.
  public static let text = Format(name: "text", summary: "for people (the default)") {
    audit, style, out in
    var paper = Paper(style)
    if !style.isQuiet {
      paper.head(audit)
      if !style.showsOnlyChecklists {
        paper.areas(audit)
        paper.connections(audit.context.connections)
        paper.certificates(audit.context.certificates)
        paper.findings(audit)
        paper.nextSteps(audit)
      }
      if style.showsChecklists { paper.checklists(audit) }
      paper.statements(audit.statements)
      paper.notChecked(audit)
      paper.notApplicable(audit)
      paper.inputs(audit.context.inputs)
      if style.isVerbose { paper.arithmetic(audit) }
    }
    paper.conclusion(audit)
    out += paper.text
  }
}

extension Paper {
  mutating func head(_ audit: Audit) {
    let context = audit.context
    var words = ["\(Product.name) \(Product.version)"]
    if let name = context.clusterName { words.append("cluster \(visible(name))") }
    if let version = context.kubernetesVersion { words.append("Kubernetes \(version)") }
    if let installer = context.installer { words.append(installer) }
    if !context.hosts.isEmpty { words.append(counted(context.hosts.count, "host")) }
    words.append(
      "\(counted(context.inputs.objects, "object")) in \(counted(context.inputs.files, "file"))")
    words.append(context.now.date)
    paragraph(words.joined(separator: " · "), indent: 0)
    line()
    let score = audit.score.value.map { "\($0)/100" } ?? "n/a"
    var pieces: [(text: String, ink: Ink?)] = [
      (audit.readiness.rawValue, audit.readiness.ink), (" score \(score)", .bold),
      (" coverage \(audit.score.coverage) % ", nil),
    ]
    for severity in Severity.allCases where severity != .info || audit.count(severity) > 0 {
      let count = audit.count(severity)
      pieces.append(("\(count) \(severity.rawValue)", count > 0 ? severity.ink : .faint))
    }
    flow(pieces, indent: 1)
    line()
    for headline in audit.headlines {
      paragraph(visible(headline.text), indent: 1)
    }
    line()
  }

  mutating func areas(_ audit: Audit) {
    let isNarrow = width < 100
    let longest = audit.areas.map { columns($0.title) }.max() ?? 0
    let title = min(max(longest, 4), isNarrow ? 26 : 32)
    let bars = isNarrow ? 10 : 20
    line(
      ink(
        " \(fitted("AREA", title + 5)) \(fitted("SCORE", 6 + bars))"
          + "  PASS/RUN  NOT CHECKED  WORST OPEN", .faint))
    for area in audit.areas where area.notApplicable < area.rules || area.score != nil {
      let score = area.score.map { "\($0)" } ?? "n/a"
      let bar = area.score.map { self.bar($0, bars) } ?? blanks(bars)
      let run = "\(area.passed)/\(area.passed + area.failed)"
      let unchecked = area.notAssessed == 0 ? "" : "\(area.notAssessed)"
      var row = " \(area.mark(self)) \(fitted(area.title, title)) \(fitted(score, 4, .right))"
      row += "  \(bar)  \(fitted(run, 8, .right))  \(fitted(unchecked, 11, .right))"
      if let worst = area.worst {
        let room = width - (title + bars + 39)
        let name = "\(worst.severity.rawValue) \(worst.id)"
        let shown = isNarrow ? worst.severity.rawValue : fitted(name, max(8, room)).trimmedEnd
        row += "  " + ink(shown, worst.severity.ink)
      }
      line(row.trimmedEnd)
    }
    line()
  }

  mutating func conclusion(_ audit: Audit) {
    var words = [audit.score.value.map { "\($0)/100" } ?? "no score"]
    for severity in [Severity.critical, .high] where audit.count(severity) > 0 {
      words.append("\(audit.count(severity)) \(severity.rawValue)")
    }
    words.append("coverage \(audit.score.coverage) %")
    if !audit.gateFailures.isEmpty {
      words.append("failed gate: \(audit.gateFailures.joined(separator: ", "))")
    }
    words.append("exit \(audit.exitCode.rawValue)")
    line(
      ([ink(audit.readiness.rawValue, audit.readiness.ink)] + words).joined(separator: " · "))
  }
}

extension Readiness {
  var ink: Paper.Ink {
    switch self {
    case .ready: .good
    case .readyWithRisks: .yellow
    case .notReady, .notAudited: .alarm
    }
  }
}

extension AreaScore {
  var rules: Int { passed + failed + notAssessed + notApplicable }

  /// A sign for how bad it is, so that colour is never the only one.
  func mark(_ paper: Paper) -> String {
    guard score != nil else { return paper.ink("[--]", .faint) }
    switch worst?.severity {
    case .critical: return paper.ink("[X] ", .alarm)
    case .high: return paper.ink("[!] ", .red)
    case .medium, .low: return paper.ink("[~] ", .yellow)
    case .info, nil: return paper.ink("[ok]", .green)
    }
  }
}

extension String {
  /// Without blanks at its end.
  var trimmedEnd: String {
    var text = self[...]
    while text.utf8.last == UInt8(ascii: " ") { text = text.dropLast() }
    return String(text)
  }
}
