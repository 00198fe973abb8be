/// Lengths of time as Go programs write them: `1h30m`, `300ms`, `720h0m0s`.
public enum GoDuration {
  /// Whole seconds, fractions rounded down; nil when the text is no duration.
  ///
  /// Go `time.ParseDuration`: a sequence of decimal numbers, each with its unit, or a lone `0`.
  /// Days, weeks and years are Prometheus' units, which Go itself refuses.
  public static func seconds(_ text: String) -> Int? {
    if text == "0" { return 0 }
    let bytes = Array(text.utf8)
    var at = 0
    var nanoseconds: Int128 = 0
    if bytes.isEmpty || bytes.count > 64 { return nil }
    while at < bytes.count {
      var number: Int128 = 0
      var scale: Int128 = 1
      var digits = 0
      var seenPoint = false
      while at < bytes.count, bytes[at] == UInt8(ascii: ".") || isDigit(bytes[at]) {
        if bytes[at] == UInt8(ascii: ".") {
          if seenPoint { return nil }
          seenPoint = true
        } else if number < 1_000_000_000_000_000 {
          number = number * 10 + Int128(bytes[at] - 48)
          if seenPoint { scale *= 10 }
          digits += 1
        } else if !seenPoint {
          return nil
        }
        at += 1
      }
      let start = at
      while at < bytes.count, !isDigit(bytes[at]), bytes[at] != UInt8(ascii: ".") { at += 1 }
      guard digits > 0, let unit = unit(bytes[start..<at]) else { return nil }
      nanoseconds += number * unit / scale
    }
    return Int(exactly: nanoseconds / 1_000_000_000)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func unit(_ bytes: ArraySlice<UInt8>) -> Int128? {
    switch String(decoding: bytes, as: UTF8.self) {
    case "ns": 1
    case "us", "µs", "μs": 1_000
    case "ms": 1_000_000
    case "s": 1_000_000_000
    case "m": 60_000_000_000
    case "h": 3_600_000_000_000
    case "d": 86_400_000_000_000
    case "w": 604_800_000_000_000
    case "y": 31_536_000_000_000_000
    default: nil
    }
  }
}
