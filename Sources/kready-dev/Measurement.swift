import Text
import YAML

/// The figures of one file; keys count as nodes, too.
struct Measurement {
  static let header = [
    "file", "MB", "documents", "errors", "nodes", "cold MB/s", "best", "warm MB/s", "best",
    "peak MB", "of input",
  ]

  /// The cells of the table.
  let row: [String]

  init(census: Census, file: SourceFile, cold: [Double], warm: [Double], peakMemory: Int?) {
    let megabytes = Double(file.bytes.count) / 1e6
    func speed(_ seconds: Double?) -> String { seconds.map { fixed(megabytes / $0, 0) } ?? "-" }
    let peak = peakMemory.map { Double($0) / 1e6 }
    row = [
      String(file.path.split(separator: "/").last ?? ""), fixed(megabytes, 1),
      String(census.documents), String(census.errors),
      String(census.values), speed(median(cold)), speed(cold.min()),
      speed(median(warm)), speed(warm.min()), peak.map { fixed($0, 0) } ?? "-",
      peak.map { fixed($0 / megabytes, 2) + "×" } ?? "-",
    ]
  }
}

private func median(_ values: [Double]) -> Double? {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  guard sorted.indices.contains(middle) else { return nil }
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

private func fixed(_ value: Double, _ places: Int) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "-" }
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let whole = Int((value * Double(scale)).rounded())
  guard places > 0 else { return String(whole) }
  let fraction = String(whole % scale)
  return "\(whole / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
}
