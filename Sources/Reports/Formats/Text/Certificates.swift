import Assessment
import Inventory
import Text

extension Paper {
  /// All certificates, those that end first at the top; nothing unless it was asked for.
  mutating func certificates(_ rows: [CertificateRow]) {
    guard style.views.contains(.certificates) else { return }
    let title = ink(" CERTIFICATES", .bold)
    guard !rows.isEmpty else {
      line(title + "   there are none among the inputs")
      line()
      return
    }
    var words = ["\(rows.count)"]
    let expired = rows.count(where: \.isExpired)
    if expired > 0 { words.append("\(expired) expired") }
    let soon = rows.count { !$0.isExpired && $0.daysLeft < 30 }
    if soon > 0 { words.append("\(soon) within 30 days of the end") }
    line(title + ink("   \(words.joined(separator: ", "))", .faint))
    let key = 15
    let name = (width - key - 13) / 2
    line(
      ink(
        "  \(fitted("DAYS", 6, .right)) \(fitted("SUBJECT", name)) \(fitted("ISSUER", name)) KEY",
        .faint))
    for each in rows { row(each, name, key) }
    line()
  }

  private mutating func row(_ row: CertificateRow, _ name: Int, _ key: Int) {
    let days = fitted("\(row.daysLeft)", 6, .right)
    let color: Ink? = row.isExpired ? .alarm : row.daysLeft < 30 ? .red : nil
    let subject = row.subject.isEmpty ? "(no subject)" : visible(row.subject)
    var cells = "  " + (color.map { ink(days, $0) } ?? days) + " \(fitted(subject, name)) "
    cells += "\(fitted(issuer(of: row, name), name)) \(fitted(row.key, key))"
    line(cells.trimmedEnd)
    var about = shortened(row.usedBy, 3).joined(separator: "; ")
    if !row.names.isEmpty { about += " · " + shortened(row.names, 4).joined(separator: ", ") }
    let margin = blanks(9)
    line(ink(margin + fitted(visible(about), width - 9).trimmedEnd, .faint))
    guard let first = row.places.first else { return }
    let position = first.position
    let more = row.places.count > 1 ? ", and \(row.places.count - 1) more" : ""
    line(margin + "\(visible(first.path)):\(position.line):\(position.column)" + ink(more, .faint))
  }

  private func issuer(of row: CertificateRow, _ width: Int) -> String {
    func noted(_ issuer: String, _ note: String) -> String {
      fitted(issuer, width - columns(note) - 1).trimmedEnd + " " + note
    }
    let issuer = row.issuer.isEmpty ? "(no issuer)" : visible(row.issuer)
    switch row.signature {
    case .own: return "itself"
    case .valid: return issuer
    case .invalid: return "NOT \(issuer)"
    case .unverified: return noted(issuer, "(unverified)")
    case .unknownIssuer: return noted(issuer, "(not given)")
    }
  }

  private func shortened(_ words: [String], _ most: Int) -> [String] {
    words.count <= most + 1 ? words : words.prefix(most) + ["\(words.count - most) more"]
  }
}
