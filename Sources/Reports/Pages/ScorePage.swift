import Assessment
import Rules

/// How the score comes about.
public enum ScorePage {
  public static func text(_ style: Style) -> String {
    var paper = Paper(style)
    paper.line(paper.ink("score", .bold) + "    version \(Score.version)")
    paper.line()
    paper.paragraph(
      """
      Each rule gives the share of its subjects that pass, from 0 to 1. The shares are averaged, \
      each with the weight of its rule's severity, over the rules that had something to judge. \
      The result is out of 100 and rounded down, so that 100 means all.
      """, indent: 2)
    paper.line()
    for severity in Severity.allCases {
      paper.line("  \(fitted(severity.rawValue, 10)) \(fitted("\(severity.weight)", 3, .right))")
    }
    paper.line()
    for cap in Score.caps {
      paper.line("  An open \(cap.severity.rawValue) finding caps the score at \(cap.most).")
    }
    paper.line()
    paper.paragraph(
      """
      Coverage is the weight of what was judged over the weight of what applies. A rule that \
      lacked input, or judged only some of its subjects, lowers the coverage and never raises \
      the score. An area in which nothing was judged has no score (n/a). A rule with nothing to \
      judge counts nowhere. The same file under two names counts once. A cluster of which less \
      than \(Readiness.leastCoverage) percent could be judged is at best ready with risks.
      """, indent: 2)
    paper.line()
    paper.paragraph(
      """
      Fixing a finding never lowers the score. What fails everything that judges it never \
      raises it. kready audit -v prints the sum of one audit, rule by rule.
      """, indent: 2)
    return paper.text
  }
}
