/// Reads a document line by line, as long as it is written the way people write YAML.
///
/// Nearly every manifest is. Where a document is not (tags, directives, `?` keys, odd characters)
/// or where it seems wrong, this reader is *unsure*, its records are dropped, and the exact
/// reader (`Parser`) decides. So it holds one promise only: what it does read, it reads as the
/// exact reader does, record for record.
///
/// What a line is depends on the collections that are open, innermost last, and on what is
/// *pending*, an indicator whose value has not come yet:
///
///     spec:              mapping at 0            key, its value is pending
///       ports:           mapping at 0, at 2      key, its value is pending
///       - name: web      …, sequence at 2, mapping at 4
///         port: 80       the column is that of the mapping: its next key
///       host: a          less: the inner two are closed
///         b              more, nothing pending: the plain scalar above goes on
///
/// As in libyaml, a sequence may stand at the column of the key it belongs to (*indentless*).
struct LineReader: ~Copyable {
  enum Pending: UInt8 { case none, root, value, item }

  /// A collection whose end has not come yet.
  struct Open {
    enum Kind: UInt8 { case root, mapping, sequence, indentlessSequence, flowMapping, flowSequence }

    var kind: Kind
    var record: Int
    var indent: Int
  }

  /// Deeper nesting, up to the limit of Kubernetes, is left to the exact reader.
  static let depthLimit = 1000

  let lines: Lines
  let reader: ScalarReader
  var records: Records
  var top = Open(kind: .root, record: 0, indent: -1)
  var outer = Stack<Open>()
  var pending = Pending.root
  /// Behind the indicator whose value is pending: where it stands if it is empty.
  var pendingPlace = 0
  /// Whether the last record is a plain scalar that a deeper line would lengthen.
  var mayGoOn = false
  var anchors = Anchors()
  var keys = KeyPrints()
  var duplicates: [Duplicate] = []
  /// Where another reader has begun, if that turns out to be between the items of a list.
  var cut = Int.max

  /// `lines` is a view of the bytes of `reader`.
  init(_ lines: Lines, _ reader: ScalarReader, records: consuming Records) {
    self.lines = lines
    self.reader = reader
    self.records = records
  }

  /// Reads the document that begins with the line at `first`, and returns where it ends: at a
  /// line that begins with `---`, or behind the text.
  mutating func read(from first: Int) throws(Unsure) -> Int {
    begin()
    var line = first
    if lines.begins(line, with: UInt8(ascii: "-")) { line = try lines.behindSeparator(line) }
    line = try readLines(from: line, to: min(cut, lines.count))
    if line >= cut {
      guard line == cut, try isBetweenItems() else { throw Unsure() }
      return line
    }
    try closeAll()
    return line
  }

  /// Reads lines up to `limit` or a separator, whichever comes first, and returns where it is.
  mutating func readLines(from first: Int, to limit: Int) throws(Unsure) -> Int {
    var line = first
    while line < limit {
      let at = lines.endOfSpaces(from: line)
      switch lines[at] {
      case 0x0A: line = at + 1
      case UInt8(ascii: "#"):
        mayGoOn = false
        line = lines.nextLine(from: at)
      case 0x09, 0x0D: line = try lines.behindBreak(at)
      case UInt8(ascii: "-"):
        if at == line, lines.begins(line, with: UInt8(ascii: "-")) { return line }
        line = try dash(at, column: at - line)
      case UInt8(ascii: "."), UInt8(ascii: "%"):
        if at == line { throw Unsure() }
        line = try node(at, column: at - line)
      default: line = try node(at, column: at - line)
      }
    }
    return line
  }

  mutating func begin() {
    top = Open(kind: .root, record: 0, indent: -1)
    outer.keep(0)
    pending = .root
    mayGoOn = false
    anchors.removeAll()
    keys.removeAll()
    duplicates.removeAll()
  }

  private mutating func closeAll() throws(Unsure) {
    while top.kind != .root { try close() }
    if anchors.isPending { throw Unsure() }
  }
}

/// The exact reader has to look at the document.
struct Unsure: Error {}
