/// The byte offsets at which the lines of a file start.
///
/// A line ends at LF, CR LF or a lone CR.
struct LineIndex: Sendable {
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        let byte = buffer[offset]
        offset += 1
        if byte == UInt8(ascii: "\n") {
          starts.append(offset)
        } else if byte == UInt8(ascii: "\r") {
          if offset < buffer.count, buffer[offset] == UInt8(ascii: "\n") { offset += 1 }
          starts.append(offset)
        }
      }
    }
    self.starts = starts
  }

  func position(at offset: Int, in bytes: [UInt8]) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var column = 1
    var at = starts[low]
    // A byte order mark is no character of the first line.
    if at == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    while at < offset {
      // Every byte but a UTF-8 continuation begins a scalar.
      if bytes[at] & 0xC0 != 0x80 { column += 1 }
      at += 1
    }
    return Position(line: low + 1, column: column)
  }
}
