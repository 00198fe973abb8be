import Flags
import Inventory
import Kubernetes
import Testing
import Text

@Suite struct TalosReaderTests {
  private let text = """
    version: v1alpha1
    machine:
      type: controlplane
      token: abc123.0123456789abcdef
      network: {hostname: cp-1}
      kubelet:
        image: ghcr.io/siderolabs/kubelet:v1.33.1
        extraArgs: {node-labels: a=b}
        extraConfig:
          authentication: {anonymous: {enabled: true}}
          maxPods: 200
    cluster:
      secret: c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I=
      controlPlane: {endpoint: "https://10.0.0.1:6443"}
      secretboxEncryptionSecret: bm90LWEtcmVhbC1rZXktYnV0LWxvbmctZW5vdWdoISE=
      ca:
        key: LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSUlhPQotLS0tLUVORA==
      apiServer:
        extraArgs:
          enable-admission-plugins: [AlwaysPullImages]
          audit-log-maxage: 60
      scheduler: {}
    """

  private func component(_ program: Program, _ text: String? = nil) throws -> Component {
    let cluster = Installers.cluster(["controlplane.yaml": text ?? self.text])
    return try #require(cluster.host(named: "cp-1")?.component(program))
  }

  @Test func whatTheUserGivesIsAddedOrTakesThePlace() throws {
    let server = try component(.kubeAPIServer)
    #expect(server["enable-admission-plugins"].list == ["NodeRestriction", "AlwaysPullImages"])
    #expect(server["audit-log-maxage"].int == 60)
    #expect(server["audit-log-maxage"].values.count == 1)
    #expect(server["audit-log-maxage"].location.description == "controlplane.yaml:21:25")
    #expect(server["service-account-issuer"].value == "https://10.0.0.1:6443")
    #expect(server.version == Version("1.33.1"))
  }

  @Test func aKeyTurnsEncryptionOn() throws {
    let option = try component(.kubeAPIServer)["encryption-provider-config"]
    #expect(option.location.description == "controlplane.yaml:15:30")
    let without = text.replacing("secretboxEncryptionSecret", with: "otherField")
    #expect(try !component(.kubeAPIServer, without)["encryption-provider-config"].isSet)
  }

  @Test func theKubeletsFieldsLieOverTalosOwn() throws {
    let kubelet = try component(.kubelet)
    #expect(kubelet["anonymous-auth"].bool == true)
    #expect(kubelet["anonymous-auth"].location.description == "controlplane.yaml:10:45")
    #expect(kubelet["max-pods"].int == 200)
    #expect(kubelet["authorization-mode"].value == "Webhook")
    #expect(kubelet["node-labels"].value == "a=b")
  }

  @Test func talosReservesRoomForItself() throws {
    #expect(try component(.kubelet)["system-reserved"].map["memory"] == "512Mi")
    let own = text.replacing("maxPods: 200", with: "systemReserved: {cpu: 200m}")
    #expect(try component(.kubelet, own)["system-reserved"].map == ["cpu": "200m"])
  }

  @Test func aWorkerRunsNoControlPlane() throws {
    let worker = text.replacing("controlplane\n", with: "worker\n")
    let cluster = Installers.cluster(["worker.yaml": worker])
    #expect(cluster.host(named: "cp-1")?.components.map(\.program) == [.kubelet])
  }

  @Test func secretsAreTakenOut() {
    let cluster = Installers.cluster(["controlplane.yaml": text])
    let left = String(decoding: cluster.configurations.first?.file.bytes ?? [], as: UTF8.self)
    for secret in ["0123456789abcdef", "c2VjcmV0", "bm90LWEt", "LS0tLS1CRUdJTiBFQyBQ"] {
      #expect(!left.contains(secret))
    }
    #expect(left.contains("https://10.0.0.1:6443"))
  }

  @Test(.enabled(if: Installers.hasCorpus, "needs ../shared"))
  func theAuthoritiesAreReadAndTheKeysAreNot() {
    let cluster = Installers.corpus("talos")
    let titles = Set(cluster.certificates.map(\.title))
    #expect(titles.contains("etcd CA of the machine configuration"))
    let files = cluster.configurations.map(\.file).filter { $0.path.hasSuffix("controlplane.yaml") }
    let left = String(decoding: files.first?.bytes ?? [], as: UTF8.self)
    #expect(!left.contains("2z19nz.e8oeemr4l3caw64b"))
    #expect(!left.contains("BVpg0EsnQ5vfvHvMN5Yc2"))
    #expect(!left.contains("LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0"))
    #expect(left.contains("LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0"))
  }
}
