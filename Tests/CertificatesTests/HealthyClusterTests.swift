import Certificates
import Foundation
import Testing
import Text

/// The certificates of `fixtures/clusters/healthy-ha` are what its make-pki.sh promises.
@Suite struct HealthyClusterTests {
  private static let hosts = Fixtures.package.appending(path: "fixtures/clusters/healthy-ha/hosts")

  private static let addresses = [
    "cp-1": "10.0.1.11", "cp-2": "10.0.2.11", "cp-3": "10.0.3.11",
    "w-1": "10.0.1.21", "w-2": "10.0.2.21", "w-3": "10.0.3.21",
  ]
  private static let controlPlane = ["cp-1", "cp-2", "cp-3"]

  private func certificate(_ host: String, _ path: String) throws -> Certificate {
    let file = CertificateFile(
      [UInt8](try Data(contentsOf: Self.hosts.appending(path: "\(host)/\(path)"))))
    #expect(file.problems.isEmpty && file.entries.count == 1)
    return try #require(file.entries.first).certificate
  }

  private func pki(_ host: String, _ name: String) throws -> Certificate {
    try certificate(host, "etc/kubernetes/pki/\(name).crt")
  }

  /// The certificates that a kubeconfig embeds: the authority, then the user.
  private func embedded(_ host: String, _ name: String) throws -> [Certificate] {
    let url = Self.hosts.appending(path: "\(host)/etc/kubernetes/\(name).conf")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard line.contains("certificate"), let value = line.split(separator: " ").last else {
        return nil
      }
      let pem = try #require(Base64.decode(value.utf8))
      return try #require(CertificateFile(pem).entries.first).certificate
    }
  }

  @Test(
    arguments: controlPlane,
    [
      ("apiserver", "ca", "CN=kube-apiserver", [.serverAuth]),
      (
        "apiserver-kubelet-client", "ca",
        "CN=kube-apiserver-kubelet-client,O=kubeadm:cluster-admins", [.clientAuth]
      ),
      ("apiserver-etcd-client", "etcd/ca", "CN=kube-apiserver-etcd-client", [.clientAuth]),
      ("front-proxy-client", "front-proxy-ca", "CN=front-proxy-client", [.clientAuth]),
      ("etcd/server", "etcd/ca", "CN=HOST", [.serverAuth, .clientAuth]),
      ("etcd/peer", "etcd/ca", "CN=HOST", [.serverAuth, .clientAuth]),
      ("etcd/healthcheck-client", "etcd/ca", "CN=kube-etcd-healthcheck-client", [.clientAuth]),
    ] as [(String, String, String, [ExtendedKeyUsage])])
  func leafIsAsKubeadmMakesIt(
    _ host: String, _ leaf: (name: String, issuer: String, subject: String, [ExtendedKeyUsage])
  ) throws {
    let certificate = try pki(host, leaf.name)
    #expect(
      certificate.subject.description == leaf.subject.replacingOccurrences(of: "HOST", with: host))
    #expect(certificate.extendedKeyUsage == leaf.3)
    #expect(certificate.notBefore.date == "2026-10-01" && certificate.notAfter.date == "2027-10-01")
    #expect(certificate.claimsIssuer(try pki(host, leaf.issuer)) && !certificate.isCA)
  }

  @Test(arguments: ["ca", "etcd/ca", "front-proxy-ca"])
  func authorityIsTheSameOnEveryHost(_ name: String) throws {
    let authorities = try Self.controlPlane.map { try pki($0, name) }
    #expect(Set(authorities.map(\.fingerprint)).count == 1)
    let authority = try #require(authorities.first)
    #expect(authority.isCA && authority.keyUsage.contains(.keyCertSign))
    #expect(authority.notBefore.date == "2026-10-01" && authority.notAfter.date == "2036-09-28")
  }

  @Test(arguments: controlPlane)
  func serversAreNamed(_ host: String) throws {
    let address = try #require(Self.addresses[host])
    let apiServer = try pki(host, "apiserver")
    for name in [
      "kubernetes", "kubernetes.default", "kubernetes.default.svc",
      "kubernetes.default.svc.cluster.local", "api.prod.example.internal", "10.96.0.1",
      "10.0.0.10", host, address,
    ] {
      #expect(apiServer.names(name), "\(name)")
    }
    for name in [host, "localhost", address, "127.0.0.1", "::1"] {
      #expect(try pki(host, "etcd/server").names(name), "\(name)")
      #expect(try pki(host, "etcd/peer").names(name), "\(name)")
    }
  }

  @Test(arguments: addresses.sorted { $0.key < $1.key })
  func kubeletHasBothCertificates(_ host: String, _ address: String) throws {
    let authority = try pki(host, "ca")
    let serving = try certificate(host, "var/lib/kubelet/pki/kubelet.crt")
    #expect(serving.claimsIssuer(authority) && serving.extendedKeyUsage == [.serverAuth])
    #expect(serving.names(host) && serving.names(address))
    let user = try embedded(host, "kubelet")
    #expect(user.map(\.fingerprint).first == authority.fingerprint)
    #expect(user.last?.subject.description == "CN=system:node:\(host),O=system:nodes")
    #expect(user.last?.claimsIssuer(authority) == true)
  }

  @Test(
    arguments: controlPlane,
    [
      ("admin", "CN=kubernetes-admin,O=kubeadm:cluster-admins"),
      ("controller-manager", "CN=system:kube-controller-manager"),
      ("scheduler", "CN=system:kube-scheduler"),
    ])
  func kubeconfigHasItsUser(_ host: String, _ user: (name: String, subject: String)) throws {
    let certificates = try embedded(host, user.name)
    let authority = try pki(host, "ca")
    #expect(certificates.map(\.fingerprint).first == authority.fingerprint)
    #expect(certificates.last?.subject.description == user.subject)
    #expect(certificates.last?.claimsIssuer(authority) == true)
  }

  @Test func noPrivateKeyIsThere() throws {
    let paths = try #require(FileManager.default.subpaths(atPath: Self.hosts.path))
    for path in paths where path.hasSuffix(".crt") || path.hasSuffix(".conf") {
      let text = try String(contentsOf: Self.hosts.appending(path: path), encoding: .utf8)
      #expect(!text.contains("PRIVATE KEY"), "\(path)")
      let keys = text.split(separator: "\n").filter { $0.contains("client-key-data") }
      #expect(keys.allSatisfy { $0.hasSuffix(" S1JTRUMtZml4dHVyZS1rZXk=") }, "\(path)")
    }
    #expect(paths.count(where: { $0.hasSuffix(".crt") }) == 39)
    #expect(paths.count(where: { $0.hasSuffix(".conf") }) == 15)
  }
}
