import Assessment
import Inventory
import Text

extension Paper {
  /// What people state in evidence, apart from what was proved.
  mutating func statements(_ statements: [Statement]) {
    guard !statements.isEmpty else { return }
    var words = [counted(statements.count, "record")]
    let lapsed = statements.count { !$0.holds }
    if lapsed > 0 { words.append("\(lapsed) \(lapsed == 1 ? "does" : "do") not hold") }
    let soon = statements.count { $0.holds && $0.endsSoon }
    if soon > 0 { words.append("\(soon) to be renewed within 30 days") }
    line(
      ink(" STATED, NOT PROVED", .bold) + ink("   \(words.joined(separator: ", "))", .faint))
    let id = statements.map { columns(visible($0.record.item)) }.max() ?? 0
    // What does not hold comes first; what goes on holding is one line.
    for each in statements where !each.holds { row(each, id) }
    let holding = statements.filter(\.holds)
    for each in holding where style.showsAll || each.endsSoon { row(each, id) }
    let others = style.showsAll ? [] : holding.filter { !$0.endsSoon }
    if !others.isEmpty {
      var names: [String] = []
      for each in others where names.last != each.record.item { names.append(each.record.item) }
      let lead = "  \(ink(fitted("stated", 7), .cyan))  "
      paragraph(visible(names.joined(separator: ", ")), indent: 11, lead: lead)
      line(blanks(11) + ink("--all tells each", .faint))
    }
    line()
  }

  private mutating func row(_ statement: Statement, _ id: Int) {
    let record = statement.record
    let mark = statement.holds ? ink(fitted("stated", 7), .cyan) : ink(fitted("LAPSED", 7), .alarm)
    let lead = "  \(mark)  \(fitted(visible(record.item), id))  "
    let part = record.part.map { "\($0): " } ?? ""
    let title = record.title.isEmpty ? statement.item?.says ?? "" : record.title
    paragraph(visible(part + title), indent: id + 13, lead: lead)
    var about: [String] = []
    if let lack = statement.lack { about.append(lack) }
    if let by = record.by { about.append("by \(by)") }
    if let on = record.on { about.append("on \(on.date)") }
    if let file = record.file { about.append("in \(file)") }
    if statement.holds, let days = statement.daysLeft { about.append("\(days) days left") }
    let margin = id + 13
    if !about.isEmpty { paragraph(visible(about.joined(separator: ", ")), indent: margin) }
    line(blanks(margin) + ink(visible(record.location.description), .faint))
  }
}

extension Statement {
  fileprivate var endsSoon: Bool { (daysLeft ?? .max) < 30 }
}
