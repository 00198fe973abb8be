import Kubernetes
public import Text
public import YAML

/// One record of a `kind: Evidence` document: what a person states or files prove.
public struct EvidenceRecord: Sendable {
  /// The keys of a record.
  static let keys = [
    "item", "title", "part", "by", "on", "until", "file", "rto", "rpo", "tried", "result", "note",
  ]

  /// The checklist item it is for, such as `G-42`.
  public let item: String
  public let title: String
  /// Which of several things the item asks for it is about.
  public let part: String?
  public let by: String?
  public let on: Timestamp?
  public let until: Timestamp?
  /// The file it names, relative to the document.
  public let file: String?
  /// That file, when it is there and holds anything but blanks.
  public internal(set) var document: SourceFile?
  /// The file's path among the inputs.
  let path: String?
  public let node: Node
  public let location: Location

  init(
    item: String, title: String, part: String?, by: String?, on: Timestamp?, until: Timestamp?,
    file: String?, path: String?, node: Node, location: Location
  ) {
    self.item = item
    self.title = title
    self.part = part
    self.by = by
    self.on = on
    self.until = until
    self.file = file
    self.path = path
    self.node = node
    self.location = location
  }

  /// What the record says under one of its other keys.
  public func text(_ key: String) -> String? { node[key]?.text }

  /// A length of time in seconds, which may be given in days and weeks too.
  public func seconds(_ key: String) -> Int? { text(key).flatMap(GoDuration.seconds) }
}
