import Assessment
import Reports
import Rules
import Testing

@Suite struct TextTests {
  private func text(_ audit: Audit = MadeAudit.audit(), _ change: (inout Style) -> Void = { _ in })
    -> String
  {
    var style = Style()
    change(&style)
    return Format.text.report(audit, style)
  }

  @Test(arguments: [80, 120]) func theReportIsAsReviewed(_ width: Int) throws {
    try Golden.expect(text { $0.width = width }, is: "text-\(width).txt")
  }

  @Test func everythingIsAsReviewed() throws {
    try Golden.expect(
      text {
        $0.showsAll = true
        $0.isVerbose = true
        $0.isASCII = true
        $0.showsChecklists = true
        $0.views = [.connections]
      }, is: "text-all-ascii.txt")
  }

  @Test(arguments: [80, 96, 120]) func linesKeepToTheWidth(_ width: Int) {
    let all = text { $0.width = width }
    for line in all.split(separator: "\n") {
      // The last line is one line, so that a script can take it.
      if line.hasPrefix("NOT READY ·") { continue }
      #expect(line.unicodeScalars.count <= width, "\(line)")
    }
  }

  @Test(arguments: [80, 96, 120]) func connectionsAreAsReviewed(_ width: Int) throws {
    let all = text {
      $0.width = width
      $0.views = [.connections]
    }
    let table = all.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix(" CONNECTIONS") }.prefix { !$0.isEmpty }
    for line in table { #expect(line.unicodeScalars.count <= width, "\(line)") }
    try Golden.expect(
      table.joined(separator: "\n") + "\n", is: "connections-\(width).txt")
  }

  @Test(arguments: [80, 120]) func certificatesAreAsReviewed(_ width: Int) throws {
    let all = text {
      $0.width = width
      $0.views = [.certificates]
    }
    let table = all.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix(" CERTIFICATES") }.prefix { !$0.isEmpty }
    for line in table { #expect(line.unicodeScalars.count <= width, "\(line)") }
    try Golden.expect(
      table.joined(separator: "\n") + "\n", is: "certificates-\(width).txt")
  }

  @Test func asciiIsAscii() {
    let all = text {
      $0.isASCII = true
      $0.isVerbose = true
      $0.showsChecklists = true
    }
    #expect(all.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func nothingOfTheInputFoolsTheTerminal() {
    let all = text {
      $0.isVerbose = true
      $0.showsAll = true
    }
    #expect(!all.unicodeScalars.contains("\u{1B}"))
    #expect(!all.unicodeScalars.contains("\u{202E}"))
    #expect(all.contains("\\u{1b}[2J"))
    #expect(all.contains("shop/web\\u{202e}.yaml:3:9"))
  }

  @Test func colourIsOnlyAddedAndNeverNeeded() {
    let plain = text()
    let colored = text { $0.hasColor = true }
    #expect(colored != plain)
    var stripped = ""
    var isEscape = false
    for scalar in colored.unicodeScalars {
      if scalar == "\u{1B}" { isEscape = true }
      if !isEscape { stripped.unicodeScalars.append(scalar) }
      if scalar == "m" { isEscape = false }
    }
    #expect(stripped == plain)
  }

  @Test func quietIsTheLastLine() {
    let last = text().split(separator: "\n").last.map(String.init)
    #expect(text { $0.isQuiet = true } == (last ?? "") + "\n")
    #expect(last?.hasPrefix("NOT READY · 59/100 · 1 critical · 1 high") == true)
    #expect(last?.hasSuffix("failed gate: --fail-on high · exit 1") == true)
  }

  /// Whatever is folded away leaves its count.
  @Test func nothingIsHiddenWithoutACount() {
    let short = text()
    #expect(short.contains("LOW (6)"))
    #expect(short.contains("and 2 more: shop/Deployment/app-5, shop/Deployment/app-6 (--all)"))
    let all = text { $0.showsAll = true }
    #expect(all.contains("shop/Deployment/app-6: has no livenessProbe"))
    let filtered = text { $0.minSeverity = .high }
    #expect(filtered.contains("LOW (6)"))
    #expect(filtered.contains("not shown: --min-severity high"))
    #expect(!filtered.contains("has no livenessProbe"))
    let many = (1...70).map { number in
      Finding(
        id: "x\(number)", rule: MadeAudit.probe, subject: "app-\(number)",
        location: MadeAudit.findings[0].location, message: "has no livenessProbe")
    }
    let long = text(MadeAudit.audit(MadeAudit.findings + many))
    #expect(long.contains("LOW (76)"))
    #expect(long.contains("workloads/liveness-probe 76"))
    #expect(long.contains("--client-cert-auth is not set"))
  }
}
