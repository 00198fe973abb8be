public import Text

/// A file with one `--flag=value` a line, such as the `args` of a snap.
public enum ArgumentsFile {
  public static func read(_ file: SourceFile) -> [Word] {
    ShellWords.split(file).flatMap(\.self)
  }

  /// Whether every line that says something is a flag.
  public static func looksLike(_ bytes: [UInt8]) -> Bool {
    let text = PlacedText(SourceFile(path: "", bytes: bytes))
    let lines = text.lines.compactMap { text.words(in: $0).first?.text }
      .filter { !$0.hasPrefix("#") }
    return !lines.isEmpty
      && lines.allSatisfy { line in
        let name = line.utf8.dropFirst(2)
        return line.hasPrefix("--") && name.first.map { $0.isNameByte } == true
      }
  }
}
