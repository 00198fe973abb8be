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
  /// The image of the container in which a script or unit runs the program.
  public var image: String?
  /// Whether `ps` cut the end of the line off.
  public var isCut = false
  /// Whether the kernel tells of the process: what runs cannot have refused to start.
  public let isRunning: Bool
  /// The variables that a script sets before it starts the program.
  public var variables: [Assignment] = []

  public init(
    program: Program, words: [Word], location: Location, isExact: Bool = true,
    isRunning: Bool = false
  ) {
    self.program = program
    self.words = words
    self.location = location
    self.isExact = isExact
    self.isRunning = isRunning
  }

  /// The invocation with `$(NAME)`, `${NAME}` and `$NAME` filled in where the value is known.
  ///
  /// A name that nothing tells of stays as it is written: nobody knows what the program was given.
  public func filled(from environment: [Assignment]) -> Invocation {
    let known = environment + variables
    guard !known.isEmpty else { return self }
    var copy = Invocation(
      program: program, words: words.map { Reference.filled($0, from: known) },
      location: location, isExact: isExact, isRunning: isRunning)
    copy.isCut = isCut
    copy.image = image
    copy.variables = variables.map { variable in
      let word = Word(text: variable.value, location: variable.location)
      return Assignment(
        name: variable.name, value: Reference.filled(word, from: environment).text,
        location: variable.location)
    }
    return copy
  }
}
