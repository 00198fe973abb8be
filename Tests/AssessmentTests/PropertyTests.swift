import Assessment
import Rules
import Testing
import Text

/// What must hold of the score for every cluster, tried on generated ones.
@Suite struct PropertyTests {
  /// Objects and what each rule says of each.
  struct Generated {
    var severities: [Severity]
    /// By rule, then by object; nil where the rule does not apply.
    var verdicts: [[Bool?]]

    init(seed: UInt64) {
      var random = Seeded(seed)
      let rules = Int.random(in: 1...12, using: &random)
      let objects = Int.random(in: 0...9, using: &random)
      severities = (0..<rules).map { _ in Severity.allCases.randomElement(using: &random) ?? .low }
      let health = Int.random(in: 0...10, using: &random)
      verdicts = (0..<rules).map { _ in
        (0..<objects).map { _ in
          if Int.random(in: 0...2, using: &random) == 0 { return nil }
          return Int.random(in: 0..<10, using: &random) < health
        }
      }
    }

    func audit(order: [Int]? = nil, twice: Bool = false) -> Audit {
      let files = (twice ? ["a", "b"] : ["a"]).map { copy in
        (verdicts.first ?? []).indices.map { object in
          SourceFile(path: "\(copy)/\(object).yaml", text: "name: object-\(object)\n")
        }
      }
      let rules = severities.indices.map { rule in
        let objects = order ?? Array(verdicts[rule].indices)
        var judged: [(Thing, Verdict)] = []
        for copy in files {
          for object in objects {
            let verdict: Verdict =
              switch verdicts[rule][object] {
              case true?: .passes
              case false?: .fails("is bad")
              case nil: .notApplicable
              }
            judged.append((Thing("object-\(object)", in: copy[object], at: 6), verdict))
          }
        }
        return Made.rule("one/rule-\(rule)", severities[rule], judged)
      }
      return Made.audit(rules, of: files.flatMap(\.self))
    }
  }

  private static let seeds: ClosedRange<UInt64> = 1...80

  @Test func fixingAFindingNeverLowersTheScore() {
    for seed in Self.seeds {
      let cluster = Generated(seed: seed)
      let before = cluster.audit().score.value ?? 0
      for rule in cluster.verdicts.indices {
        for object in cluster.verdicts[rule].indices where cluster.verdicts[rule][object] == false {
          for fixed in [true, nil] {
            var better = cluster
            better.verdicts[rule][object] = fixed
            guard let after = better.audit().score.value else { continue }
            #expect(after >= before, "seed \(seed), rule \(rule), object \(object)")
          }
        }
      }
    }
  }

  @Test func addingWhatFailsNeverRaisesTheScore() {
    for seed in Self.seeds {
      let cluster = Generated(seed: seed)
      guard let before = cluster.audit().score.value else { continue }
      var random = Seeded(seed)
      var worse = cluster
      for rule in worse.verdicts.indices {
        worse.verdicts[rule].append(Bool.random(using: &random) ? false : nil)
      }
      #expect(worse.audit().score.value ?? 0 <= before, "seed \(seed)")
    }
  }

  @Test func orderAndCopiesChangeNothing() {
    for seed in Self.seeds {
      let cluster = Generated(seed: seed)
      let plain = cluster.audit()
      var random = Seeded(seed)
      let order = Array(cluster.verdicts.first?.indices ?? 0..<0).shuffled(using: &random)
      for other in [cluster.audit(order: order), cluster.audit(twice: true)] {
        #expect(other.score.value == plain.score.value, "seed \(seed)")
        #expect(other.score.coverage == plain.score.coverage, "seed \(seed)")
        #expect(other.findings.map(\.id) == plain.findings.map(\.id), "seed \(seed)")
        #expect(other.findings.map(\.location.path) == plain.findings.map(\.location.path))
        #expect(other.counts == plain.counts, "seed \(seed)")
      }
    }
  }

  @Test func theNumberNeverLooksGoodBesideABadVerdict() {
    for seed in Self.seeds {
      let audit = Generated(seed: seed).audit()
      guard let score = audit.score.value else {
        #expect(audit.readiness == .notAudited)
        continue
      }
      if audit.count(.critical) > 0 { #expect(score <= 59) }
      if audit.count(.high) > 0 { #expect(score <= 89) }
      if audit.readiness == .ready { #expect(audit.count(.critical) + audit.count(.high) == 0) }
      if score == 100 { #expect(audit.findings.allSatisfy { $0.severity == .info }) }
    }
  }

  @Test func theLastStepReachesAHundred() {
    for seed in Self.seeds {
      let audit = Generated(seed: seed).audit()
      guard let last = audit.nextSteps.last else { continue }
      #expect(last.scoreAfter == 100, "seed \(seed)")
      #expect(audit.nextSteps.allSatisfy { $0.gain >= 0 })
    }
  }
}
