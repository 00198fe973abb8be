import Flags
import Inventory
import Kubernetes
import Testing
import Text

@Suite struct RancherReaderTests {
  private let path = "hosts/s1/etc/rancher/k3s/config.yaml"

  private func component(_ files: [String: String], _ program: Program) throws -> Component {
    try #require(Installers.cluster(files).host(named: "s1")?.component(program))
  }

  @Test func argumentsOfComponentsAreListsOrScalars() throws {
    let text = """
      cluster-init: true
      kube-apiserver-arg:
        - audit-log-path=/var/log/audit.log
        - "audit-policy-file=/etc/audit.yaml"
      kubelet-arg: max-pods=200
      """
    let server = try component([path: text], .kubeAPIServer)
    #expect(server["audit-log-path"].value == "/var/log/audit.log")
    #expect(server["audit-policy-file"].location.description == "\(path):4:5")
    #expect(server["anonymous-auth"].bool == false)
    #expect(server["etcd-servers"].value == "https://127.0.0.1:2379")
    #expect(!server.options.isSet("encryption-provider-config"))
    let kubelet = try component([path: text], .kubelet)
    #expect(kubelet["max-pods"].int == 200)
    #expect(kubelet["read-only-port"].int == 0)
  }

  @Test func dropInsReplaceAndAdd() throws {
    let folder = "hosts/s1/etc/rancher/k3s/config.yaml.d"
    let files = [
      path: "tls-san: a\nkube-apiserver-arg: [event-ttl=2h]\nkubelet-arg: [max-pods=50]\n",
      "\(folder)/10-more.yaml": "kube-apiserver-arg+: [audit-log-maxage=30]\n",
      "\(folder)/20-other.yaml": "kubelet-arg: [max-pods=60]\n",
    ]
    let server = try component(files, .kubeAPIServer)
    #expect(server["event-ttl"].value == "2h")
    #expect(server["audit-log-maxage"].location.description == "\(folder)/10-more.yaml:1:23")
    #expect(try component(files, .kubelet)["max-pods"].values.map(\.value) == ["60"])
  }

  @Test func anAgentRunsNoControlPlane() throws {
    let text = "server: https://10.0.0.1:6443\ntoken: 1234567890abcdef\n"
    let host = try #require(Installers.cluster([path: text]).host(named: "s1"))
    #expect(host.components.map(\.program) == [.kubeProxy, .kubelet])
    let unit = "[Service]\nExecStart=/usr/local/bin/k3s \\\n  server\n"
    let server = Installers.cluster([path: text, "hosts/s1/etc/systemd/system/k3s.service": unit])
    #expect(server.host(named: "s1")?.component(.etcd) != nil)
  }

  @Test func oneK3sKeepsItsObjectsInSQLite() throws {
    let cluster = Installers.cluster([path: "write-kubeconfig-mode: \"0600\"\n"])
    #expect(cluster.etcdClusters.isEmpty)
    #expect(cluster.snapshotSettings.isEmpty)
    #expect(cluster.apiServers.first?["etcd-servers"].value == "unix://kine.sock")
  }

  @Test func snapshotsAreTakenUnlessTheyAreTurnedOff() {
    let rke2 = "hosts/s1/etc/rancher/rke2/config.yaml"
    let on = Installers.cluster([rke2: "tls-san: [a]\n"])
    #expect(on.snapshotSettings.map(\.title) == ["RKE2 itself"])
    let timed = Installers.cluster([rke2: "etcd-snapshot-schedule-cron: '0 */6 * * *'\n"])
    #expect(timed.snapshotSettings.first?.location.description == "\(rke2):1:30")
    let off = Installers.cluster([rke2: "etcd-disable-snapshots: true\n"])
    #expect(off.snapshotSettings.isEmpty)
    #expect(!off.hasSnapshottingDistribution)
  }

  @Test func rke2EncryptsAndK3sWhenAsked() throws {
    let rke2 = "hosts/s1/etc/rancher/rke2/config.yaml"
    let server = try component([rke2: "profile: cis\n"], .kubeAPIServer)
    #expect(server.options.isSet("encryption-provider-config"))
    #expect(server["audit-log-maxage"].int == 30)
    #expect(
      try component([rke2: "profile: cis\n"], .kubelet)["protect-kernel-defaults"].bool == true)
    #expect(try component([rke2: "tls-san: a\n"], .kubeAPIServer)["audit-log-path"].isSet == false)
    let k3s = try component([path: "secrets-encryption: true\n"], .kubeAPIServer)
    #expect(k3s["encryption-provider-config"].location.description == "\(path):1:21")
  }

  @Test func secretsAreTakenOut() {
    let text = """
      token: K10deadbeef::server:0123456789abcdef
      agent-token: 0123456789abcdef
      datastore-endpoint: mysql://root:hunter22@tcp(10.0.0.5:3306)/k3s
      etcd-s3-access-key: AKIDEXAMPLE0123456
      etcd-s3-secret-key: wJalrXUtnFEMI0123456
      """
    let cluster = Installers.cluster([path: text])
    let left = String(decoding: cluster.configurations.first?.file.bytes ?? [], as: UTF8.self)
    for secret in ["deadbeef", "0123456789", "hunter22", "AKIDEXAMPLE", "wJalr"] {
      #expect(!left.contains(secret))
    }
    #expect(left.contains("agent-token: "))
  }

  @Test(.enabled(if: Installers.hasCorpus, "needs ../shared"))
  func whatRunsWinsOverTheFile() throws {
    let cluster = Installers.corpus("rke2-cis-1.12")
    let server = try #require(cluster.host(named: "server-0"))
    #expect(server.component(.kubeAPIServer)?.source == .process)
    #expect(server.components.count { $0.program == .kubeAPIServer } == 1)
    #expect(server.component(.etcd)?.source == .installer)
    #expect(cluster.host(named: "agent-0")?.isControlPlane == false)
    #expect(cluster.host(named: "server-1")?.isControlPlane == true)
  }
}
