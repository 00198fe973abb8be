/// What the bytes of a scalar mean.
enum Scalar {
  case null
  case bool(Bool)
  case int(Int64)
  /// Above Int64.max.
  case unsigned(UInt64)
  case float(Double)
  case string
  /// Base 64 under `!!binary`.
  case binary
  /// A tag asks for what the text is not.
  case mismatch
}

/// Works out text and meaning of scalars from the bytes of the file.
struct ScalarReader {
  let bytes: [UInt8]

  /// The bytes of the text where they stand in the file as they are; nil when decoding is needed.
  func plainRange(_ leaf: Leaf) -> Range<Int>? {
    if leaf.isEncoded { return nil }
    let (start, end) = (leaf.range.lowerBound, leaf.range.upperBound)
    return leaf.style == .plain ? leaf.range : start + 1..<max(start + 1, end - 1)
  }

  /// The same, for a scalar that surely is a string: no word or number of YAML 1.1 that is
  /// longer than five letters begins with a letter.
  func wordRange(_ leaf: Leaf) -> Range<Int>? {
    guard leaf.tag == .none, let range = plainRange(leaf) else { return nil }
    if leaf.style == .plain {
      guard !range.isEmpty, isText(at: range.lowerBound, count: range.count) else { return nil }
    }
    return range
  }

  /// Whether a record is a plain scalar that stands for its own bytes, as nearly all keys do.
  @inline(__always)
  func isWord(_ record: Record) -> Bool {
    guard record.isPlain, record.extent > 0 else { return false }
    return isText(at: Int(record.start), count: record.extent)
  }

  /// Whether no truth value, null or number of YAML 1.1 is written so.
  @inline(__always)
  func isText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    return isText(first, text.count > 1 ? text[1] : 0, count: text.count)
  }

  @inline(__always)
  private func isText(at start: Int, count: Int) -> Bool {
    isText(bytes[start], count > 1 ? bytes[start + 1] : 0, count: count)
  }

  @inline(__always)
  private func isText(_ first: UInt8, _ second: UInt8, count: Int) -> Bool {
    if first <= UInt8(ascii: "9") { return false }
    if count > 5 { return true }
    switch (count, first | 0x20, second | 0x20) {
    case (1, UInt8(ascii: "y"), _), (1, UInt8(ascii: "n"), _), (1, UInt8(ascii: "~"), _),
      (2, UInt8(ascii: "n"), UInt8(ascii: "o")), (2, UInt8(ascii: "o"), UInt8(ascii: "n")),
      (3, UInt8(ascii: "y"), UInt8(ascii: "e")), (3, UInt8(ascii: "o"), UInt8(ascii: "f")),
      (4, UInt8(ascii: "t"), UInt8(ascii: "r")), (4, UInt8(ascii: "n"), UInt8(ascii: "u")),
      (5, UInt8(ascii: "f"), UInt8(ascii: "a")):
      return false
    default: return true
    }
  }

  /// The text of a scalar, decoded.
  func text(_ leaf: Leaf) -> [UInt8] {
    if let range = plainRange(leaf) { return Array(bytes[range]) }
    return decode(leaf)
  }

  func string(_ leaf: Leaf) -> String {
    if let range = plainRange(leaf) {
      return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    }
    return String(decoding: decode(leaf), as: UTF8.self)
  }

  func scalar(_ leaf: Leaf) -> Scalar {
    switch leaf.tag {
    case .none:
      guard leaf.style == .plain else { return .string }
      guard let range = plainRange(leaf) else { return resolve(decode(leaf)[...]) }
      if !range.isEmpty, isText(at: range.lowerBound, count: range.count) { return .string }
      return resolve(bytes[range])
    case .text, .bare, .merge: return .string
    case .binary: return decodeBinary(text(leaf)) == nil ? .mismatch : .binary
    default: return resolve(text(leaf)[...], as: leaf.tag)
    }
  }

  private func resolve(_ text: ArraySlice<UInt8>, as tag: Tag) -> Scalar {
    if tag == .timestamp { return isTimestamp(text) ? .string : .mismatch }
    switch (resolve(text), tag) {
    case (.null, .null): return .null
    case (.bool(let value), .bool): return .bool(value)
    case (.int(let value), .int): return .int(value)
    case (.unsigned(let value), .int): return .unsigned(value)
    case (.float(let value), .float): return .float(value)
    case (.int(let value), .float): return .float(Double(value))
    default: return .mismatch
    }
  }

  /// Whether a plain scalar could be `.nan` or `.inf`.
  func mayBeInfinite(_ leaf: Leaf) -> Bool {
    guard leaf.style == .plain, leaf.range.count >= 4 else { return false }
    if leaf.isEncoded { return true }
    guard leaf.range.count <= 5 else { return false }
    let first = bytes[leaf.range.lowerBound]
    return first == UInt8(ascii: ".") || first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
  }

  /// A merge key: a plain `<<`.
  func isMerge(_ leaf: Leaf) -> Bool {
    guard leaf.kind == .scalar else { return false }
    switch leaf.tag {
    case .none where leaf.style == .plain:
      guard leaf.range.count == 2, bytes[leaf.range.lowerBound] == UInt8(ascii: "<") else {
        return false
      }
      return bytes[leaf.range.lowerBound + 1] == UInt8(ascii: "<")
    case .merge, .bare: return text(leaf).elementsEqual("<<".utf8)
    default: return false
    }
  }

  /// The text of a key as JSON has it.
  func key(_ leaf: Leaf) -> String {
    switch scalar(leaf) {
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return String(value)
    case .unsigned(let value): return String(value)
    case .float(let value): return floatKey(value)
    case .binary: return binaryString(leaf)
    case .null, .string, .mismatch: return string(leaf)
    }
  }

  func binaryString(_ leaf: Leaf) -> String {
    String(decoding: decodeBinary(text(leaf)) ?? [], as: UTF8.self)
  }
}
