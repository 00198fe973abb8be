import Text

/// The ranges of text that are secrets whatever file they stand in: the bodies of PEM private
/// keys, signed tokens, cloud access keys, and the values of flags that carry passwords.
func textualSecrets(_ bytes: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var at = 0
  while at < bytes.count {
    switch bytes[at] {
    case UInt8(ascii: "-"):
      if let body = privateKeyBody(bytes, from: at) {
        ranges.append(body)
        at = body.upperBound
      } else if let value = secretFlagValue(bytes, from: at) {
        ranges.append(value)
        at = value.upperBound
      }
    case UInt8(ascii: ":") where matches(bytes, at, "://"):
      if let user = userInformation(bytes, from: at + 3) { ranges.append(user) }
      at += 2
    case UInt8(ascii: "e") where matches(bytes, at, "eyJ"):
      let end = wordEnd(bytes, from: at)
      if end - at >= 40 { ranges.append(at..<end) }
      at = max(at, end - 1)
    case UInt8(ascii: "L") where matches(bytes, at, "LS0tLS1CRUdJTi"):
      let end = wordEnd(bytes, from: at)
      if isEncodedPrivateKey(bytes[at..<end]) { ranges.append(at..<end) }
      at = max(at, end - 1)
    case UInt8(ascii: "A") where matches(bytes, at, "AKIA"):
      let end = wordEnd(bytes, from: at)
      if end - at == 20 { ranges.append(at..<end) }
      at = max(at, end - 1)
    default: break
    }
    at += 1
  }
  return ranges
}

/// The body of the PEM private key whose first line begins at `start`.
private func privateKeyBody(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
  guard matches(bytes, start, "-----BEGIN ") else { return nil }
  let label = "PRIVATE KEY-----" as StaticString
  // The longest label, `ENCRYPTED PRIVATE KEY`, ends well within 40 bytes.
  guard
    let found = (start..<min(start + 40, bytes.count)).first(where: { matches(bytes, $0, label) })
  else { return nil }
  let first = found + label.utf8CodeUnitCount
  var at = first
  while at < bytes.count, !matches(bytes, at, "-----END ") { at += 1 }
  return first..<at
}

/// Whether the base64 text is a PEM file that begins with a private key.
private func isEncodedPrivateKey(_ text: ArraySlice<UInt8>) -> Bool {
  // Whole groups of four characters, enough for the longest label.
  let head = text.prefix(min(text.count / 4 * 4, 64))
  guard let decoded = Base64.decode(head) else { return false }
  return String(decoding: decoded, as: UTF8.self).contains("PRIVATE KEY")
}

/// The `user:password` before the `@` of a URL whose authority begins at `start` (RFC 3986,
/// section 3.2); a user alone is no secret.
private func userInformation(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
  var at = start
  var hasPassword = false
  while at < bytes.count, bytes[at] > 0x20 {
    switch bytes[at] {
    case UInt8(ascii: "@"): return hasPassword ? start..<at : nil
    case UInt8(ascii: ":"): hasPassword = true
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: ","):
      return nil
    default: break
    }
    at += 1
  }
  return nil
}

/// The value of a flag such as `--token=…`, when one stands at `start`.
private func secretFlagValue(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
  for flag in secretFlags where matches(bytes, start, flag) {
    var at = start + flag.utf8CodeUnitCount
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") || bytes[at] == UInt8(ascii: " ") else {
      continue
    }
    at += 1
    let end = wordEnd(bytes, from: at)
    return end > at ? at..<end : nil
  }
  return nil
}

private let secretFlags: [StaticString] = [
  "--token", "--password", "--api-key", "--kubelet-token", "--etcd-password", "--root-password",
  "--client-secret", "--secret-access-key", "--access-key-id", "--bootstrap-token",
]

private func wordEnd(_ bytes: [UInt8], from start: Int) -> Int {
  var at = start
  while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: "\""),
    bytes[at] != UInt8(ascii: "'"), bytes[at] != UInt8(ascii: ",")
  {
    at += 1
  }
  return at
}

private func matches(_ bytes: [UInt8], _ at: Int, _ text: StaticString) -> Bool {
  let count = text.utf8CodeUnitCount
  guard at + count <= bytes.count else { return false }
  return text.withUTF8Buffer { text in
    for index in 0..<count where bytes[at + index] != text[index] { return false }
    return true
  }
}
