public import Text

extension ProcessList {
  /// A log line in which k3s, RKE2 or etcd tells with which flags a component runs.
  ///
  /// k3s: `level=info msg="Running kube-apiserver --…"`; etcd: `"msg":"Running: ","args":["etcd",…]`.
  static func announcement(_ text: PlacedText, _ line: Range<Int>) -> Invocation? {
    let mark = Array("Running".utf8)
    let bytes = text.bytes
    guard line.count > mark.count + 2 else { return nil }
    let last = line.upperBound - mark.count - 2
    var at = line.lowerBound + 1
    while at < last {
      if bytes[at] == mark[0], bytes[at..<at + mark.count].elementsEqual(mark) {
        let after = at + mark.count
        if bytes[after] == 0x20 { return message(text, (after + 1)..<line.upperBound) }
        if bytes[after] == UInt8(ascii: ":") { return arguments(text, after..<line.upperBound) }
      }
      at += 1
    }
    return nil
  }

  /// The words up to the first quote that is not escaped, which ends the message.
  private static func message(_ text: PlacedText, _ rest: Range<Int>) -> Invocation? {
    let bytes = text.bytes
    var end = rest.lowerBound
    while end < rest.upperBound, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    let words = text.words(in: rest.lowerBound..<min(end, rest.upperBound))
    guard let first = words.first, Program(naming: first.text) != nil else { return nil }
    return Invocation.find(in: words, isExact: false, isRunning: true)
  }

  /// The variables that etcd says it uses, in lines of a JSON log.
  ///
  /// pkg/flags/flag.go: `recognized and used environment variable`.
  public static func environment(_ file: SourceFile) -> [Assignment] {
    if file.bytes.contains(0) { return [] }
    let text = PlacedText(file)
    var last: [String: Assignment] = [:]
    for line in text.lines {
      guard let name = string(after: "\"variable-name\":", in: text, line),
        let value = string(after: "\"variable-value\":", in: text, line)
      else { continue }
      last[name.text] = Assignment(name: name.text, value: value.text, location: value.location)
    }
    return last.keys.sorted().compactMap { last[$0] }
  }

  /// Whether a line tells of a variable that etcd uses.
  static func isVariable(_ text: PlacedText, _ line: Range<Int>) -> Bool {
    string(after: "\"variable-name\":", in: text, line) != nil
  }

  /// The JSON string that follows a key in a line.
  private static func string(after key: String, in text: PlacedText, _ line: Range<Int>) -> Word? {
    let key = Array(key.utf8)
    let bytes = text.bytes
    guard line.count > key.count else { return nil }
    let last = line.upperBound - key.count
    guard
      let found = (line.lowerBound..<last).first(where: {
        bytes[$0] == key[0] && bytes[$0..<$0 + key.count].elementsEqual(key)
      }), bytes[found + key.count] == UInt8(ascii: "\"")
    else { return nil }
    let start = found + key.count + 1
    var end = start
    while end < line.upperBound, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return text.word(start..<min(end, line.upperBound))
  }

  /// The strings of the JSON list after `"args":`.
  private static func arguments(_ text: PlacedText, _ rest: Range<Int>) -> Invocation? {
    let bytes = text.bytes
    guard let open = rest.first(where: { bytes[$0] == UInt8(ascii: "[") }) else { return nil }
    var words: [Word] = []
    var start: Int?
    var at = open + 1
    while at < rest.upperBound, start != nil || bytes[at] != UInt8(ascii: "]") {
      if bytes[at] == UInt8(ascii: "\"") {
        if let from = start { words.append(text.word(from..<at)) }
        start = start == nil ? at + 1 : nil
      } else if bytes[at] == UInt8(ascii: "\\") {
        at += 1
      }
      at += 1
    }
    return Invocation.find(in: words, isExact: false, isRunning: true)
  }
}
