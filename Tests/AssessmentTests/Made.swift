import Assessment
import Inventory
import Rules
import Text

/// A subject made for a test.
struct Thing: Subject {
  let title: String
  let location: Location
  var host: String?

  var hostName: String? { host }

  init(_ title: String, in file: SourceFile = Made.file, at offset: Int = 0, host: String? = nil) {
    self.title = title
    self.host = host
    location = file.location(at: offset)
  }
}

/// Rules, clusters and outcomes made for tests.
enum Made {
  static let file = SourceFile(path: "made.yaml", text: "made: here\n")
  static let now = Timestamp(year: 2026, month: 11, day: 20) ?? Timestamp(seconds: 0)
  static let areas = [(id: "one", title: "One"), (id: "two", title: "Two")]

  static func cluster(_ files: [SourceFile] = []) -> Cluster {
    ClusterReader.read(files, options: ReadingOptions(now: now))
  }

  static func rule(
    _ id: String, _ severity: Severity, _ judged: [(Thing, Verdict)] = []
  ) -> Rule {
    let subjects = judged.indices.map { Indexed(index: $0, thing: judged[$0].0) }
    return Rule(
      id, title: "Title of \(id)", severity: severity,
      rationale: "It breaks without \(id). And more.", remedy: "Do it.", examples: [],
      judging: { _ in subjects }, { indexed, _ in judged[indexed.index].1 })
  }

  /// A rule with so many subjects of each verdict.
  static func rule(
    _ id: String, _ severity: Severity, passed: Int, failed: Int, unassessed: Int = 0
  ) -> Rule {
    let verdicts =
      Array(repeating: Verdict.passes, count: passed)
      + Array(repeating: Verdict.fails("is bad"), count: failed)
      + Array(repeating: Verdict.notAssessed(missing: "a file"), count: unassessed)
    return rule(id, severity, verdicts.enumerated().map { (Thing("thing-\($0)"), $1) })
  }

  static func audit(
    _ rules: [Rule], of files: [SourceFile] = [], _ change: (inout AuditOptions) -> Void = { _ in }
  ) -> Audit {
    var options = AuditOptions()
    change(&options)
    return Auditor.audit(cluster(files), rules: rules, areas: areas, options)
  }

  private struct Indexed: Subject {
    let index: Int
    let thing: Thing
    var title: String { thing.title }
    var location: Location { thing.location }
    var hostName: String? { thing.host }
  }
}

/// The same numbers for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
