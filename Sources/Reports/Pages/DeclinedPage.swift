public import Rules
import Text

/// A check that other tools make and this one does not.
public enum DeclinedPage {
  public static func text(_ id: String, _ check: DeclinedCheck, _ style: Style) -> String {
    var paper = Paper(style)
    paper.line("\(paper.ink(visible(id), .bold))    no rule")
    paper.paragraph(check.asks, indent: 0)
    paper.line()
    paper.line(paper.ink("WHY THERE IS NONE", .bold))
    paper.paragraph(check.reason, indent: 2)
    return paper.text
  }
}
