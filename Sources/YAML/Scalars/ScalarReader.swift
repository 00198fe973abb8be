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
  func plainRange(_ record: Record) -> Range<Int>? {
    if record.isEncoded { return nil }
    let start = Int(record.start)
    let end = start + Int(record.length)
    return record.style == .plain ? start..<end : start + 1..<max(start + 1, end - 1)
  }

  /// The same, for a scalar that surely is a string: no word or number of YAML 1.1 that is
  /// longer than five letters begins with a letter.
  func wordRange(_ record: Record) -> Range<Int>? {
    guard record.tag == .none, let range = plainRange(record) else { return nil }
    if record.style == .plain {
      guard range.count > 5 || (range.count > 0 && isNoWord(bytes[range.lowerBound])),
        bytes[range.lowerBound] > UInt8(ascii: "9")
      else { return nil }
    }
    return range
  }

  /// Whether no word for a truth value or null begins with this letter.
  private func isNoWord(_ letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "y"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "f"),
      UInt8(ascii: "o"), UInt8(ascii: "~") | 0x20:
      false
    default: true
    }
  }

  /// The text of a scalar, decoded.
  func text(_ record: Record) -> [UInt8] {
    if let range = plainRange(record) { return Array(bytes[range]) }
    return decode(record)
  }

  func string(_ record: Record) -> String {
    if let range = plainRange(record) {
      return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    }
    return String(decoding: decode(record), as: UTF8.self)
  }

  func scalar(_ record: Record) -> Scalar {
    switch record.tag {
    case .none:
      guard record.style == .plain else { return .string }
      guard let range = plainRange(record) else { return resolve(decode(record)[...]) }
      return resolve(bytes[range])
    case .text, .bare, .merge: return .string
    case .binary: return decodeBinary(text(record)) == nil ? .mismatch : .binary
    default: return resolve(text(record)[...], as: record.tag)
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
  func mayBeInfinite(_ record: Record) -> Bool {
    guard record.style == .plain, record.length >= 4 else { return false }
    if record.isEncoded { return true }
    guard record.length <= 5 else { return false }
    let first = bytes[Int(record.start)]
    return first == UInt8(ascii: ".") || first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
  }

  /// A merge key: a plain `<<`.
  func isMerge(_ record: Record) -> Bool {
    guard record.kind == .scalar else { return false }
    switch record.tag {
    case .none where record.style == .plain:
      guard record.length == 2, bytes[Int(record.start)] == UInt8(ascii: "<") else { return false }
      return bytes[Int(record.start) + 1] == UInt8(ascii: "<")
    case .merge, .bare: return text(record).elementsEqual("<<".utf8)
    default: return false
    }
  }

  /// The text of a key as JSON has it.
  func key(_ record: Record) -> String {
    switch scalar(record) {
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return String(value)
    case .unsigned(let value): return String(value)
    case .float(let value): return floatKey(value)
    case .binary: return binaryString(record)
    case .null, .string, .mismatch: return string(record)
    }
  }

  func binaryString(_ record: Record) -> String {
    String(decoding: decodeBinary(text(record)) ?? [], as: UTF8.self)
  }
}
