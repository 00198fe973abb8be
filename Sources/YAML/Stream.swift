public import Text

/// The documents of one file, as Kubernetes reads it, and the mistakes in it.
///
/// A document that cannot be read is an error, and the next `---` is read on from.
public struct Stream: Sendable {
  /// The documents that could be read, in order; empty and null ones are left out.
  public let documents: [Node]
  /// One error for each document that could not be read, in order.
  public let errors: [SyntaxError]

  /// Reads YAML or JSON, whichever the bytes are.
  public init(reading file: SourceFile) {
    documents = []
    errors = []
  }
}
