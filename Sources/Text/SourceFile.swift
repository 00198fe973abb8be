import Synchronization

/// One input file: its path as the user gave it, and its bytes.
///
/// A file can also be *embedded*: text found inside another file, such as the
/// `ClusterConfiguration` string of a ConfigMap. Places in it are then told as the place of
/// the text that holds it.
public final class SourceFile: Sendable {
  /// The path as it is printed, relative to where the user pointed.
  public let path: String
  public let bytes: [UInt8]
  /// The place of the enclosing text when this file is embedded in another.
  public let enclosing: Location?
  private let lines = Mutex<LineIndex?>(nil)

  public init(path: String, bytes: [UInt8], enclosing: Location? = nil) {
    self.path = path
    self.bytes = bytes
    self.enclosing = enclosing
  }

  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A number that equal contents share, for finding them.
  public var contentHash: Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  /// The place from `offset` for `length` bytes; the start of the file by default.
  public func location(at offset: Int = 0, length: Int = 0) -> Location {
    Location(file: self, offset: offset, length: length)
  }

  /// Line and column (from 1, columns in Unicode scalars) of a byte offset.
  ///
  /// The index of line starts is made on first use, since most files have no findings.
  public func position(at offset: Int) -> Position {
    lines.withLock { cached in
      let index: LineIndex
      if let cached {
        index = cached
      } else {
        index = LineIndex(bytes)
        cached = index
      }
      return index.position(at: offset, in: bytes)
    }
  }
}
