extension StringProtocol {
  /// Whether the bytes of `word` stand somewhere in the text.
  ///
  /// `contains` compares characters, which takes longer and tells nothing more of a
  /// word in ASCII.
  public func holds(_ word: StaticString) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      word.withUTF8Buffer { isIn(bytes, $0) }
    }
    return found ?? contains(String(describing: word))
  }
}

private func isIn(_ bytes: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = word.first else { return true }
  guard bytes.count >= word.count else { return false }
  for start in 0...bytes.count - word.count where bytes[start] == first {
    var index = 1
    while index < word.count, bytes[start + index] == word[index] { index += 1 }
    if index == word.count { return true }
  }
  return false
}
