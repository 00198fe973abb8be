import Reports
import Text

/// Makes a request of the words after the command.
struct ArgumentReader {
  private let command: Command
  private let flags: [Flag]
  private var rest: ArraySlice<String>
  private var request = Request()

  static func read(_ words: [String], for command: Command) throws(UsageError) -> Request {
    var reader = ArgumentReader(command, words)
    try reader.readAll()
    return reader.request
  }

  private init(_ command: Command, _ words: [String]) {
    self.command = command
    flags = Flag.all.filter { $0.commands.contains(command.name) }
    rest = words[...]
  }

  private mutating func readAll() throws(UsageError) {
    while let word = rest.popFirst() {
      if word == "--" {
        request.words += rest
        return
      }
      if word.hasPrefix("--") {
        try readLong(word)
      } else if word.hasPrefix("-"), word != "-" {
        try readShort(word)
      } else {
        request.words.append(word)
      }
    }
  }

  /// `--name`, `--name value` or `--name=value`.
  private mutating func readLong(_ word: String) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    let flag = try self.flag(name)
    if parts.count > 1 {
      guard flag.value != nil else { throw UsageError("\(name) takes no value") }
      try flag.apply(&request, String(parts[1]))
    } else {
      try apply(flag, name)
    }
  }

  /// `-q`, `-qv`, `-o json` or `-ojson`.
  private mutating func readShort(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let name = "-\(letter)"
      let flag = try self.flag(name, in: word)
      if flag.value != nil, !letters.isEmpty {
        let text = letters.first == "=" ? letters.dropFirst() : letters
        try flag.apply(&request, String(text))
        return
      }
      try apply(flag, name)
    }
  }

  private mutating func apply(_ flag: Flag, _ name: String) throws(UsageError) {
    guard let placeholder = flag.value else {
      try flag.apply(&request, "")
      return
    }
    guard let text = rest.popFirst() else { throw UsageError("\(name) needs \(placeholder)") }
    if name == "-f", Format.named(text) != nil {
      throw UsageError("-f names a file to read", hint: "did you mean -o \(text)?")
    }
    try flag.apply(&request, text)
  }

  private func flag(_ name: String, in word: String? = nil) throws(UsageError) -> Flag {
    if let flag = flags.first(where: { $0.names.contains(name) }) { return flag }
    let shown = visible(word ?? name)
    if let other = Flag.all.first(where: { $0.names.contains(name) }) {
      let commands = Command.all.filter { other.commands.contains($0.name) }
      let names = commands.map { "kready \($0.name.rawValue)" }.joined(separator: ", ")
      throw UsageError("\(shown) is no flag of kready \(command.name.rawValue), but of \(names)")
    }
    let known = flags.flatMap(\.names).filter { $0.hasPrefix("--") }
    var error = UsageError("unknown flag \(shown)", name, among: known)
    if error.hint == nil { error.hint = "see kready \(command.name.rawValue) --help" }
    throw error
  }
}
