/// Tells by its name and value whether a variable holds a password or key.
public enum LiteralCredential {
  /// What stands for each byte of a credential once it has been taken out of the input.
  static let filler = UInt8(ascii: "x")
  /// What stands for each byte of a value that was taken out to be safe and is likely none.
  static let harmlessFiller = UInt8(ascii: "o")

  /// Whether the variable held a credential, which the reader took out.
  public static func wasTaken(fromName name: String, value: String) -> Bool {
    speaks(name) && value.utf8.contains(filler)
      && value.utf8.allSatisfy { $0 == filler || $0 <= 0x20 }
  }

  /// Whether the value of a Secret only named one elsewhere, or left a gap; the reader took it out.
  public static func wasReference(_ value: String) -> Bool {
    value.utf8.contains(harmlessFiller)
      && value.utf8.allSatisfy { $0 == harmlessFiller || $0 <= 0x20 }
  }

  /// Whether the untouched value names a secret in a store (1Password, Vault, vals, Argo CD's
  /// plug-in for them), or somebody or something fills it in later.
  static func isReference(_ value: String) -> Bool {
    for start in ["op://", "vault:", "ref+", "{{"] where value.hasPrefix(start) { return true }
    for (start, end) in [("<", ">"), ("‹", "›")]
    where value.hasPrefix(start) && value.contains(end) { return true }
    if value.contains("<path:") { return true }
    // A script or a configuration of several lines has variables of its own.
    let lines = value.utf8.split(separator: UInt8(ascii: "\n"))
    return lines.count == 1 && value.contains("${")
  }

  /// Whether the name promises a credential.
  static func speaks(_ name: String) -> Bool { kind(of: words(of: name)) != nil }

  /// Whether the untouched value under this name is a credential.
  static func isOne(name: String, value: String) -> Bool {
    guard let kind = kind(of: words(of: name)), !isPlainlyNone(value) else { return false }
    switch kind {
    case .password: return true
    case .key: return value.utf8.count >= 8 && !isName(value)
    }
  }

  private enum Kind { case password, key }

  /// What the last words of the name say; `PASSWORD_FILE` and `TOKEN_TTL` say something else.
  private static func kind(of words: [String]) -> Kind? {
    guard let last = words.last else { return nil }
    if ["password", "passwd", "passphrase", "pwd"].contains(last) {
      return words.count == 1 && last == "pwd" ? nil : .password
    }
    if last == "pass", words.count > 1 { return .password }
    if ["token", "secret", "apikey", "secretkey", "accesskey"].contains(last) { return .key }
    guard last == "key", words.count > 1 else { return nil }
    let before = words[words.count - 2]
    let kinds = ["api", "secret", "access", "private", "encryption", "signing", "master", "auth"]
    return kinds.contains(before) ? .key : nil
  }

  /// `dbPassword` and `DB_PASSWORD` are both `db`, `password`.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previousIsLower = false
    for byte in name.utf8 {
      let isUpper = byte >= 65 && byte <= 90
      let isLetter = isUpper || (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57)
      if !isLetter || (isUpper && previousIsLower) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if isLetter { word.append(isUpper ? byte + 32 : byte) }
      previousIsLower = byte >= 97 && byte <= 122
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Whether the value is a switch, a reference, a path, an address or a gap left to fill.
  private static func isPlainlyNone(_ value: String) -> Bool {
    let lower = value.lowercased()
    let switches = [
      "", "true", "false", "yes", "no", "on", "off", "none", "null", "nil", "0", "1", "enabled",
      "disabled", "redacted", "[redacted]", "optional", "required", "todo", "fixme",
    ]
    if switches.contains(lower) { return true }
    if value.hasPrefix("/") || value.hasPrefix("./") || value.contains("://") { return true }
    for mark in ["$(", "${", "{{", "<", "%("] where value.contains(mark) { return true }
    if value.hasPrefix("$") && value.utf8.dropFirst().allSatisfy(isNameByte) { return true }
    for prefix in ["vault:", "arn:", "projects/", "ref+", "file:", "env:", "secret:", "k8s:"]
    where lower.hasPrefix(prefix) { return true }
    for gap in ["replace", "placeholder", "your-", "your_", "insert", "dummy", "change_me_"]
    where lower.hasPrefix(gap) { return true }
    let isMasked = Set(value.utf8).count == 1 && (value.hasPrefix("*") || value.hasPrefix("x"))
    return isMasked
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == 95 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
      || (byte >= 48 && byte <= 57)
  }

  /// Whether the value looks like the name of an object or a number rather than like a key.
  private static func isName(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    if bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return true }
    if bytes.count == 36, bytes.filter({ $0 == 45 }).count == 4 { return false }
    let isLabel = bytes.allSatisfy {
      ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 || $0 == 46 || $0 == 95
    }
    let digits = bytes.filter { $0 >= 48 && $0 <= 57 }.count
    return isLabel && digits * 4 < bytes.count
  }
}
