public import Text

/// One word of a command line, quotes removed, with its place.
public struct Word: Sendable {
  public let text: String
  public let location: Location

  public init(text: String, location: Location) {
    self.text = text
    self.location = location
  }
}

/// A component's process as some input shows it.
public struct Invocation: Sendable {
  public let program: Program
  /// The words after the program's own.
  public let words: [Word]
  /// The word that names the program.
  public let location: Location
  /// Whether the words are those the process was given; a process list loses quotes and ends.
  public let isExact: Bool

  public init(program: Program, words: [Word], location: Location, isExact: Bool = true) {
    self.program = program
    self.words = words
    self.location = location
    self.isExact = isExact
  }
}
