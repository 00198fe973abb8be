/// Tools of the trade: what developers of kready run.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "canonical": Canonicalise.run(Array(arguments.dropFirst()))
    case "inventory": InventoryListing.run(Array(arguments.dropFirst()))
    default: print("usage: kready-dev canonical [--text] FILE… | inventory PATH…")
    }
  }
}
