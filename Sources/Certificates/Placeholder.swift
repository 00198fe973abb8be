public import Text

public struct Certificate: Sendable {
  public let notBefore: Timestamp
  public let notAfter: Timestamp
}
