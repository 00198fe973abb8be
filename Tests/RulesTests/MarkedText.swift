import Inventory
import Rules
import Text

/// Input files written as one text, with the places marked by `↓` taken out and remembered.
struct MarkedText {
  let files: [SourceFile]
  /// `path:line:column` of each mark, in order.
  let marks: [String]

  /// Splits at lines `-- path --`; a text without one is a single `input.yaml`.
  init(_ text: String) {
    var files: [SourceFile] = []
    var marks: [String] = []
    var path = "input.yaml"
    var lines: [String] = []

    func close() {
      guard !lines.isEmpty else { return }
      var plain: [String] = []
      for (number, line) in lines.enumerated() {
        var column = 1
        var kept = ""
        for scalar in line.unicodeScalars {
          if scalar == "↓" {
            marks.append("\(path):\(number + 1):\(column)")
          } else {
            kept.unicodeScalars.append(scalar)
            column += 1
          }
        }
        plain.append(kept)
      }
      files.append(SourceFile(path: path, text: plain.joined(separator: "\n") + "\n"))
      lines = []
    }

    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        close()
        path = String(line.dropFirst(3).dropLast(3))
      } else {
        lines.append(line)
      }
    }
    close()
    self.files = files
    self.marks = marks
  }
}
