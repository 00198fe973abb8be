import Assessment
import Inventory
import Rules
import Text

/// Rows of the connection table that say the same of several hosts.
private struct ConnectionGroup {
  var rows: [Connection]

  var first: Connection? { rows.first }

  /// The same for rows that can stand in one line.
  static func key(_ row: Connection) -> String {
    let answers = row.answers.flatMap {
      [$0.value.rawValue, $0.short, "\($0.isExpected)", $0.isWrong ? $0.words : ""]
    }
    return ([row.hop.rawValue, "\(row.isLoopback)", "\(row.host == nil)"] + answers)
      .joined(separator: "\u{0}")
  }

  /// The hosts by name while they fit into `width` columns, then their number.
  func who(_ width: Int) -> String {
    var hosts: [String] = []
    for row in rows {
      if let host = row.host, !hosts.contains(host) { hosts.append(host) }
    }
    if hosts.isEmpty {
      return rows.count == 1 ? first?.title ?? "" : "\(rows.count) of them"
    }
    let names = hosts.sorted().joined(separator: ", ")
    return columns(names) <= width || hosts.count == 1 ? names : counted(hosts.count, "host")
  }
}

extension Paper {
  /// Who speaks to whom: everything when asked for, else what is not as it should be.
  mutating func connections(_ all: [Connection]) {
    let isWhole = style.views.contains(.connections)
    let shown = isWhole ? all : all.filter(\.isWrong)
    if shown.isEmpty {
      guard isWhole else { return }
      line(ink(" CONNECTIONS", .bold) + "    the inputs tell of none")
      line()
      return
    }
    var order: [String] = []
    var groups: [String: ConnectionGroup] = [:]
    for row in shown {
      let key = ConnectionGroup.key(row)
      if groups[key] == nil { order.append(key) }
      groups[key, default: ConnectionGroup(rows: [])].rows.append(row)
    }
    let wrong = all.count(where: \.isWrong)
    var summary = "\(wrong) of \(all.count) not as they should be"
    if !isWhole { summary += "; all of them: --show connections" }
    if wrong == 0 { summary = "\(all.count), none of them wrong as far as is known" }
    line(ink(" CONNECTIONS", .bold) + ink("    \(summary)", .faint))
    let third = (width - 39) / 3
    line(
      ink(
        " \(fitted("", 24)) \(fitted("", third)) ENCRYPTED \(fitted("VERIFIED", third)) CLIENT KNOWN",
        .faint))
    for group in order.compactMap({ groups[$0] }) { row(group, third) }
    if isWhole { needs(of: shown) }
    line()
  }

  private mutating func row(_ group: ConnectionGroup, _ third: Int) {
    guard let first = group.first else { return }
    var cells = [fitted(first.hop.title, 24), fitted(visible(group.who(third)), third)]
    let local = first.isLoopback ? " local" : ""
    cells.append(cell(first.encrypted, 9, local))
    cells.append(cell(first.serverVerified, third))
    cells.append(cell(first.clientAuthenticated, third))
    line((" " + cells.joined(separator: " ")).trimmedEnd)
    // Beside the findings the marks are enough.
    guard style.views.contains(.connections) else { return }
    for answer in first.answers where answer.isWrong {
      let place = answer.location ?? first.location
      let position = place.position
      let others = group.rows.count > 1 ? ", and \(group.rows.count - 1) more" : ""
      paragraph(
        "\(visible(answer.words)): \(visible(place.path)):\(position.line):\(position.column)"
          + others, indent: 5)
    }
  }

  private func cell(_ answer: Connection.Answer, _ width: Int, _ more: String = "") -> String {
    let words: String
    var color: Ink?
    switch answer.value {
    case .yes: words = answer.short.isEmpty ? "yes" : "yes \(visible(answer.short))"
    case .no:
      words = answer.isWrong ? "NO" : "no"
      color = answer.isWrong ? .alarm : nil
    case .notKnown:
      words = "?"
      color = .faint
    }
    let cell = fitted(words + more, width)
    guard let color else { return cell }
    let text = cell.trimmedEnd
    return ink(text, color) + blanks(width - columns(text))
  }

  /// The inputs that would answer what is not known, each once with the hosts it is of.
  private mutating func needs(of rows: [Connection]) {
    var order: [String] = []
    var hosts: [String: [String]] = [:]
    for need in rows.flatMap(\.answers).compactMap(\.missing) {
      if hosts[need.what] == nil { order.append(need.what) }
      guard !need.host.isEmpty else {
        hosts[need.what, default: []] += []
        continue
      }
      if hosts[need.what]?.contains(need.host) != true {
        hosts[need.what, default: []].append(need.host)
      }
    }
    for what in order {
      let names = hosts[what] ?? []
      let told = names.count > 4 ? counted(names.count, "host") : names.joined(separator: ", ")
      let words = names.isEmpty ? what : "\(what) of \(told)"
      paragraph(visible(words), indent: 5, lead: "  ? ")
    }
  }
}
