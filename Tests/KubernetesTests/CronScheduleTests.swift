import Kubernetes
import Testing

@Suite struct CronScheduleTests {
  private static let minute = 60
  private static let hour = 3600
  private static let day = 86_400

  @Test(arguments: [
    ("0 2 * * *", day, day),
    ("*/15 * * * *", 15 * minute, 15 * minute),
    ("7,37 * * * *", 30 * minute, 30 * minute),
    ("0 */6 * * *", 6 * hour, 6 * hour),
    // The step starts again at midnight, so the last gap of the day differs.
    ("0 */7 * * *", 3 * hour, 7 * hour),
    ("*/50 * * * *", 10 * minute, 50 * minute),
    ("0 0 * * 0", 7 * day, 7 * day),
    ("0 0 * * MON-FRI", day, 3 * day),
    ("30 4 1,15 * *", 14 * day, 17 * day),
    ("0 0 1 * *", 28 * day, 31 * day),
    // Both day fields restricted: either matches.
    ("0 0 1 * 1", day, 7 * day),
    ("0 0 29 2 *", 1461 * day, 1461 * day),
    ("0 0 1 jan ?", 365 * day, 366 * day),
    ("0 9-17 * * *", hour, 16 * hour),
    ("5/20 * * * *", 20 * minute, 20 * minute),
    ("@hourly", hour, hour), ("@daily", day, day), ("@midnight", day, day),
    ("@weekly", 7 * day, 7 * day), ("@yearly", 365 * day, 366 * day),
    ("@every 90m", 90 * minute, 90 * minute),
    ("TZ=Europe/Berlin 0 2 * * *", day, day),
    ("  0\t2 * * *  ", day, day),
  ])
  func gapsAreThoseOfTheCalendar(text: String, shortest: Int, longest: Int) throws {
    let schedule = try CronSchedule(text)
    #expect(schedule.shortestGap == shortest)
    #expect(schedule.longestGap == longest)
  }

  @Test func aDateThatNeverComesIsTold() throws {
    #expect(try CronSchedule("0 0 31 2 *").neverRuns)
    #expect(try !CronSchedule("0 0 30 * *").neverRuns)
  }

  @Test func theZoneIsKept() throws {
    #expect(try CronSchedule("CRON_TZ=UTC 0 2 * * *").timeZone == "UTC")
    #expect(try CronSchedule("0 2 * * *").timeZone == nil)
  }

  @Test(arguments: [
    "", "TZ=UTC", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *",
    "* * * * 7", "*/0 * * * *", "5-1 * * * *", "a * * * *", "* * * * mond", "@fortnightly",
    "@every", "@every soon", "1-2-3 * * * *", "1/2/3 * * * *", ", * * * *", "-1 * * * *",
    "99999999999999999999 * * * *", "@daily 1",
  ])
  func whatIsNoScheduleIsRefused(text: String) {
    #expect(throws: CronSchedule.Mistake.self) { try CronSchedule(text) }
  }
}
