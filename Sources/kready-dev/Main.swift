/// Tools of the trade: what developers of kready run.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "canonical": Canonicalise.run(rest)
    case "inventory": InventoryListing.run(rest)
    case "rules": RuleTimes.run(rest)
    case "bench":
      guard let benchmark = Benchmark(rest) else { return print("usage: \(Benchmark.usage)") }
      benchmark.run()
    default:
      print(
        """
        usage: kready-dev canonical [--text] FILE… | inventory PATH… | \(RuleTimes.usage)
          | \(Benchmark.usage)
        """)
    }
  }
}
