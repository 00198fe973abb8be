/// A line and a column, both counted from 1; columns count Unicode scalars.
public struct Position: Sendable, Hashable, Comparable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A range of bytes in an input file; line and column are worked out only when printed.
public struct Location: Sendable {
  public let file: SourceFile
  /// Byte offset from the start of the file.
  public let offset: Int
  /// Length in bytes; 0 for a point.
  public let length: Int

  public init(file: SourceFile, offset: Int, length: Int = 0) {
    self.file = file
    self.offset = offset
    self.length = length
  }

  /// The same place in the outermost file, for text embedded in another file.
  public var outermost: Location {
    var place = self
    while let enclosing = place.file.enclosing { place = enclosing }
    return place
  }

  public var path: String { outermost.file.path }

  public var position: Position {
    let place = outermost
    return place.file.position(at: place.offset)
  }

  /// Where the range ends (exclusive).
  public var end: Position {
    let place = outermost
    return place.file.position(at: place.offset + place.length)
  }
}

extension Location: Hashable {
  public static func == (a: Location, b: Location) -> Bool {
    a.file === b.file && a.offset == b.offset && a.length == b.length
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(offset)
  }
}

extension Location: CustomStringConvertible {
  /// `path:line:column`, the form that terminals and editors turn into a link.
  public var description: String {
    let position = self.position
    return "\(path):\(position.line):\(position.column)"
  }
}
