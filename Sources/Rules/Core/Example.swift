/// A piece of input that shows a rule's good or bad state: its manual and its test at once.
///
/// In a failing example a `↓` stands exactly where each finding points. Several files are
/// written in one text, each after a line `-- path --`.
public struct Example: Sendable {
  /// What the rule says of the example.
  public enum Outcome: Sendable { case passes, fails, notApplicable, notAssessed }

  public let outcome: Outcome
  public let text: String
  /// Whether the example claims to be the whole cluster.
  public let isWhole: Bool
  /// The line of the rule's file where it stands.
  public let line: Int

  public static func passes(_ text: String, whole: Bool = false, line: Int = #line) -> Example {
    Example(outcome: .passes, text: text, isWhole: whole, line: line)
  }

  public static func fails(_ text: String, whole: Bool = false, line: Int = #line) -> Example {
    Example(outcome: .fails, text: text, isWhole: whole, line: line)
  }

  public static func notApplicable(_ text: String, whole: Bool = false, line: Int = #line)
    -> Example
  {
    Example(outcome: .notApplicable, text: text, isWhole: whole, line: line)
  }

  public static func notAssessed(_ text: String, whole: Bool = false, line: Int = #line)
    -> Example
  {
    Example(outcome: .notAssessed, text: text, isWhole: whole, line: line)
  }
}
