import Text
import YAML

/// What holds for every file, whatever its bytes.
///
/// The fuzzer of `.fuzz` looks for one for which it does not; what it has found interesting so
/// far is read again by every run of the tests.
enum Properties {
  /// More values than that, which small files can have through aliases, are not walked.
  private static let valueLimit = 20_000

  /// What the bytes violate; nil when all is well.
  static func violation(by bytes: [UInt8]) -> String? {
    let stream = Stream(reading: SourceFile(path: "file", bytes: bytes))
    let account: Account
    do throws(Account.Failure) {
      account = try Account(stream, valueLimit: valueLimit)
      guard account.isSame(as: try Account(exact(bytes), valueLimit: valueLimit)) else {
        return "the line reader and the exact reader differ"
      }
      for threads in 2...3 {
        guard account.isSame(as: try Account(inParts(bytes, threads), valueLimit: valueLimit))
        else {
          return "one reader and \(threads) differ"
        }
      }
    } catch {
      return error.reason
    }
    if let violation = remarksViolation(by: bytes, stream) { return violation }
    let isJSON = bytes.first { !isSpace($0) } == UInt8(ascii: "{")
    if stream.documents.count + stream.errors.count > mostParts(bytes, isJSON) {
      return "more documents and errors than separators allow"
    }
    guard let values = account.values, !bytes.starts(with: [0xFE]), !bytes.starts(with: [0xFF])
    else { return nil }
    return lineEndViolation(bytes, account) ?? (isJSON ? nil : appendingViolation(bytes, values))
      ?? (stream.documents.lazy.compactMap(emittingViolation).first)
  }

  /// However a file is read, the same is to be remarked.
  private static func remarksViolation(by bytes: [UInt8], _ stream: Stream) -> String? {
    let remarks = describe(stream)
    let isSame = remarks == describe(exact(bytes)) && remarks == describe(inParts(bytes, 2))
    return isSame ? nil : "remarks depend on the way of reading"
  }

  private static func describe(_ stream: Stream) -> [String] {
    stream.remarks.map { "\($0.kind) \($0.location) \($0.related?.description ?? "")" }
  }

  private static func exact(_ bytes: [UInt8]) -> Stream {
    Stream(readingExactly: SourceFile(path: "file", bytes: bytes))
  }

  private static func inParts(_ bytes: [UInt8], _ threads: Int) -> Stream {
    Stream(reading: SourceFile(path: "file", bytes: bytes), threads: threads, leastPart: 1)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D) ~= byte }

  /// One for the text before each `---`, one for what may stand wrongly behind it.
  private static func mostParts(_ bytes: [UInt8], _ isJSON: Bool) -> Int {
    if isJSON || bytes.starts(with: [0xFE]) || bytes.starts(with: [0xFF]) { return bytes.count + 1 }
    let separators = bytes.split(separator: 0x0A).count { $0.starts(with: "---".utf8) }
    return 1 + 2 * separators
  }

  /// With CR LF a file has the same values and mistakes, on the same lines.
  private static func lineEndViolation(_ bytes: [UInt8], _ account: Account) -> String? {
    // The first 4,096 bytes decide whether a file is JSON, and CR counts there.
    if bytes.contains(0x0D) || bytes.prefix(while: isSpace).count > 2000 { return nil }
    let changed = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    do throws(Account.Failure) {
      let stream = Stream(reading: SourceFile(path: "file", bytes: changed))
      let other = try Account(stream, valueLimit: valueLimit)
      if other.values != account.values { return "CR LF changes values" }
      if other.mistakes != account.mistakes {
        return "CR LF changes mistakes: \(account.mistakes) to \(other.mistakes)"
      }
      return nil
    } catch {
      return "with CR LF, \(error.reason)"
    }
  }

  /// A further document is read as well, whatever stands above it, and changes nothing there.
  private static func appendingViolation(_ bytes: [UInt8], _ values: [UInt8]) -> String? {
    guard bytes.last == 0x0A else { return nil }
    let more = Array("---\nlast: document\n".utf8)
    let stream = Stream(reading: SourceFile(path: "file", bytes: bytes + more))
    guard stream.documents.last?["last"]?.string == "document" else {
      return "a further document is not read"
    }
    guard Canonical.text(Array(stream.documents.dropLast())) == values else {
      return "a further document changes the others"
    }
    return nil
  }

  /// Written as JSON or in block style and read again, a mapping is the same.
  private static func emittingViolation(_ document: Node) -> String? {
    guard document.isMapping else { return nil }
    let value = Canonical.text([document])
    let forms = [("JSON", JSONText.of(document)), ("YAML", BlockText.of(document))]
    for case (let name, let text?) in forms {
      let stream = Stream(reading: SourceFile(path: name, bytes: text))
      if let error = stream.errors.first { return "its \(name) is refused: \(error.message)" }
      if Canonical.text(stream.documents) != value { return "its \(name) has another value" }
    }
    return nil
  }
}
