/// The five fields of a cron schedule as sets of bits.
struct CronFields: Sendable, Hashable {
  private let minutes: UInt64
  private let hours: UInt64
  private let days: UInt64
  private let months: UInt64
  private let weekdays: UInt64
  /// A day field that is a bare `*` or `?`; a step takes that away (robfig/cron `getRange`).
  private let anyDay: Bool
  private let anyWeekday: Bool

  init(_ words: [String]) throws(CronSchedule.Mistake) {
    var fields: [(bits: UInt64, isAny: Bool)] = []
    for (word, bounds) in zip(words, Self.bounds) { fields.append(try Self.field(word, bounds)) }
    guard fields.count == 5 else {
      throw CronSchedule.Mistake(message: "the schedule has not 5 fields")
    }
    minutes = fields[0].bits
    hours = fields[1].bits
    days = fields[2].bits
    months = fields[3].bits
    weekdays = fields[4].bits
    anyDay = fields[2].isAny
    anyWeekday = fields[4].isAny
  }

  private struct Bounds {
    let name: String
    let range: ClosedRange<Int>
    var names: [String] = []
  }

  private static let bounds = [
    Bounds(name: "minute", range: 0...59), Bounds(name: "hour", range: 0...23),
    Bounds(name: "day of month", range: 1...31),
    Bounds(
      name: "month", range: 1...12,
      names: [
        "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
      ]),
    // Unlike crontab(5), 7 is not Sunday.
    Bounds(
      name: "day of week", range: 0...6,
      names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
  ]

  private static func field(_ word: String, _ bounds: Bounds) throws(CronSchedule.Mistake)
    -> (bits: UInt64, isAny: Bool)
  {
    var bits: UInt64 = 0
    var isAny = false
    for part in word.split(separator: ",") {
      let pieces = part.split(separator: "/", omittingEmptySubsequences: false)
      let ends = pieces[0].split(separator: "-", omittingEmptySubsequences: false)
      guard pieces.count <= 2, ends.count <= 2 else {
        throw CronSchedule.Mistake(message: "the \(bounds.name) has too many dashes or slashes")
      }
      var first = bounds.range.lowerBound
      var last = bounds.range.upperBound
      let isStar = ends[0] == "*" || ends[0] == "?"
      if !isStar {
        first = try number(ends[0], bounds)
        // `5/15` runs to the end of the range.
        last = ends.count == 2 ? try number(ends[1], bounds) : (pieces.count == 2 ? last : first)
      }
      let step = pieces.count == 2 ? Int(pieces[1]) : 1
      guard let step, step > 0 else {
        throw CronSchedule.Mistake(message: "the step of the \(bounds.name) is not above 0")
      }
      guard bounds.range.contains(first), bounds.range.contains(last), first <= last else {
        throw CronSchedule.Mistake(
          message: "the \(bounds.name) lies outside"
            + " \(bounds.range.lowerBound)-\(bounds.range.upperBound) or runs backwards")
      }
      for value in stride(from: first, through: last, by: step) { bits |= 1 << UInt64(value) }
      if isStar, step == 1 { isAny = true }
    }
    guard bits != 0 else { throw CronSchedule.Mistake(message: "the \(bounds.name) is empty") }
    return (bits, isAny)
  }

  private static func number(_ text: Substring, _ bounds: Bounds) throws(CronSchedule.Mistake)
    -> Int
  {
    if let value = Int(text), value >= 0 { return value }
    if !text.isEmpty, let index = bounds.names.firstIndex(of: text.lowercased()) { return index }
    throw CronSchedule.Mistake(message: "the \(bounds.name) is not a number or name")
  }

  private func matches(day: Int, month: Int, weekday: Int) -> Bool {
    guard months & (1 << UInt64(month)) != 0 else { return false }
    let dayFits = days & (1 << UInt64(day)) != 0
    let weekdayFits = weekdays & (1 << UInt64(weekday)) != 0
    // crontab(5): when both fields are restricted, either may match.
    return anyDay || anyWeekday ? dayFits && weekdayFits : dayFits || weekdayFits
  }

  /// The shortest and longest time in minutes between two runs; nil when there are none.
  var gaps: (shortest: Int, longest: Int)? {
    var inDay: [Int] = []
    for hour in 0..<24 where hours & (1 << UInt64(hour)) != 0 {
      for minute in 0..<60 where minutes & (1 << UInt64(minute)) != 0 {
        inDay.append(hour * 60 + minute)
      }
    }
    guard let first = inDay.first, let last = inDay.last else { return nil }
    var shortest = Int.max
    var longest = 0
    for (earlier, later) in zip(inDay, inDay.dropFirst()) {
      shortest = min(shortest, later - earlier)
      longest = max(longest, later - earlier)
    }
    guard let apart = daysApart else { return nil }
    shortest = min(shortest, apart.shortest * 1440 - last + first)
    longest = max(longest, apart.longest * 1440 - last + first)
    return (shortest, longest)
  }

  /// How many days matching dates lie apart, over 28 years after which weekdays and leap days
  /// come round again (and one year more, so that the turn is among them).
  private var daysApart: (shortest: Int, longest: Int)? {
    if anyDay, anyWeekday, months == 0b1_1111_1111_1110 { return (1, 1) }
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var previous: Int?
    var shortest = Int.max
    var longest = 0
    var count = 0
    for year in 0..<33 {
      for (month, length) in lengths.enumerated() {
        let length = month == 1 && year % 4 == 0 ? 29 : length
        for day in 1...length {
          // 2024-01-01 was a Monday.
          if matches(day: day, month: month + 1, weekday: (count + 1) % 7) {
            if let previous {
              shortest = min(shortest, count - previous)
              longest = max(longest, count - previous)
            }
            previous = count
          }
          count += 1
        }
      }
    }
    return longest > 0 ? (shortest, longest) : nil
  }
}
