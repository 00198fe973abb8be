public import Text

/// A document's demands on a production cluster, item by item, and what decides each.
public struct Checklist: Sendable {
  /// The word that chooses it on the command line.
  public let name: String
  public let title: String
  /// Where the items come from.
  public let document: String?
  public let items: [ChecklistItem]

  public init(name: String, title: String, document: String? = nil, items: [ChecklistItem]) {
    self.name = name
    self.title = title
    self.document = document
    self.items = items
  }
}

/// One demand of a checklist.
public struct ChecklistItem: Sendable {
  public let id: String
  /// What must be so.
  public let says: String
  /// Where the document says it.
  public var lines: String?
  public var weight = 1
  /// The ids of the rules that decide it.
  public var rules: [String] = []
  /// What a record of the operator must be like to count for it.
  public var evidence: EvidenceDemand?
  /// Who alone can say whether it is so.
  public var statedBy: String?
  /// Why nothing decides it, or a part of it, yet.
  public var notYet: String?
  /// The items of other checklists that it stands for.
  public var joins: [String] = []
  public let location: Location

  public init(id: String, says: String, location: Location) {
    self.id = id
    self.says = says
    self.location = location
  }

  /// Whether a record of the operator can decide it.
  public var acceptsRecords: Bool { evidence != nil || statedBy != nil }

  /// Whether anything decides it, or it says why not.
  public var isDecided: Bool {
    !rules.isEmpty || acceptsRecords || notYet != nil
  }
}

/// What is wrong with a checklist, each mistake with its place.
public struct InvalidChecklist: Error, Sendable {
  public struct Problem: Sendable {
    public let message: String
    public let location: Location

    public init(_ message: String, at location: Location) {
      self.message = message
      self.location = location
    }
  }

  public let problems: [Problem]
}
