public import Assessment
import Text

/// A document of evidence to fill in: every record that a checklist can use, commented out.
public enum EvidenceTemplate {
  /// `items` are the checklist's own, or for those that join others, the others.
  public static func text(_ items: [ChecklistItem], title: String, on date: String) -> String {
    var text = """
      # Evidence for: \(visible(title))
      #
      # What no file of the cluster can prove is stated here. A statement counts as stated, never
      # as proved, and only while it holds: its date is not too old, it has not expired, and the
      # file it names is there. Take the comment marks off a record and fill it in:
      #
      #   item   which demand it is for (kready explain ITEM)
      #   title  what was done or is so
      #   by     who says so
      #   on     the day of it, as 2026-11-20
      #   until  the day on which it expires, if it does
      #   file   a file beside this document that shows it
      #
      # kready audit CLUSTER --evidence THIS-FILE
      apiVersion: kready/v1
      kind: Evidence
      evidence:

      """
    for item in items where item.acceptsRecords { text += record(item, date) }
    return text
  }

  private static func record(_ item: ChecklistItem, _ date: String) -> String {
    let demand = item.evidence ?? EvidenceDemand()
    var text = "\n# \(item.id): \(visible(item.says))\n"
    var needs: [String] = []
    if let age = demand.maxAge { needs.append("to be renewed every \(age) days") }
    if let who = item.statedBy { needs.append("stated by: \(visible(who))") }
    if !item.rules.isEmpty { needs.append("findings of the audit outweigh it") }
    if !needs.isEmpty { text += "# (\(needs.joined(separator: "; ")))\n" }
    let parts = demand.parts.isEmpty ? [nil] : demand.parts.map(Optional.some)
    for part in parts {
      text += "# - item: \(item.id)\n"
      if let part { text += "#   part: \(part.name)\n" }
      text += "#   title:\n#   by:\n#   on: \(date)\n"
      if demand.needsUntil { text += "#   until:\n" }
      for field in demand.asks { text += "#   \(field.rawValue): \(field.example)\n" }
      if let content = part?.holds ?? demand.holds {
        text += "#   file:  # \(content.words)\n"
        if content == .restore {
          text += "#   # or, in place of the file:\n"
          for field in [EvidenceField.tried, .result] {
            text += "#   \(field.rawValue): \(field.example)\n"
          }
        }
      } else if demand.needsFile {
        text += "#   file:\n"
      }
    }
    return text
  }
}
