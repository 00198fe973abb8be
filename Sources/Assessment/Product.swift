/// What the program calls itself in reports.
public enum Product {
  public static let name = "kready"
  public static let version = "0.1.0"
  /// Of the report's form; grows only when a key changes its meaning.
  public static let reportVersion = "kready/v1"
}
