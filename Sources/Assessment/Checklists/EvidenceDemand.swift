/// What a record must be like to count.
public struct EvidenceDemand: Sendable {
  /// The most days since the record's date.
  public var maxAge: Int?
  public var needsFile = false
  /// Whether the record must say until when it holds.
  public var needsUntil = false
  /// What the record must say beside who and when.
  public var asks: [EvidenceField] = []
  /// What the file must be, where that can be read.
  public var holds: EvidenceContent?
  /// What there must be a record of each; none for one record of the whole.
  public var parts: [EvidencePart] = []

  public init(maxAge: Int? = nil, needsFile: Bool = false, needsUntil: Bool = false) {
    self.maxAge = maxAge
    self.needsFile = needsFile
    self.needsUntil = needsUntil
  }
}

/// A key that an item asks of its records.
public enum EvidenceField: String, Sendable, CaseIterable {
  /// Recovery time and recovery point objective, as durations.
  case rto, rpo
  /// The day on which it was last tried.
  case tried
  /// What came of it: `passed`, or anything else.
  case result

  /// A value to begin with, and what it means.
  public var example: String {
    switch self {
    case .rto: "4h  # recovery may take so long"
    case .rpo: "1h  # so much work may be lost"
    case .tried: "2026-10-01  # the day on which it was last tried"
    case .result: "passed  # passed, or what went wrong"
    }
  }
}

/// What a file that a record names has to be.
public enum EvidenceContent: String, Sendable, CaseIterable {
  /// Text beside headings.
  case runbook
  /// The record of a restore: a date and a result.
  case restore
  /// A list of addresses or names, one to a line.
  case addresses

  public var words: String {
    switch self {
    case .runbook: "a text with more than headings"
    case .restore: "the record of a restore, with a date and a result"
    case .addresses: "a list of addresses or names, one to a line"
    }
  }
}

/// One of several things that an item wants a record of.
public struct EvidencePart: Sendable {
  /// The word by which records name it, `dns-records`.
  public let name: String
  public var holds: EvidenceContent?

  public init(name: String, holds: EvidenceContent? = nil) {
    self.name = name
    self.holds = holds
  }
}
