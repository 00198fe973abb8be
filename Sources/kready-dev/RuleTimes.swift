import Inventory
import Rules
import Text

/// `kready-dev rules SMALL LARGE`: the processor time of each rule on two inputs, the dearest first,
/// with how much faster it grows than the number of objects does.
struct RuleTimes {
  static let usage = "kready-dev rules SMALL LARGE"
  static let shown = 40

  private let names: [String]
  private let seconds: [Double]
  let objects: Int

  static func run(_ paths: [String]) {
    guard paths.count == 2 else { return print("usage: \(usage)") }
    print(table(RuleTimes(of: paths[0]), RuleTimes(of: paths[1])), terminator: "")
  }

  init(of path: String) {
    let clock = ContinuousClock()
    let start = clock.now
    let cluster = ClusterReader.read(
      InputFinder.find(paths: [path]), options: ReadingOptions(now: Clock.now))
    var names = ["(reading)"]
    var seconds = [Self.seconds(clock.now - start)]
    for rule in Catalog.rules {
      let start = clock.now
      _ = rule.judge(cluster)
      names.append(rule.id)
      seconds.append(Self.seconds(clock.now - start))
    }
    self.names = names + ["(all)"]
    self.seconds = seconds + [seconds.reduce(0, +)]
    objects = cluster.objects.count
  }

  private static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }

  static func table(_ small: RuleTimes, _ large: RuleTimes) -> String {
    let growth = Double(large.objects) / Double(max(small.objects, 1))
    var lines = "\(small.objects) and \(large.objects) objects: small ms, large ms, growth\n"
    let order = large.seconds.indices.sorted { large.seconds[$0] > large.seconds[$1] }
    for index in order.prefix(shown) {
      let (before, after) = (small.seconds[index], large.seconds[index])
      let cells = [before * 1e3, after * 1e3, after / max(before, 1e-9) / growth]
      lines += cells.map(column).joined() + "  " + large.names[index] + "\n"
    }
    return lines
  }

  /// Two places after the point, right-aligned.
  private static func column(_ value: Double) -> String {
    let hundredths = Int(min(value, 1e9) * 100)
    let text = "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
    return String(repeating: " ", count: max(1, 12 - text.count)) + text
  }
}
