import Text

// Mappings as Kubernetes sees them: of equal keys the last stands, and a merge key is set in
// where it stands in the text, so that it overwrites what is above it and yields to what is below.

extension Tree {
  /// The key and value records that `key` leads to.
  func find(_ key: String, in mapping: Int) -> (key: Int, value: Int)? {
    var key = key
    return key.withUTF8 { find($0, in: mapping) }
  }

  private func find(_ key: UnsafeBufferPointer<UInt8>, in mapping: Int) -> (key: Int, value: Int)? {
    let end = self.end(of: mapping)
    if reader.isText(key), let run = records.run(from: mapping, to: end) {
      return find(key, in: mapping, run)
    }
    var found: (key: Int, value: Int)?
    var hasMerge = false
    var at = mapping + 1
    while at < end {
      let value = at + 1
      if isMerge(at) {
        hasMerge = true
      } else if isKey(at, equalTo: key) {
        found = (at, value)
      }
      at = after(value)
    }
    return hasMerge ? findMerged(key, in: mapping) : found
  }

  /// The same for a key that only its own bytes can mean, so that plain keys are compared as they
  /// stand: rules spend most of their time here.
  private func find(
    _ key: UnsafeBufferPointer<UInt8>, in mapping: Int, _ run: UnsafeBufferPointer<Record>
  ) -> (key: Int, value: Int)? {
    var found: (key: Int, value: Int)?
    var hasMerge = false
    text.withUnsafeBufferPointer { text in
      var at = 1
      while at + 1 < run.count {
        let record = run[at]
        if record.isPlain, record.extent != 2 {
          if record.extent == key.count, record.holds(key, in: text) {
            found = (mapping + at, mapping + at + 1)
          }
        } else if isMerge(mapping + at) {
          hasMerge = true
        } else if isKey(mapping + at, equalTo: key) {
          found = (mapping + at, mapping + at + 1)
        }
        at = run[at + 1].after(at + 1)
      }
    }
    return hasMerge ? findMerged(key, in: mapping) : found
  }

  private func findMerged(
    _ key: UnsafeBufferPointer<UInt8>, in mapping: Int
  ) -> (key: Int, value: Int)? {
    flattened(mapping).last { isKey($0.key, equalTo: key) }
  }

  /// The entries of a mapping with merged ones set in, in the order in which they are written;
  /// equal keys stay in it.
  func flattened(_ mapping: Int) -> [(key: Int, value: Int)] {
    var out: [(key: Int, value: Int)] = []
    var pending: [(at: Int, end: Int)] = [(mapping + 1, self.end(of: mapping))]
    while let (first, end) = pending.popLast() {
      var at = first
      while at < end {
        let key = at
        let value = at + 1
        at = after(value)
        guard isMerge(key) else {
          out.append((key, value))
          continue
        }
        pending.append((at, end))
        at = end
        // Put on the stack so that the first source of a list is written last, and so wins.
        for source in sources(value) {
          pending.append((source + 1, self.end(of: source)))
        }
      }
    }
    return out
  }

  /// The mappings that a merge key names.
  func sources(_ value: Int) -> [Int] {
    let value = resolved(value)
    switch records[value].kind {
    case .mapping: return [value]
    case .sequence: return items(value).map(resolved).filter { records[$0].kind == .mapping }
    default: return []
    }
  }

  func items(_ sequence: Int) -> [Int] {
    var out: [Int] = []
    var at = sequence + 1
    let end = self.end(of: sequence)
    while at < end {
      out.append(at)
      at = after(at)
    }
    return out
  }

  /// The entries of a mapping as they stand in the end.
  func entries(_ mapping: Int) -> [(text: String, key: Int, value: Int)] {
    let all = flattened(mapping).map { (text: keyText($0.key), key: $0.key, value: $0.value) }
    if all.count <= 8 {
      let later = all.indices.filter { index in
        !all[(index + 1)...].contains { $0.text == all[index].text }
      }
      return later.count == all.count ? all : later.map { all[$0] }
    }
    var last: [String: Int] = [:]
    for (index, entry) in all.enumerated() { last[entry.text] = index }
    if last.count == all.count { return all }
    return all.enumerated().filter { last[$1.text] == $0 }.map(\.element)
  }

  func keyText(_ key: Int) -> String { reader.key(leaf(resolved(key))) }

  func isMerge(_ key: Int) -> Bool {
    let record = records[key]
    return (record.extent == 2 || record.isDetailed) && reader.isMerge(leaf(key))
  }

  private func isKey(_ index: Int, equalTo key: UnsafeBufferPointer<UInt8>) -> Bool {
    let record = records[index]
    if reader.isWord(record) {
      return record.extent == key.count
        && text.withUnsafeBufferPointer { record.holds(key, in: $0) }
    }
    let leaf = leaf(resolved(index))
    if let range = reader.wordRange(leaf) {
      return range.count == key.count && text[range].elementsEqual(key)
    }
    return reader.key(leaf).utf8.elementsEqual(key)
  }
}

extension Record {
  /// Whether the bytes of a scalar of the same length are those of `key`.
  @inline(__always)
  fileprivate func holds(
    _ key: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = Int(start)
    guard start + key.count <= text.count else { return false }
    for index in key.indices where text[start + index] != key[index] { return false }
    return true
  }
}
