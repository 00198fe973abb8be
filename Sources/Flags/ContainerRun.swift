import Text

/// `docker run [OPTIONS] IMAGE [COMMAND] [ARGUMENTS]` and its like.
struct ContainerRun: Sendable {
  static let programs: Set<String> = ["docker", "podman", "nerdctl", "rkt"]

  /// The files of `--env-file`.
  private(set) var environmentFiles: [Word] = []
  /// The `NAME=VALUE` of `--env`.
  private(set) var variables: [Word] = []
  private var entrypoint: Word?
  /// rkt names the program by `--exec`; its arguments follow `--`.
  private var executes: Word?
  /// Where the image stands among all words.
  private var image: Int?
  private var arguments: Int?

  /// nil when the words start no container.
  init?(_ words: ArraySlice<Word>) {
    guard let first = words.first, Self.programs.contains(Program.baseName(first.text)),
      let run = words.firstIndex(where: { ["run", "create"].contains($0.text) })
    else { return nil }
    var rest = words[(run + 1)...]
    while let word = rest.first, word.text.hasPrefix("-"), word.text != "--" {
      rest = rest.dropFirst()
      let (name, inline) = Self.option(word)
      if Self.isSwitch(name) { continue }
      guard let value = inline ?? rest.first else { continue }
      if inline == nil { rest = rest.dropFirst() }
      take(name, value)
    }
    guard !rest.isEmpty else { return }
    image = rest.startIndex
    // rkt takes the options of an image after its name.
    for word in rest.prefix(while: { $0.text != "--" }) where word.text.hasPrefix("--exec=") {
      executes = Self.option(word).value
    }
    if executes != nil {
      arguments = rest.firstIndex { $0.text == "--" }
    } else {
      arguments = rest.startIndex
    }
  }

  private mutating func take(_ name: String, _ value: Word) {
    switch name {
    case "--env-file": environmentFiles.append(value)
    case "-e", "--env": variables.append(value)
    case "--entrypoint": entrypoint = value
    case "--exec": executes = value
    default: break
    }
  }

  func imageName(in words: [Word]) -> String? {
    image.flatMap { $0 < words.count ? words[$0].text : nil }
  }

  /// What the container runs.
  func step(_ words: [Word]) -> Wrapper {
    guard let image, let arguments else { return .nothing }
    if let named = entrypoint ?? executes {
      return Program(naming: named.text).map { .component($0, arguments) } ?? .nothing
    }
    if image + 1 < words.count, !words[image + 1].text.hasPrefix("-") {
      return .command(image + 1)
    }
    return Self.program(ofImage: words[image].text).map { .component($0, image) } ?? .nothing
  }

  private static func option(_ word: Word) -> (name: String, value: Word?) {
    let bytes = Array(word.text.utf8)
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { return (word.text, nil) }
    let value = String(decoding: bytes[(equals + 1)...], as: UTF8.self)
    return (
      String(decoding: bytes[..<equals], as: UTF8.self),
      Word(text: value, location: word.location)
    )
  }

  /// Options that stand alone; every other takes the next word unless it has `=`.
  private static let switches: Set<String> = [
    "--detach", "--disable-content-trust", "--init", "--interactive", "--no-healthcheck",
    "--oom-kill-disable", "--privileged", "--publish-all", "--quiet", "--read-only", "--replace",
    "--rm", "--sig-proxy", "--tls-verify", "--tty",
  ]

  private static func isSwitch(_ option: String) -> Bool {
    if switches.contains(option) { return true }
    // Short switches can be joined: -it.
    return !option.hasPrefix("--")
      && option.utf8.dropFirst().allSatisfy { "ditqP".utf8.contains($0) }
  }

  /// The program that an image is named after.
  static func program(ofImage reference: String) -> Program? {
    let name = Program.baseName(reference)
    let end = name.utf8.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }
    return Program(naming: name[..<(end ?? name.endIndex)])
  }
}
