/// What a file of certificates holds, be it PEM or one DER encoding.
public struct CertificateFile: Sendable {
  /// A certificate and its place in the file, in bytes.
  public struct Entry: Sendable {
    public let certificate: Certificate
    public let offset: Int
    public let length: Int
  }

  /// A place that holds no readable certificate where one should be.
  public struct Problem: Sendable, Equatable {
    public let offset: Int
    public let length: Int
    /// Starts in lower case, without a full stop and without the file's text.
    public let message: String
  }

  /// In the order of the file: a leaf first, then its chain.
  public private(set) var entries: [Entry] = []
  /// In the order of the file.
  public private(set) var problems: [Problem] = []
  /// The places of private keys; nothing of their content is kept.
  public private(set) var privateKeys: [(offset: Int, length: Int)] = []

  public init(_ bytes: [UInt8]) {
    // In ASCII this is the digit 0, with which no PEM file starts.
    if bytes.first == DERTag.sequence.octet {
      read(bytes, offset: 0, length: bytes.count)
      return
    }
    let (blocks, errors) = PEM.blocks(in: bytes)
    problems = errors.map { Problem(offset: $0.offset, length: $0.length, message: $0.message) }
    for block in blocks { read(block) }
    problems.sort { $0.offset < $1.offset }
  }

  private mutating func read(_ block: PEMBlock) {
    if block.isPrivateKey {
      privateKeys.append((block.offset, block.length))
    } else if block.label == "CERTIFICATE", !block.hasHeaders {
      read(block.der, offset: block.offset, length: block.length)
    } else if block.label.hasSuffix("CERTIFICATE") {
      // client-go, util/cert/pem.go: this label and no other, and no block with headers.
      let message = "is skipped by Kubernetes for its headers or its label"
      problems.append(Problem(offset: block.offset, length: block.length, message: message))
    }
  }

  private mutating func read(_ der: [UInt8], offset: Int, length: Int) {
    do throws(CertificateError) {
      let certificate = try Certificate(der: der)
      entries.append(Entry(certificate: certificate, offset: offset, length: length))
    } catch {
      let message = "is not a certificate: \(error.message) (byte \(error.offset))"
      problems.append(Problem(offset: offset, length: length, message: message))
    }
  }
}
