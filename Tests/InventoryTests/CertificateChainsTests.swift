import Certificates
import Foundation
import Inventory
import Testing
import Text

@Suite struct CertificateChainsTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fixtures/certificates/signed")

  private func inputs(_ names: [String]) throws -> Cluster {
    try cluster(
      names.map { name in
        let url = Self.folder.appending(path: "\(name).crt")
        return ("\(name).crt", try String(contentsOf: url, encoding: .utf8))
      })
  }

  private func certificate(_ name: String, in cluster: Cluster) throws -> Certificate {
    try #require(cluster.certificates.first { $0.fileName == "\(name).crt" }).certificate
  }

  private func said(_ issuance: Issuance) -> String {
    switch issuance {
    case .ownKey: "own"
    case .signed(let use): "signed by \(use.fileName)"
    case .claimed(let use, _): "claimed of \(use.fileName)"
    case .forged(let use): "forged \(use.fileName)"
    case .absent: "absent"
    }
  }

  @Test func issuersAreFoundBySignature() throws {
    let names = [
      "p-256-other", "p-256", "p-256-sha256", "p-256-sha1", "p-384-sha384", "p-521", "forged",
      "rsa-exponent-3",
    ]
    let cluster = try inputs(names)
    let answers = try names.map { said(cluster.issuance(of: try certificate($0, in: cluster))) }
    #expect(
      answers == [
        // A signature over SHA-1 is not verified, and both authorities have the name.
        "own", "own", "signed by p-256.crt", "claimed of p-256-other.crt", "absent", "own",
        // The same name and key as the certificate it was made of.
        "forged rsa-exponent-3.crt", "own",
      ])
  }

  @Test func trustFollowsTheSignature() throws {
    let cluster = try inputs(["p-256-other", "p-256", "p-256-sha256", "p-256-sha1", "p-384"])
    func trust(_ leaf: String, by authorities: [String]) throws -> Trust {
      try cluster.trust(
        in: certificate(leaf, in: cluster), by: authorities.map { try certificate($0, in: cluster) }
      )
    }
    // The fixtures begin on the day they were made.
    guard case .refused(let reason) = try trust("p-256-sha256", by: ["p-256"]) else {
      Issue.record("not valid yet, and trusted")
      return
    }
    #expect(reason.hasPrefix("it is not valid before"))
    func timeless(_ leaf: String, by authorities: [String]) throws -> Trust {
      try cluster.trust(
        in: certificate(leaf, in: cluster),
        by: authorities.map { try certificate($0, in: cluster) }, whateverTheDate: true)
    }
    #expect(try timeless("p-256-sha256", by: ["p-256"]) == .trusted)
    #expect(try timeless("p-256-sha256", by: ["p-256-other", "p-256"]) == .trusted)
    #expect(
      try timeless("p-256-sha256", by: ["p-256-other"])
        == .refused("it is signed by another key of CN=p-256"))
    #expect(
      try timeless("p-256-sha256", by: ["p-384"])
        == .refused("it is signed by no authority that is trusted"))
    #expect(
      try timeless("p-256-sha1", by: ["p-256"])
        == .refused("it is signed over sha1, which Go refuses"))
    // A pool may hold the leaf itself.
    #expect(try timeless("p-256-sha256", by: ["p-256-sha256"]) == .trusted)
  }
}
