/// A key that stands twice in one mapping, as records.
struct Duplicate: Equatable, Sendable {
  var first: Int
  var second: Int
}

extension Records {
  /// Notes keys that stand twice, and checks what merge keys merge.
  func checkKeys(
    of mapping: Int, _ reader: ScalarReader, _ duplicates: inout [Duplicate]
  ) throws(Fault) {
    var keys: [(hash: UInt64, key: Int)] = []
    var at = mapping + 1
    while at < end(of: mapping) {
      let value = at + 1
      if reader.isMerge(leaf(at)) {
        try checkMerge(value)
      } else {
        keys.append((hash(ofKey: at, reader), at))
      }
      at = after(value)
    }
    guard keys.count > 1 else { return }
    keys.sort { ($0.hash, $0.key) < ($1.hash, $1.key) }
    for (one, other) in zip(keys, keys.dropFirst()) where one.hash == other.hash {
      if keyText(one.key, reader) == keyText(other.key, reader) {
        duplicates.append(Duplicate(first: one.key, second: other.key))
      }
    }
  }

  private func keyText(_ index: Int, _ reader: ScalarReader) -> String {
    reader.key(leaf(resolved(index)))
  }

  /// FNV-1a of the text of a key.
  private func hash(ofKey index: Int, _ reader: ScalarReader) -> UInt64 {
    let leaf = leaf(resolved(index))
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    if let range = reader.wordRange(leaf) {
      for at in range { add(reader.bytes[at]) }
    } else {
      for byte in reader.key(leaf).utf8 { add(byte) }
    }
    return hash
  }

  private func checkMerge(_ value: Int) throws(Fault) {
    var isRight = self[resolved(value)].shape == .mapping
    if self[value].shape == .sequence {
      isRight = true
      var at = value + 1
      while at < end(of: value) {
        if self[resolved(at)].shape != .mapping { isRight = false }
        at = after(at)
      }
    }
    if !isRight {
      throw Fault("only mappings can be merged with '<<'", at: Int(self[value].start))
    }
  }
}
