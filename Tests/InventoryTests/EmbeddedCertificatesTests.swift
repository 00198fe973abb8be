import Foundation
import Inventory
import Testing
import Text

@Suite struct EmbeddedCertificatesTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func pem(_ name: String) throws -> String {
    let url = Self.package.appending(path: "fixtures/certificates/signed/\(name).crt")
    return try String(contentsOf: url, encoding: .utf8)
  }

  private func indented(_ text: String, by count: Int) -> String {
    text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }
      .joined(separator: "\n")
  }

  private func places(_ text: String) throws -> [String] {
    try cluster([("in.yaml", text)]).certificates.map { "\($0.title) \($0.location)" }
  }

  @Test func installersConfigurationsHavePEM() throws {
    let both = indented(try pem("p-256-sha256") + pem("p-256"), by: 4)
    let text = "CAs:\n  kubernetes-ca: |\n\(both)\n"
    let second = both.split(separator: "\n").lastIndex { $0.contains("BEGIN") }.map { $0 + 3 }
    #expect(
      try places(text) == [
        "CAs.kubernetes-ca of in.yaml in.yaml:3:5",
        "CAs.kubernetes-ca of in.yaml in.yaml:\(second ?? 0):5",
      ])
  }

  @Test func installersConfigurationsHaveBase64() throws {
    let encoded = Data(try pem("p-256").utf8).base64EncodedString()
    let text = "version: v1alpha1\nmachine:\n  ca:\n    crt: \(encoded)\n    key: \"\"\n"
    #expect(try places(text) == ["machine.ca.crt of in.yaml in.yaml:4:10"])
  }

  @Test func configMapsOfListsAreNamed() throws {
    let text = """
      kind: List
      apiVersion: v1
      items:
      - apiVersion: v1
        kind: ConfigMap
        metadata: {name: kube-root-ca.crt, namespace: shop}
        data:
          ca.crt: |
      \(indented(try pem("p-256"), by: 6))
      """
    #expect(
      try places(text) == ["data.ca.crt of shop/ConfigMap/kube-root-ca.crt in.yaml:9:7"])
  }

  @Test func kubeconfigOfClusterInfoIsReadOnce() throws {
    let encoded = Data(try pem("p-256").utf8).base64EncodedString()
    let text = """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: cluster-info, namespace: kube-public}
      data:
        kubeconfig: |
          apiVersion: v1
          kind: Config
          clusters:
          - cluster:
              certificate-authority-data: \(encoded)
              server: https://api.example:6443
      """
    let found = try places(text)
    #expect(found == ["CA of in.yaml in.yaml:10:37"])
  }

  /// What is read elsewhere is not read twice, and what was only asked for is not in use.
  @Test func recordsAreNotRead() throws {
    let encoded = Data(try pem("p-256").utf8).base64EncodedString()
    let text = """
      apiVersion: certificates.k8s.io/v1
      kind: CertificateSigningRequest
      metadata: {name: csr-1}
      status: {certificate: \(encoded)}
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: tls, namespace: shop}
      type: kubernetes.io/tls
      data: {tls.crt: \(encoded)}
      """
    #expect(try places(text) == ["tls.crt of shop/Secret/tls in.yaml:10:17"])
  }
}
