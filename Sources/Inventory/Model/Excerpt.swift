/// The line that a mistake is on, without the values that might be secrets.
public struct Excerpt: Sendable, Equatable {
  /// The line without its break.
  public let line: String
  /// How many Unicode scalars of the line stand before the mistake.
  public let offset: Int

  public init(line: String, offset: Int) {
    self.line = line
    self.offset = offset
  }
}
