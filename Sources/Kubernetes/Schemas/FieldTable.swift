// The table of fields is read once, into flat arrays:
//
//     types    core.v1.Container ──▶ fields 1204..<1230
//     fields   name  code 3  since, until
//     codes    s  [s]  @171  [@171] ...
//     slots    hash of type and name ──▶ field
//
// so that a walk looks a key up by its bytes where they stand in the file.

/// What a field holds.
enum FieldCode: Equatable, Sendable {
  case text, int32, int64, number, truth, quantity, intOrText, anything
  /// The number of the code of the items or values.
  case list(Int)
  case map(Int)
  /// The number of the type.
  case object(Int)
}

/// One field of a type.
struct Field: Sendable {
  let name: Range<Int>
  let type: Int
  let code: Int
  let isNeeded: Bool
  let minors: ClosedRange<Int>
}

/// The fields of many kinds, in all minors of the table.
struct FieldTable: Sendable {
  struct TypeRow: Sendable {
    let name: String
    var fields: Range<Int>
    var needed = 0
  }

  struct Kind: Sendable {
    let type: Int
    let minors: ClosedRange<Int>
  }

  /// The minors whose fields are known; older ones had most of those of the first.
  let known: ClosedRange<Int>
  let bytes: [UInt8]
  private(set) var types: [TypeRow] = []
  private(set) var fields: [Field] = []
  private(set) var codes: [FieldCode] = []
  /// By `apps/v1 Deployment`.
  private(set) var kinds: [String: Kind] = [:]
  private var slots: [UInt16] = []

  /// Every kind that the API server serves.
  static let objects = FieldTable(fieldsTable.withUTF8Buffer(Array.init), known: 30...37)
  /// The configuration files of components.
  static let configurations = FieldTable(
    configurationsTable.withUTF8Buffer(Array.init), known: 24...37)

  init(_ bytes: [UInt8], known: ClosedRange<Int>) {
    self.bytes = bytes
    self.known = known
    var codeNumbers: [ArraySlice<UInt8>: Int] = [:]
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      switch bytes[start] {
      case UInt8(ascii: "="): readKind(start + 1..<end)
      case UInt8(ascii: ":"):
        let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
        types.append(TypeRow(name: name, fields: fields.count..<fields.count))
      default: readField(start..<end, &codeNumbers)
      }
      start = end + 1
    }
    fillSlots()
  }

  private mutating func readKind(_ line: Range<Int>) {
    let cells = bytes[line].split(separator: 0x09)
    guard cells.count >= 2, let type = Int(String(decoding: cells[1], as: UTF8.self)) else {
      return
    }
    let minors = minors(cells.count > 2 ? cells[2] : [])
    kinds[String(decoding: cells[0], as: UTF8.self)] = Kind(type: type, minors: minors)
  }

  private mutating func readField(_ line: Range<Int>, _ numbers: inout [ArraySlice<UInt8>: Int]) {
    let cells = bytes[line].split(separator: 0x20)
    guard cells.count >= 2, let type = types.indices.last else { return }
    let isNeeded = cells[0].last == UInt8(ascii: "*")
    let name = isNeeded ? cells[0].dropLast() : cells[0]
    let code = numbers[cells[1]] ?? readCode(cells[1], &numbers)
    fields.append(
      Field(
        name: name.startIndex..<name.endIndex, type: type, code: code, isNeeded: isNeeded,
        minors: minors(cells.count > 2 ? cells[2] : [])))
    types[type].fields = types[type].fields.lowerBound..<fields.count
    if isNeeded { types[type].needed += 1 }
  }

  /// Brackets are taken off from the outside and put on again from the inside.
  private mutating func readCode(
    _ text: ArraySlice<UInt8>, _ numbers: inout [ArraySlice<UInt8>: Int]
  ) -> Int {
    var inner = text
    while inner.first == UInt8(ascii: "[") || inner.first == UInt8(ascii: "{") {
      inner = inner.dropFirst().dropLast()
    }
    var number = numbers[inner] ?? add(Self.code(inner), inner, &numbers)
    while inner.startIndex > text.startIndex {
      let bracket = bytes[inner.startIndex - 1]
      inner = bytes[inner.startIndex - 1..<inner.endIndex + 1]
      let code: FieldCode = bracket == UInt8(ascii: "[") ? .list(number) : .map(number)
      number = numbers[inner] ?? add(code, inner, &numbers)
    }
    return number
  }

  private mutating func add(
    _ code: FieldCode, _ text: ArraySlice<UInt8>, _ numbers: inout [ArraySlice<UInt8>: Int]
  ) -> Int {
    codes.append(code)
    numbers[text] = codes.count - 1
    return codes.count - 1
  }

  private static func code(_ text: ArraySlice<UInt8>) -> FieldCode {
    switch text.first {
    case UInt8(ascii: "s"): .text
    case UInt8(ascii: "i"): .int32
    case UInt8(ascii: "l"): .int64
    case UInt8(ascii: "n"): .number
    case UInt8(ascii: "b"): .truth
    case UInt8(ascii: "q"): .quantity
    case UInt8(ascii: "o"): .intOrText
    case UInt8(ascii: "@"):
      Int(String(decoding: text.dropFirst(), as: UTF8.self)).map { .object($0) } ?? .anything
    default: .anything
    }
  }

  /// `33-`, `-34`, `33-34`, or nothing for all.
  private func minors(_ text: ArraySlice<UInt8>) -> ClosedRange<Int> {
    guard let dash = text.firstIndex(of: UInt8(ascii: "-")) else { return known }
    let low = Int(String(decoding: text[..<dash], as: UTF8.self)) ?? known.lowerBound
    let high = Int(String(decoding: text[(dash + 1)...], as: UTF8.self)) ?? known.upperBound
    return low...max(low, high)
  }

  private mutating func fillSlots() {
    slots = [UInt16](repeating: .max, count: Self.slotCount)
    for (number, field) in fields.enumerated() where number < Int(UInt16.max) {
      var slot = bytes.withUnsafeBufferPointer { Self.slot(field.type, $0, field.name) }
      while slots[slot] != .max { slot = (slot + 1) & (Self.slotCount - 1) }
      slots[slot] = UInt16(number)
    }
  }

  /// A power of two, about four times the number of fields.
  private static let slotCount = 1 << 14

  private static func slot(
    _ type: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    // FNV-1a, begun with the type.
    var hash = (0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: type)) &* 0x100_0000_01B3
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slotCount - 1)
  }

  /// The number of the field of `type` that is named by the bytes in `range` of `text`.
  func field(_ type: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var slot = Self.slot(type, text, range)
    while slots[slot] != .max {
      let number = Int(slots[slot])
      let field = fields[number]
      if field.type == type, field.name.count == range.count, isName(field.name, text, range) {
        return number
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  private func isName(
    _ name: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    for offset in 0..<name.count
    where bytes[name.lowerBound + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  func field(_ type: Int, named name: String) -> Int? {
    Array(name.utf8).withUnsafeBufferPointer { field(type, $0, 0..<$0.count) }
  }

  func name(_ field: Field) -> String { String(decoding: bytes[field.name], as: UTF8.self) }
}
