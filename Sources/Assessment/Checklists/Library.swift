import Checklists
import Text

/// The checklists that the program carries.
public struct Library: Sendable {
  /// `production` first, which joins the others.
  public let checklists: [Checklist]

  public init(_ checklists: [Checklist]) {
    self.checklists = checklists.map { Self.joined($0, with: checklists) }
  }

  /// The names and texts of the files that are built in, those of `checklists/`.
  public static var files: [(name: String, bytes: [UInt8])] { ChecklistFiles.all }

  /// The checklists that are built in.
  public static func builtIn() throws(InvalidChecklist) -> Library {
    var checklists: [Checklist] = []
    for (name, bytes) in files {
      let file = SourceFile(path: "checklists/\(name).yaml", bytes: bytes)
      checklists.append(try ChecklistReader.read(file))
    }
    return Library(checklists)
  }

  public subscript(name: String) -> Checklist? {
    checklists.first { $0.name == name.lowercased() }
  }

  /// The item with an id, whatever its case, and the checklist it is of.
  public func item(_ id: String) -> (checklist: Checklist, item: ChecklistItem)? {
    let wanted = id.lowercased()
    for checklist in checklists {
      if let item = checklist.items.first(where: { $0.id.lowercased() == wanted }) {
        return (checklist, item)
      }
    }
    return nil
  }

  /// The ids of the items that a rule decides, sorted.
  public var itemsByRule: [String: [String]] {
    var items: [String: Set<String>] = [:]
    for item in checklists.flatMap(\.items) {
      // An item that joins others asks through them.
      for rule in item.rules where item.joins.isEmpty { items[rule, default: []].insert(item.id) }
    }
    return items.mapValues { $0.sorted() }
  }

  /// The checklist with what decides the items it joins taken over into its own.
  public func joined(_ checklist: Checklist) -> Checklist {
    Self.joined(checklist, with: checklists)
  }

  private static func joined(_ checklist: Checklist, with others: [Checklist]) -> Checklist {
    guard checklist.items.contains(where: { !$0.joins.isEmpty }) else { return checklist }
    var known: [String: ChecklistItem] = [:]
    for item in others.flatMap(\.items) where item.joins.isEmpty { known[item.id] = item }
    let items = checklist.items.map { item in
      var whole = item
      for other in item.joins.compactMap({ known[$0] }) {
        whole.rules += other.rules.filter { !whole.rules.contains($0) }
        whole.evidence = whole.evidence ?? other.evidence
        whole.statedBy = whole.statedBy ?? other.statedBy
        whole.notYet = whole.notYet ?? other.notYet
      }
      return whole
    }
    return Checklist(
      name: checklist.name, title: checklist.title, document: checklist.document, items: items)
  }
}
