// The documents of a file as one flat array in preorder: a collection is followed by all it
// holds, and its extent tells how many records it spans, itself included.
//
//     spec:                 0  mapping   extent 6
//       ports:              1  plain     "spec"      extent 4 (bytes)
//       - 80                2  mapping   extent 4
//       - "443"             3  plain     "ports"     extent 5
//                           4  sequence  extent 3    (here the mapping ends, too)
//                           5  plain     "80"        extent 2
//                           6  double    ""443""     extent 5
//
// Keys and values of a mapping take turns. Nothing is copied out of the file: a scalar is its
// range of bytes, and what it means is worked out when somebody asks. Extents count from the
// record itself, so the records of a document stay right wherever they are moved.
//
// A record is eight bytes, the start and a word of shape and extent:
//
//      0               32   36 37                              64
//     ┌────────────────┬────┬─┬────────────────────────────────┐
//     │ start          │shap│d│ extent                         │
//     └────────────────┴────┴─┴────────────────────────────────┘
//
// What few records need, a tag or an indentation, stands in a list of details beside (d).

/// One value of a document in the flat array.
struct Record: Equatable, Sendable {
  enum Kind { case scalar, mapping, sequence, alias }
  enum Style: UInt8 { case plain, single, double, literal, folded, json }

  /// Kind and style together. An encoded text differs from its bytes: escapes, line breaks,
  /// doubled quotes.
  enum Shape: UInt8 {
    case plain, plainEncoded, single, singleEncoded, double, doubleEncoded, json, jsonEncoded
    case literal, folded
    case mapping, sequence
    case alias
  }

  /// Extents and counts that are larger are not read.
  static let extentLimit = 1 << 27 - 1

  /// The first byte: of the first key, of the quote, of the bracket, of the first `-`.
  let start: UInt32
  private var word: UInt32

  /// `start` and `extent` are in their bounds.
  @inline(__always)
  init(_ shape: Shape, start: Int, extent: Int = 0) {
    self.start = UInt32(truncatingIfNeeded: start)
    word = UInt32(truncatingIfNeeded: extent) << 5 | UInt32(shape.rawValue)
  }

  @inline(__always)
  var shape: Shape { Shape(rawValue: UInt8(truncatingIfNeeded: word & 15)) ?? .plain }

  /// Bytes of a scalar, quotes included; records of a collection, itself included, and 0 while
  /// it is open; how many records above an alias stands what it means.
  @inline(__always)
  var extent: Int {
    get { Int(word >> 5) }
    set { word = word & 31 | UInt32(truncatingIfNeeded: newValue) << 5 }
  }

  /// Whether the list of details knows more.
  var isDetailed: Bool {
    get { word & 16 != 0 }
    set { word = word & ~16 | (newValue ? 16 : 0) }
  }

  /// A plain scalar that stands for its own bytes, without a tag.
  @inline(__always)
  var isPlain: Bool { word & 31 == UInt32(Shape.plain.rawValue) }

  @inline(__always)
  var isMapping: Bool { word & 15 == UInt32(Shape.mapping.rawValue) }

  var kind: Kind {
    switch shape {
    case .mapping: .mapping
    case .sequence: .sequence
    case .alias: .alias
    default: .scalar
    }
  }

  @inline(__always)
  var isCollection: Bool { isMapping || word & 15 == UInt32(Shape.sequence.rawValue) }

  /// Bytes of the text of a scalar.
  var length: Int { kind == .scalar ? extent : 0 }

  /// The record behind this one, at `index`, and all it holds.
  @inline(__always)
  func after(_ index: Int) -> Int { isCollection ? index + extent : index + 1 }

  /// Lets a plain scalar go on to `end`, on further lines.
  mutating func lengthen(to end: Int) {
    word = word & 16 | UInt32(Shape.plainEncoded.rawValue)
    extent = end - Int(start)
  }
}

extension Record.Shape {
  init(_ style: Record.Style, isEncoded: Bool) {
    switch style {
    case .plain: self = isEncoded ? .plainEncoded : .plain
    case .single: self = isEncoded ? .singleEncoded : .single
    case .double: self = isEncoded ? .doubleEncoded : .double
    case .json: self = isEncoded ? .jsonEncoded : .json
    case .literal: self = .literal
    case .folded: self = .folded
    }
  }

  var style: Record.Style {
    switch self {
    case .single, .singleEncoded: .single
    case .double, .doubleEncoded: .double
    case .json, .jsonEncoded: .json
    case .literal: .literal
    case .folded: .folded
    default: .plain
    }
  }

  var isEncoded: Bool {
    switch self {
    case .plain, .single, .double, .json: false
    default: true
    }
  }
}

/// What few records need.
struct Detail: Equatable, Sendable {
  var record: Int
  var tag = Tag.none
  /// The indentation of a block scalar where an indicator tells it; 0 where the text does.
  var indent = 0
}

/// What a tag asks of a scalar, as far as Kubernetes' decoder heeds it.
enum Tag: UInt8 {
  case none
  /// `!!str` and every tag that is unknown: the text as it stands.
  case text
  /// `!`: the text as it stands, and yet a merge key.
  case bare
  case int, float, bool, null, timestamp, binary
  case merge
}
