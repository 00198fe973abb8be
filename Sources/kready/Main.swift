import Inventory
import Reports
import Text

@main
enum Main {
  static func main() {
    Console.ignoreBrokenPipes()
    Console.end(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs one command line and says how it ended; every problem has been told by then.
  static func run(_ arguments: [String]) -> ExitCode {
    do {
      let (command, rest) = try Command.named(in: arguments)
      let request = try ArgumentReader.read(rest, for: command)
      if request.wantsHelp {
        try Output.print(Help.page(of: command))
        return .passed
      }
      return try command.run(request)
    } catch let error as UsageError {
      Output.complain(error)
      return .wrongUse
    } catch let error as Console.WriteError {
      if error.isBrokenPipe { return .brokenPipe }
      Output.complain("the report could not be written: \(error.reason)")
      return .internalError
    } catch {
      Output.complain("\(error)")
      return .internalError
    }
  }
}

/// A command line that asks for something there is not.
struct UsageError: Error {
  let message: String
  /// What to do instead.
  var hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  /// `message`, and the nearest of the candidates as a hint.
  init(_ message: String, _ word: String, among candidates: some Sequence<String>) {
    self.message = message
    hint = nearest(to: word, among: candidates).map { "did you mean \(visible($0))?" }
  }
}
