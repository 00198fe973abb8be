import Certificates
import Foundation
import Testing

/// Files that the tests of this target read.
enum Fixtures {
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: package.appending(path: path)))
  }

  static func pem(_ name: String) throws -> [UInt8] {
    try bytes("fixtures/certificates/\(name).crt")
  }

  static func certificate(_ name: String) throws -> Certificate {
    try Certificate(der: der(name))
  }

  static func der(_ name: String) throws -> [UInt8] {
    try #require(PEM.blocks(in: pem(name)).blocks.first).der
  }
}

/// A collection of certificates that is not part of the repository.
enum Corpus {
  /// Beside the package, or beside the main checkout when the package is a worktree of it.
  static let root: URL? = [Fixtures.package, Fixtures.package.deletingLastPathComponent()]
    .map { $0.deletingLastPathComponent().appending(path: "shared") }
    .first { FileManager.default.fileExists(atPath: $0.appending(path: "corpus/pki").path) }

  static var isPresent: Bool { root != nil }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: #require(root).appending(path: path)))
  }

  /// What another implementation says of a certificate.
  struct Expected: Decodable, CustomTestStringConvertible {
    let file, subject, issuer, serial, notBefore, notAfter, keyType: String
    let version: Int
    let keyBits: Int?
    let curve: String?
    let signatureAlgorithm, signatureOID: String
    let signatureHash: String?
    let sans: [String]
    let hasBasicConstraints, isCA: Bool
    let keyUsage, extKeyUsage: [String]
    let selfIssued: Bool
    let sha256Fingerprint: String

    var testDescription: String { file }
  }

  static let expected: [Expected] = {
    guard let bytes = try? bytes("corpus/pki/expected.jsonl") else { return [] }
    return bytes.split(separator: 0x0A).compactMap {
      try? JSONDecoder().decode(Expected.self, from: Data($0))
    }
  }()
}
