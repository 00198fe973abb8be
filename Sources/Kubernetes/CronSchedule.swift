/// When a CronJob, or anything else that Kubernetes controllers start by the clock, runs.
///
/// The grammar is that of `ParseStandard` of github.com/robfig/cron v3, which the CronJob
/// controller, Velero and most operators use: five fields, names, ranges, steps, `@daily` and
/// its like, `@every 6h`, and a time zone in front.
public struct CronSchedule: Sendable, Hashable {
  /// Why a text is no schedule.
  public struct Mistake: Error, Sendable, Hashable {
    /// In lower case, without a full stop.
    public let message: String
  }

  private enum Times: Sendable, Hashable {
    case calendar(CronFields)
    case every(seconds: Int)
  }

  private let times: Times
  /// The zone named by a `TZ=` or `CRON_TZ=` in front of the fields.
  public let timeZone: String?

  public init(_ text: String) throws(Mistake) {
    var words = text.utf8.split(whereSeparator: { $0 == 32 || (9...13).contains($0) })
      .map { String(decoding: Array($0), as: UTF8.self) }
    var zone: String?
    if let first = words.first {
      for prefix in ["CRON_TZ=", "TZ="] where first.hasPrefix(prefix) {
        zone = String(first.dropFirst(prefix.count))
        words.removeFirst()
        break
      }
    }
    timeZone = zone
    guard let first = words.first else { throw Mistake(message: "the schedule is empty") }
    if first.hasPrefix("@") {
      times = try Self.named(words)
      return
    }
    guard words.count == 5 else {
      throw Mistake(message: "the schedule has \(words.count) fields in place of 5")
    }
    times = .calendar(try CronFields(words))
  }

  private static func named(_ words: [String]) throws(Mistake) -> Times {
    if words.first == "@every" {
      guard words.count == 2, let length = GoDuration.seconds(words[1]) else {
        throw Mistake(message: "@every is not followed by a duration")
      }
      // robfig/cron `Every`: shorter lengths are one second.
      return .every(seconds: max(1, length))
    }
    guard words.count == 1, let fields = names[words[0]] else {
      throw Mistake(message: "the descriptor after @ is not known")
    }
    return .calendar(try CronFields(fields.split(separator: " ").map(String.init)))
  }

  private static let names = [
    "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *", "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0", "@daily": "0 0 * * *", "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
  ]

  /// The longest time in seconds between two runs that follow each other; nil when it never runs.
  ///
  /// Shifts to and from summer time are left out.
  public var longestGap: Int? { gaps?.longest }

  /// The shortest time in seconds between two runs that follow each other; nil when it never runs.
  public var shortestGap: Int? { gaps?.shortest }

  /// Whether no date ever matches, as of the 31st of February.
  public var neverRuns: Bool { gaps == nil }

  private var gaps: (shortest: Int, longest: Int)? {
    switch times {
    case .every(let seconds): return (seconds, seconds)
    case .calendar(let fields):
      guard let gaps = fields.gaps else { return nil }
      return (gaps.shortest * 60, gaps.longest * 60)
    }
  }
}
