public import Text

/// Why a document could not be read, and where.
public struct SyntaxError: Error, Sendable {
  /// What is wrong, starting in lower case, without a full stop and without the input's text.
  public let message: String
  public let location: Location

  public init(_ message: String, at location: Location) {
    self.message = message
    self.location = location
  }
}
