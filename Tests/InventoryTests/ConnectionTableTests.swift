import Flags
import Inventory
import Testing
import Text

@Suite struct ConnectionTableTests {
  private func rows(_ files: [String: String], _ hop: Connection.Hop) -> [Connection] {
    var options = ReadingOptions(now: Timestamp(seconds: 1_790_000_000))
    options.version = Version("1.34")
    let sources = files.map { SourceFile(path: $0.key, text: $0.value) }
    return ClusterReader.read(sources, options: options).connections.filter { $0.hop == hop }
  }

  private func row(_ files: [String: String], _ hop: Connection.Hop) throws -> Connection {
    let rows = rows(files, hop)
    #expect(rows.count == 1)
    return try #require(rows.first)
  }

  private func etcd(_ flags: String) -> [String: String] {
    let list = "a=https://10.0.1.11:2380,b=https://10.0.2.11:2380"
    return ["hosts/a/etcd.flags": "etcd --name=a --initial-cluster=\(list) \(flags)"]
  }

  @Test func aTrustedAuthorityAloneDemandsClientCertificates() throws {
    let flags = "--listen-client-urls=https://10.0.1.11:2379 --cert-file=/s.crt"
    let open = try #require(rows(etcd(flags), .etcdClient).first)
    #expect(open.clientAuthenticated.isWrong)
    #expect(open.encrypted.value == .yes)
    let closed = try #require(
      rows(etcd(flags + " --client-cert-auth=false --trusted-ca-file=/ca.crt"), .etcdClient).first)
    #expect(closed.clientAuthenticated.value == .yes)
    #expect(closed.clientAuthenticated.short == "ca.crt")
  }

  @Test func certificatesOfAnyAuthorityAreNoProof() throws {
    let flags = "--listen-client-urls=https://10.0.1.11:2379 --cert-file=/s.crt"
    let row = try #require(
      rows(etcd(flags + " --client-cert-auth=true"), .etcdClient).first)
    #expect(row.clientAuthenticated.isWrong)
  }

  @Test func aPlainAddressIsOpenWhateverTheFlagsSay() throws {
    let flags =
      "--listen-client-urls=https://10.0.1.11:2379,http://10.0.1.11:4001 --trusted-ca-file=/ca.crt"
    let row = try #require(rows(etcd(flags), .etcdClient).first)
    #expect(row.encrypted.isWrong)
    #expect(row.clientAuthenticated.value == .no)
    #expect(!row.isLoopback)
  }

  @Test func aPlainPortOfTheMachineItselfIsAsItShouldBe() throws {
    let row = try #require(
      rows(etcd("--listen-client-urls=http://127.0.0.1:2379"), .etcdClient).first)
    #expect(row.encrypted.value == .no)
    #expect(!row.isWrong)
    #expect(row.isLoopback)
  }

  @Test func membersThatOnlyOthersKnowAreNotKnown() throws {
    let other = try #require(
      rows(etcd("--listen-peer-urls=https://10.0.1.11:2380"), .etcdPeer).last)
    #expect(other.title == "etcd member b")
    #expect(other.encrypted.value == .yes)
    #expect(other.serverVerified.value == .notKnown)
    #expect(other.serverVerified.missing?.description.contains("etcd member b") == true)
  }

  @Test func kubeletsAreVerifiedOnlyByAnAuthority() throws {
    let path = "hosts/cp-1/kube-apiserver.flags"
    let bare = try row([path: "kube-apiserver --secure-port=6443"], .apiServerToKubelet)
    #expect(bare.serverVerified.isWrong)
    #expect(bare.encrypted.value == .yes)
    let set = try row(
      [path: "kube-apiserver --kubelet-certificate-authority=/pki/ca.crt"], .apiServerToKubelet)
    #expect(set.serverVerified.value == .yes)
    #expect(set.serverVerified.location?.description == "\(path):1:16")
  }

  @Test func socketsNeedNoEncryption() throws {
    let row = try row(
      ["hosts/cp-1/k.flags": "kube-apiserver --etcd-servers=unix:///run/kine.sock"],
      .apiServerToEtcd)
    #expect(row.isLoopback)
    #expect(!row.isWrong)
  }

  @Test func overridesOfEtcdCountToo() throws {
    let flags =
      "--etcd-servers=https://10.0.1.11:2379 --etcd-servers-overrides=/events#http://10.0.1.12:4002"
    let row = try row(["hosts/cp-1/k.flags": "kube-apiserver \(flags)"], .apiServerToEtcd)
    #expect(row.encrypted.isWrong)
    #expect(row.encrypted.words.contains("http://10.0.1.12:4002"))
  }

  private func kubeconfig(_ cluster: String) -> String {
    """
    apiVersion: v1
    kind: Config
    current-context: b
    contexts:
    - {name: a, context: {cluster: a, user: u}}
    - {name: b, context: {cluster: b, user: u}}
    clusters:
    - {name: a, cluster: {server: "http://old:8080"}}
    - {name: b, cluster: {\(cluster)}}
    users:
    - {name: u, user: {client-certificate: /pki/u.crt}}
    """
  }

  private let scheduler = "kube-scheduler --kubeconfig=/etc/kubernetes/scheduler.conf"

  @Test func theCurrentContextIsTheOneInUse() throws {
    let path = "hosts/cp-1/etc/kubernetes/scheduler.conf"
    let row = try row(
      [
        "hosts/cp-1/s.flags": scheduler,
        path: kubeconfig("server: \"https://api:6443\", certificate-authority: /pki/ca.crt"),
      ], .schedulerToAPIServer)
    #expect(row.peers == ["https://api:6443"])
    #expect(row.serverVerified.short == "ca.crt")
    #expect(row.clientAuthenticated.short == "u.crt")
    #expect(row.title == "kube-scheduler on cp-1")
  }

  @Test func aComponentMustKnowItsAuthority() throws {
    let row = try row(
      [
        "hosts/cp-1/s.flags": scheduler,
        "hosts/cp-1/etc/kubernetes/scheduler.conf": kubeconfig("server: \"https://api:6443\""),
      ], .schedulerToAPIServer)
    #expect(row.serverVerified.isWrong)
    let people = try self.row(
      ["admin.yaml": kubeconfig("server: \"https://api:6443\"")], .kubeconfigToAPIServer)
    #expect(!people.isWrong)
  }

  @Test func aKubeconfigThatWasNotReadIsAskedFor() throws {
    let row = try row(["hosts/cp-1/s.flags": scheduler], .schedulerToAPIServer)
    #expect(row.answers.allSatisfy { $0.value == .notKnown })
    let wanted = "/etc/kubernetes/scheduler.conf of cp-1"
    #expect(row.encrypted.missing?.description == wanted)
  }

  @Test func podsUseWhatPodsAreGiven() throws {
    let pod = """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: kube-scheduler, namespace: kube-system}
      spec:
        selector: {matchLabels: {k: s}}
        template:
          metadata: {labels: {k: s}}
          spec:
            containers:
            - {name: s, image: "registry.k8s.io/kube-scheduler:v1.34.1", command: [kube-scheduler]}
      """
    let row = try row(["kube-scheduler.yaml": pod], .schedulerToAPIServer)
    #expect(row.serverVerified.value == .yes)
    #expect(row.clientAuthenticated.short == "token")
  }

  @Test func servicesAreVerifiedByTheirBundle() throws {
    func service(_ spec: String, _ metadata: String = "") -> [String: String] {
      [
        "a.yaml": """
        apiVersion: apiregistration.k8s.io/v1
        kind: APIService
        metadata: {name: v1beta1.metrics.k8s.io\(metadata)}
        spec: {service: {name: m, namespace: kube-system}, \(spec)}
        """
      ]
    }
    let skips = try row(service("insecureSkipTLSVerify: true"), .aggregatedAPI)
    #expect(skips.serverVerified.isWrong)
    #expect(try row(service("caBundle: QQ=="), .aggregatedAPI).serverVerified.value == .yes)
    // A manifest may be completed by whoever applies it; what the cluster has may not.
    let manifest = try row(service("version: v1beta1"), .aggregatedAPI)
    #expect(manifest.serverVerified.value == .notKnown)
    let running = try row(service("version: v1beta1", ", uid: u"), .aggregatedAPI)
    #expect(running.serverVerified.isWrong)
  }

  @Test func tunnelsAreRead() throws {
    let files = [
      "hosts/cp-1/k.flags":
        "kube-apiserver --egress-selector-config-file=/etc/kubernetes/egress.yaml",
      "hosts/cp-1/etc/kubernetes/egress.yaml": """
      apiVersion: apiserver.k8s.io/v1beta1
      kind: EgressSelectorConfiguration
      egressSelections:
      - name: cluster
        connection:
          proxyProtocol: HTTPConnect
          transport: {tcp: {url: "http://10.0.0.9:8131"}}
      - name: controlplane
        connection: {proxyProtocol: Direct}
      """,
    ]
    let row = try row(files, .konnectivity)
    #expect(row.encrypted.isWrong)
    #expect(row.peers == ["http://10.0.0.9:8131"])
  }
}
