import Foundation
import Testing

@testable import Rules

@Suite struct PeerIDTests {
  @Test(arguments: [
    ("cis-1.2.3", "CIS 1.2.3"), ("kubescape:C-0097", "C-0097"), ("ckv_k8s_8", "CKV_K8S_8"),
    ("KCV-0050", "KCV-0048..KCV-0078"), ("CIS 1.1.9", "CIS 1.1.1..1.1.21"),
    ("file_owner_etcd", "file_owner_*"), ("KSV001", "KSV-0001"), ("KSV0001", "KSV-0001"),
    ("AVD-KSV-0001", "KSV-0001"), ("AVD-KCV-0050", "KCV-0048..KCV-0078"), ("kcv0011", "KCV-0011"),
  ])
  func idsAreFoundHoweverTheyAreWritten(_ id: String, _ pattern: String) {
    #expect(PeerID(id).isIn(pattern))
  }

  @Test(arguments: [
    ("KCV-0079", "KCV-0048..KCV-0078"), ("C-50", "C-0048..C-0078"), ("CIS 1.2.3", "CIS 1.2.30"),
    ("", "file_owner_*"), ("C-", "C-0048..C-0078"), ("KSV00001", "KSV-0001"), ("KSV-", "KSV-0001"),
    ("AVD-AWS-0001", "KSV-0001"),
  ])
  func othersAreNot(_ id: String, _ pattern: String) { #expect(!PeerID(id).isIn(pattern)) }

  @Test func aCheckThatIsMadeIsNotDeclined() {
    let aliases = Catalog.rules.flatMap { [$0.id] + $0.aliases }
    for check in Catalog.declined {
      #expect(!check.asks.isEmpty && check.reason.hasSuffix("."))
      for id in check.ids where !id.contains("*") && !id.contains("..") {
        #expect(!aliases.contains { PeerID($0) == PeerID(id) }, "\(id)")
      }
    }
  }
}
