public import Rules

/// How a report for people is to look; formats for machines take no notice.
public struct Style: Sendable {
  public var width = 100
  public var hasColor = false
  /// Whether to keep to ASCII.
  public var isASCII = false
  /// Whether to fold nothing away.
  public var showsAll = false
  /// Only the last line.
  public var isQuiet = false
  /// Also what was read, and how the score comes about.
  public var isVerbose = false
  /// Findings less severe than this are counted and not shown.
  public var minSeverity = Severity.info
  /// Whether to report the chosen checklists item by item, and whether nothing else.
  public var showsChecklists = false
  public var showsOnlyChecklists = false
  /// The tables to show in full.
  public var views: Set<View> = []

  public init() {}
}
