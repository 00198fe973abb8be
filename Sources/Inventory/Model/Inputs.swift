public import Text
public import YAML

/// What was read, and what could not be.
public struct Inputs: Sendable {
  /// A document or file that could not be read, with the reason.
  public struct Unreadable: Sendable {
    public let message: String
    public let location: Location
    /// The line that is wrong, where showing it helps.
    public let excerpt: Excerpt?

    public init(message: String, location: Location, excerpt: Excerpt? = nil) {
      self.message = message
      self.location = location
      self.excerpt = excerpt
    }
  }

  /// A file or document that is nothing the audit knows.
  public struct Unrecognised: Sendable {
    public let path: String
    public let reason: String

    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  public var files = 0
  public var documents = 0
  public var objects = 0
  public var unreadable: [Unreadable] = []
  public var unrecognised: [Unrecognised] = []
  /// Patches and other fragments of objects, which are counted and not judged.
  public var fragments: [Location] = []
  /// Files with template actions, which must be rendered before they can be audited.
  public var templates: [String] = []
  /// The keys that stand twice in one mapping; the later one counts.
  public var duplicateKeys: [DuplicateKey] = []
  /// What Kubernetes accepts without a word and nobody means.
  public var remarks: [Remark] = []
  /// The files that lie among the inputs more than once.
  public var copies = CopiedFiles()
  /// Lines for the reader of the report, such as a configuration file that was found and not used.
  public var notices: [String] = []

  /// A key that stands twice in one mapping.
  public struct DuplicateKey: Sendable {
    public let key: String
    public let first: Location
    public let second: Location

    public init(key: String, first: Location, second: Location) {
      self.key = key
      self.first = first
      self.second = second
    }
  }

  public init() {}
}
