extension APIServer {
  /// A component's command line as `ps` shows it, on host `cp-1`.
  static func process(_ commandLine: String) -> String {
    """
    -- hosts/cp-1/ps.txt --
    \(commandLine)
    """
  }

  /// The command line of an API server that names a file, with that file beside it.
  static func process(_ commandLine: String, with path: String, _ text: String) -> String {
    """
    \(process(commandLine))
    -- hosts/cp-1/\(path) --
    \(text)
    """
  }
}
