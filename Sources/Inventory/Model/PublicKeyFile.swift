public import Text

/// A public key in a file of its own, such as `sa.pub`, which verifies Service account tokens.
public struct PublicKeyFile: Sendable {
  public let host: String?
  /// SHA-256 of the key's encoding, in lower-case hexadecimal.
  public let fingerprint: String
  public let location: Location
}
