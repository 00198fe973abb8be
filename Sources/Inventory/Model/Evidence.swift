public import Text
public import YAML

/// One record of a `kind: Evidence` document: what a person states or files prove.
public struct EvidenceRecord: Sendable {
  /// The checklist item it is for, such as `G-42`.
  public let item: String
  public let title: String
  public let by: String?
  public let on: Timestamp?
  public let until: Timestamp?
  /// The file it names, relative to the document, and whether it was there and not empty.
  public let file: String?
  public let fileExists: Bool
  /// The file's path among the inputs.
  let path: String?
  public let node: Node
  public let location: Location

  public init(
    item: String, title: String, by: String?, on: Timestamp?, until: Timestamp?, file: String?,
    fileExists: Bool, path: String? = nil, node: Node, location: Location
  ) {
    self.item = item
    self.title = title
    self.by = by
    self.on = on
    self.until = until
    self.file = file
    self.fileExists = fileExists
    self.path = path
    self.node = node
    self.location = location
  }
}
