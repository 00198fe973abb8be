extension Builder {
  /// Notes keys that stand twice, and checks what merge keys merge.
  mutating func checkKeys(of mapping: Int) throws(Fault) {
    let count = Int(records[mapping].length)
    var keys: [(hash: UInt64, key: Int)] = []
    keys.reserveCapacity(count)
    var at = mapping + 1
    let end = records.count
    while at < end {
      let value = at + 1
      if reader.isMerge(records[at]) {
        try checkMerge(value)
      } else {
        keys.append((hash(ofKey: at), at))
      }
      at = records[value].after(value)
    }
    guard keys.count > 1 else { return }
    keys.sort { ($0.hash, $0.key) < ($1.hash, $1.key) }
    for (one, other) in zip(keys, keys.dropFirst()) where one.hash == other.hash {
      if keyText(one.key) == keyText(other.key) {
        duplicates.append(Duplicate(first: one.key, second: other.key))
      }
    }
  }

  private func keyText(_ index: Int) -> String { reader.key(target(index)) }

  private func target(_ index: Int) -> Record {
    let record = records[index]
    return record.kind == .alias ? records[Int(record.next)] : record
  }

  /// FNV-1a of the text of a key.
  private func hash(ofKey index: Int) -> UInt64 {
    let record = target(index)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    if let range = reader.wordRange(record) {
      for at in range { add(bytes[at]) }
    } else {
      for byte in reader.key(record).utf8 { add(byte) }
    }
    return hash
  }

  private func checkMerge(_ value: Int) throws(Fault) {
    let record = records[value]
    var isRight = target(value).kind == .mapping
    if record.kind == .sequence {
      isRight = true
      var at = value + 1
      while at < Int(record.next) {
        if target(at).kind != .mapping { isRight = false }
        at = records[at].after(at)
      }
    }
    if !isRight { throw Fault("only mappings can be merged with '<<'", at: Int(record.start)) }
  }
}
