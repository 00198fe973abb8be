import Inventory
import Kubernetes
import Testing
import Text
import YAML

/// No key of an encryption configuration outlives the reading; its length does.
@Suite struct EncryptionKeyTests {
  private func secret(_ value: String, kind: String = "EncryptionConfiguration") -> String? {
    let file = SourceFile(
      path: "enc.yaml",
      text: """
        apiVersion: apiserver.config.k8s.io/v1
        kind: \(kind)
        resources:
        - resources: [secrets]
          providers: [{secretbox: {keys: [{name: a, secret: "\(value)"}]}}]
        """)
    guard let now = Timestamp("2026-11-20") else { return nil }
    let cluster = ClusterReader.read([file], options: ReadingOptions(now: now))
    let provider = cluster.configurations.first?.node["resources"].items.first?["providers"].items
    return provider?.first?["secretbox"]["keys"].items.first?["secret"]?.text
  }

  private let key = "dGhpcyBpcyBhIGtleSBvZiB0aGlydHktdHdvIGJ5dGU="

  @Test func keysAreOverwrittenAndKeepTheirLength() {
    #expect(secret(key) == String(repeating: "x", count: 43) + "=")
    #expect(secret(key, kind: "EncryptionConfig") == String(repeating: "x", count: 43) + "=")
  }

  @Test func aMisspeltKindGivesNoKeyAway() {
    #expect(
      secret(key, kind: "EncryptionConfigurations") == String(repeating: "x", count: 43) + "=")
  }

  @Test(arguments: ["${ENCRYPTION_KEY}", "REDACTED", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"])
  func whatIsNoKeyIsMarkedOtherwise(_ value: String) {
    #expect(secret(value) == String(repeating: "o", count: value.utf8.count))
  }
}
