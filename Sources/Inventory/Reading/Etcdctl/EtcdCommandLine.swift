import Text

/// A command line of etcdctl or etcdutl that stands above its output, behind a prompt perhaps.
struct EtcdCommandLine {
  /// Whether it asks for every member: `--cluster`, or several endpoints.
  let asksAll: Bool
  let isAlarmList: Bool

  init?(_ lines: EtcdLines, _ line: Range<Int>) {
    guard line.count < 8192, lines.holds(line, "etcdctl ") || lines.holds(line, "etcdutl ") else {
      return nil
    }
    let words = lines.text(line).utf8.split(separator: 0x20).map { String(Substring($0)) }
    guard let start = words.firstIndex(where: { $0 == "etcdctl" || $0.hasSuffix("/etcdctl") })
    else {
      asksAll = false
      isAlarmList = false
      return
    }
    let arguments = Array(words[start...])
    let list =
      zip(arguments, arguments.dropFirst()).first { $0.0 == "--endpoints" }?.1
      ?? arguments.first { $0.hasPrefix("--endpoints=") }
    asksAll =
      arguments.contains("--cluster") || arguments.contains("--cluster=true")
      || list?.utf8.contains(UInt8(ascii: ",")) == true
    isAlarmList = zip(arguments, arguments.dropFirst()).contains { $0 == "alarm" && $1 == "list" }
  }
}
