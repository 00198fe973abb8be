public import Text

/// What a file holds, counted without keeping it.
public struct Census: Equatable, Sendable {
  public let documents: Int
  /// Records: scalars, keys among them, collections and aliases.
  public let values: Int
  public let errors: Int
  public let duplicateKeys: Int

  /// Reads YAML or JSON, and leaves `memory` for the next file.
  public init(
    of file: SourceFile, in memory: inout Memory
  ) {
    var records = Records(capacity: 0)
    swap(&records, &memory.records)
    records.removeAll(from: 0)
    var reader = StreamReader(ReadableText(file), isExact: false, records: records)
    reader.read()
    documents = reader.roots.count
    values = reader.records.count
    errors = reader.faults.count
    duplicateKeys = reader.duplicates.count
    memory.records = reader.takeRecords()
  }

  /// Memory for records that is used again and again.
  public struct Memory: ~Copyable {
    fileprivate var records = Records(capacity: 0)
    public init() {}
  }
}
