import Flags
import Text

/// What a file is, told by its content.
enum InputKind: Equatable {
  /// YAML or JSON.
  case documents
  /// PEM blocks, perhaps with text around them.
  case pem
  /// A bare DER certificate.
  case der
  case unit
  case environment
  /// `ps` output, command lines, journal lines, `/proc/PID/cmdline`.
  case processes
  /// Outputs of etcdctl or etcdutl in other forms than JSON alone.
  case etcdctl
  case empty
  case unrecognised(String)

  /// Whether a second file with the same content says nothing new; which name a certificate or
  /// key has tells what it is for.
  var mayRepeat: Bool {
    switch self {
    case .pem, .der, .empty, .unrecognised: false
    default: true
    }
  }

  init(of file: SourceFile) {
    let bytes = file.bytes
    guard bytes.contains(where: { !isBlank($0) }) else {
      self = .empty
      return
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .documents
      return
    }
    let head = bytes.prefix(1 << 16)
    // A NUL in what calls itself YAML is a mistake to tell of.
    if head.contains(0), !Self.isDocumentName(file.path) {
      self = Self.binary(bytes)
      return
    }
    if !Self.isYAMLOrProse(file.path), EtcdSession.looksLike(file) {
      self = .etcdctl
      return
    }
    self = Self.text(head, name: file.path, bytes)
  }

  private static func binary(_ bytes: [UInt8]) -> InputKind {
    if isBolt(bytes) { return .unrecognised(bolt) }
    if bytes.first == 0x30 { return .der }
    if ProcessList.looksLike(bytes) { return .processes }
    if EnvironmentFile.looksLike(linesForNULs(bytes)) { return .environment }
    return .unrecognised("binary")
  }

  private static let bolt =
    "a database or snapshot of etcd; what `etcdutl snapshot status -w json FILE` prints is read"

  /// bbolt's meta page: 16 bytes of page header, then the magic 0xED0CDAED and version 2 as the
  /// machine that wrote them orders bytes (bbolt internal/common/meta.go).
  private static func isBolt(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 24 else { return false }
    let magic = Array(bytes[16..<20])
    return magic == [0xED, 0xDA, 0x0C, 0xED] || magic == [0xED, 0x0C, 0xDA, 0xED]
  }

  /// Files that may quote the output of commands and are none.
  private static func isYAMLOrProse(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return [".yaml", ".yml", ".md"].contains(where: lowered.hasSuffix)
  }

  private static func isDocumentName(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return [".yaml", ".yml", ".json"].contains(where: lowered.hasSuffix)
  }

  private static func text(_ head: ArraySlice<UInt8>, name: String, _ bytes: [UInt8])
    -> InputKind
  {
    let lowered = name.lowercased()
    if starts(head, with: "-----BEGIN ") { return .pem }
    if isDocumentName(name) { return .documents }
    if lowered.hasSuffix(".md") { return .unrecognised("Markdown") }
    // A report that was saved beside its inputs quotes flags; it is none of them.
    if starts(head, with: "kready ") { return .unrecognised("a report of an earlier audit") }
    let lines = LineStarts(head)
    if lines.has("-----BEGIN CERTIFICATE"), !lines.has("apiVersion:"), !lines.has("kind:") {
      return .pem
    }
    if starts(head, with: "{\"level\":"), ProcessList.looksLike(bytes) { return .processes }
    if starts(head, with: "{") || starts(head, with: "[{") || lines.has("apiVersion:") {
      return .documents
    }
    if lines.has("kind:") || lines.has("listen-client-urls:") { return .documents }
    if SystemdUnit.looksLike(bytes) { return .unit }
    if ProcessList.looksLike(bytes) { return .processes }
    if EnvironmentFile.looksLike(bytes) { return .environment }
    if starts(head, with: "#!") { return .unrecognised("a script") }
    return .unrecognised("no content that the audit knows")
  }

  /// The bytes with each NUL turned into a line feed, as `/proc/PID/environ` wants to be read.
  static func linesForNULs(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { $0 == 0 ? UInt8(ascii: "\n") : $0 }
  }

  private static func starts(_ head: ArraySlice<UInt8>, with text: StaticString) -> Bool {
    var rest = head
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop(while: isBlank)
    return text.withUTF8Buffer { rest.starts(with: $0) }
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

/// Looks for words at the start of lines.
private struct LineStarts {
  private let bytes: ArraySlice<UInt8>
  private let starts: [Int]

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var starts = [bytes.startIndex]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  func has(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in starts.contains { bytes[$0...].starts(with: word) } }
  }
}
