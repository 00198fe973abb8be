/// A moment in UTC, to the second, on the proleptic Gregorian calendar.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64

  public init(seconds: Int64) { self.seconds = seconds }

  /// nil when a field is out of its range (a leap second counts as the next second).
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    guard (1...9999).contains(year), (1...12).contains(month), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    let days = Self.daysSinceEpoch(year: year, month: month, day: day)
    self.init(seconds: Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second))
  }

  /// A date (`2026-11-20`) or a moment (`2026-11-20T14:02:00Z`, `…+01:00`, fractions dropped).
  ///
  /// RFC 3339, section 5.6; a blank may stand in place of the `T`.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    func number(_ from: Int, _ count: Int) -> Int? {
      guard from + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[from..<from + count] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard bytes.count >= 10, bytes[4] == 45, bytes[7] == 45,
      let year = number(0, 4), let month = number(5, 2), let day = number(8, 2)
    else { return nil }
    if bytes.count == 10 {
      self.init(year: year, month: month, day: day)
      return
    }
    guard bytes.count >= 19, [UInt8(ascii: "T"), UInt8(ascii: "t"), 32].contains(bytes[10]),
      bytes[13] == 58, bytes[16] == 58,
      let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2),
      let local = Timestamp(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    else { return nil }
    var at = 19
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      let first = at
      while at < bytes.count, bytes[at] >= 48, bytes[at] <= 57 { at += 1 }
      if at == first { return nil }
    }
    if at == bytes.count {
      self = local
      return
    }
    if at + 1 == bytes.count, bytes[at] == UInt8(ascii: "Z") || bytes[at] == UInt8(ascii: "z") {
      self = local
      return
    }
    guard at + 6 == bytes.count, bytes[at + 3] == 58,
      bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-"),
      let hours = number(at + 1, 2), let minutes = number(at + 4, 2), hours < 24, minutes < 60
    else { return nil }
    let shift = Int64(hours * 3600 + minutes * 60)
    self.init(
      seconds: bytes[at] == UInt8(ascii: "+")
        ? local.seconds - shift : local.seconds + shift)
  }

  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  /// Whole days from `other` to this moment, rounded down.
  public func days(since other: Timestamp) -> Int {
    let (difference, overflow) = seconds.subtractingReportingOverflow(other.seconds)
    if overflow { return seconds < 0 ? Int.min : Int.max }
    return Int(difference >= 0 ? difference / 86_400 : -((-difference + 86_399) / 86_400))
  }

  public var year: Int { civil.year }

  /// `2026-11-20`
  public var date: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `2026-11-20T14:02:00Z`
  public var description: String {
    let rest = Int(seconds - floorDays * 86_400)
    return
      "\(date)T\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))Z"
  }

  private var floorDays: Int64 {
    seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400)
  }

  /// After Howard Hinnant's "chrono-compatible low-level date algorithms".
  private var civil: (year: Int, month: Int, day: Int) {
    let z = Int(floorDays) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Timestamp: CustomStringConvertible {}
