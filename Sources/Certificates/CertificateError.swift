/// Why bytes are not a certificate, and at which byte of them.
public struct CertificateError: Error, Sendable, Equatable {
  public enum Problem: Sendable, Equatable {
    case endsEarly, trailingBytes, nestedTooDeep
    case unsupportedTag, indefiniteLength, lengthTooLong, lengthNotMinimal
    /// The named field is there, but is something else.
    case unexpected(String)
    case missing(String)
    case invalidTime, invalidInteger, invalidBoolean, invalidBitString, invalidObjectIdentifier
    case invalidName, invalidAddress
    case unsupportedVersion, duplicateExtension, signatureAlgorithmsDiffer
  }

  public let problem: Problem
  /// Counted from the first byte of the DER encoding.
  public let offset: Int

  init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// What is wrong, in lower case, without a full stop and without the input's own text.
  public var message: String {
    switch problem {
    case .endsEarly: "the encoding ends before its stated length"
    case .trailingBytes: "more bytes follow where a structure should end"
    case .nestedTooDeep: "structures are nested more than \(DERReader.maximumDepth) deep"
    case .unsupportedTag: "a tag number is above 30"
    case .indefiniteLength: "a length is indefinite, which is BER and not DER"
    case .lengthTooLong: "a length has more than four octets"
    case .lengthNotMinimal: "a length is not written in its shortest form"
    case .unexpected(let field): "\(field) is not of the expected type"
    case .missing(let field): "\(field) is missing"
    case .invalidTime: "a time is not a YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ of the calendar"
    case .invalidInteger: "an integer is empty or out of range"
    case .invalidBoolean: "a boolean is neither 00 nor FF"
    case .invalidBitString: "a bit string has a wrong number of unused bits"
    case .invalidObjectIdentifier: "an object identifier is cut off or too large"
    case .invalidName: "a subject alternative name is not ASCII"
    case .invalidAddress: "an IP address has neither 4 nor 16 octets"
    case .unsupportedVersion: "the version is none of 1, 2 and 3"
    case .duplicateExtension: "an extension stands there twice"
    case .signatureAlgorithmsDiffer: "the two signature algorithms differ"
    }
  }
}
