/// One `-----BEGIN …-----` to `-----END …-----` and what stands between.
public struct PEMBlock: Sendable, Equatable {
  public let label: String
  /// Empty for a private key.
  public let der: [UInt8]
  /// Where `-----BEGIN` stands in the text, in bytes.
  public let offset: Int
  /// To the end of the `END` line, in bytes.
  public let length: Int
  /// Whether `Name: value` lines stand before the content, as in old encrypted keys.
  public let hasHeaders: Bool

  /// Any of the labels for private keys: `RSA PRIVATE KEY`, `ENCRYPTED PRIVATE KEY`, ….
  public var isPrivateKey: Bool { Self.isPrivateKey(label) }

  static func isPrivateKey(_ label: String) -> Bool { label.hasSuffix("PRIVATE KEY") }
}

/// Why a stretch of text is not the PEM block that it begins as.
public struct PEMError: Error, Sendable, Equatable {
  /// Where the block begins, in bytes.
  public let offset: Int
  public let length: Int
  /// Starts in lower case, without a full stop and without the input's text.
  public let message: String
}

/// The textual encoding of certificates and keys (RFC 7468), as Go's `encoding/pem` takes it.
///
/// Text before, between and after blocks is skipped. A broken block is an error, and reading
/// goes on with the next `-----BEGIN`.
public enum PEM {
  public static func blocks(in bytes: [UInt8]) -> (blocks: [PEMBlock], errors: [PEMError]) {
    var scanner = PEMScanner(bytes)
    scanner.scan()
    return (scanner.blocks, scanner.errors)
  }

  /// Whether a certificate may stand in a text, as PEM or as PEM in base64; found fast.
  public static func mayStand(in text: [UInt8]) -> Bool {
    contains("-----BEGIN CERTIFICATE", text) || contains("LS0tLS1CRUdJTiBDRVJUSUZJQ0FUR", text)
  }

  private static func contains(_ word: StaticString, _ text: [UInt8]) -> Bool {
    let word = Array(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    guard let first = word.first else { return true }
    return text.withUnsafeBufferPointer { text in
      text.indices.contains { text[$0] == first && text[$0...].starts(with: word) }
    }
  }
}
