public import Assessment

/// A way of writing down an audit. Formats are pure: same audit and style, same bytes.
public struct Format: Sendable {
  public let name: String
  /// What it is for, in a few words for the help.
  public let summary: String
  public let write: @Sendable (Audit, Style, inout String) -> Void

  /// In the order of the help.
  public static let all: [Format] = [.text, .json]

  public static func named(_ name: String) -> Format? {
    all.first { $0.name == name.lowercased() }
  }

  public func report(_ audit: Audit, _ style: Style = Style()) -> String {
    var out = ""
    write(audit, style, &out)
    return out
  }
}
