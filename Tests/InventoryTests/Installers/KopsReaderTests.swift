import Flags
import Inventory
import Testing
import Text

@Suite struct KopsReaderTests {
  private let text = """
    apiVersion: kops.k8s.io/v1alpha2
    kind: Cluster
    metadata: {name: shop.example.com}
    spec:
      kubernetesVersion: 1.33.2
      authorization: {rbac: {}}
      encryptionConfig: true
      etcdClusters: [{name: main}]
      kubeAPIServer:
        auditLogMaxAge: 10
        auditWebhookBatchThrottleQps: 3140m
        appendAdmissionPlugins: [AlwaysPullImages]
        featureGates: {A: "true", B: "false"}
      kubeControllerManager:
        leaderElection: {leaderElectLeaseDuration: 60s}
      kubelet:
        anonymousAuth: false
        shutdownGracePeriod: 90s
    """

  private func hosted(_ program: Program, _ files: [String: String]? = nil) throws -> Component {
    let cluster = Installers.cluster(files ?? ["cluster.yaml": text])
    let found = cluster.hostedComponents.filter { $0.program == program }
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func fieldsAreFlags() throws {
    let server = try hosted(.kubeAPIServer)
    #expect(server["audit-log-maxage"].int == 10)
    #expect(server["audit-log-maxage"].location.description == "cluster.yaml:10:21")
    #expect(server["audit-webhook-batch-throttle-qps"].value == "3.14")
    #expect(server["feature-gates"].map == ["A": "true", "B": "false"])
    #expect(server["enable-admission-plugins"].list.contains("AlwaysPullImages"))
    #expect(server["authorization-mode"].value == "Node,RBAC")
    #expect(server["encryption-provider-config"].location.description == "cluster.yaml:7:21")
    #expect(server["service-account-issuer"].value == "https://api.internal.shop.example.com")
    #expect(!server.options.isSet("etcd-servers-overrides"))
    #expect(server.problems.isEmpty)
    #expect(
      try hosted(.kubeControllerManager)["leader-elect-lease-duration"].value == "60s")
  }

  @Test func fieldsWithoutAFlagGoIntoTheKubeletsFile() throws {
    let kubelet = try hosted(.kubelet)
    #expect(kubelet["shutdownGracePeriod"].value == "90s")
    #expect(kubelet["anonymous-auth"].bool == false)
  }

  @Test func alwaysAllowIsWhatItSays() throws {
    let open = text.replacing("{rbac: {}}", with: "{alwaysAllow: {}}")
    let option = try hosted(.kubeAPIServer, ["cluster.yaml": open])["authorization-mode"]
    #expect(option.value == "AlwaysAllow")
    #expect(option.location.position.line == 6)
  }

  @Test func alwaysAllowOverrulesAnyMode() throws {
    let open = text.replacing("{rbac: {}}", with: "{alwaysAllow: {}}")
      .replacing("    auditLogMaxAge", with: "    authorizationMode: Node,RBAC\n    auditLogMaxAge")
    let option = try hosted(.kubeAPIServer, ["cluster.yaml": open])["authorization-mode"]
    #expect(option.value == "AlwaysAllow")
  }

  @Test func whatKopsWritesOverDoesNotCount() throws {
    let asked = text.replacing(
      "    auditLogMaxAge",
      with: "    enableAdmissionPlugins: [PodNodeSelector]\n    anonymousAuth: true\n"
        + "    authorizationMode: RBAC\n    auditLogMaxAge")
    let server = try hosted(.kubeAPIServer, ["cluster.yaml": asked])
    let plugins = server["enable-admission-plugins"].list
    #expect(!plugins.contains("PodNodeSelector") && plugins.contains("NodeRestriction"))
    #expect(server["anonymous-auth"].bool == false)
    #expect(server["authorization-mode"].value == "Node,RBAC")
    // What kops has filled in itself tells of the release that did.
    let filled = asked.replacing(
      "    anonymousAuth: true", with: "    image: kube-apiserver:v1.33.2")
    let old = try hosted(.kubeAPIServer, ["cluster.yaml": filled])
    #expect(old["enable-admission-plugins"].list == ["PodNodeSelector"])
    #expect(old["authorization-mode"].value == "RBAC")
  }

  @Test(arguments: [
    ("discoveryStore: s3://shop/keys", "https://shop.s3.amazonaws.com/keys"),
    ("discoveryStore: gs://shop/keys", "https://storage.googleapis.com/shop/keys"),
    ("discoveryStore: memfs://shop/keys", "https://shop/keys"),
    ("discoveryService: {url: https://discovery.example.com/a}", "https://discovery.example.com/a"),
  ])
  func storesOfKeysAreReadByHTTPS(_ discovery: String, _ address: String) throws {
    let asked = text.replacing(
      "spec:\n", with: "spec:\n  serviceAccountIssuerDiscovery:\n    \(discovery)\n")
    let option = try hosted(.kubeAPIServer, ["cluster.yaml": asked])["service-account-issuer"]
    #expect(option.value == address)
    #expect(option.location.description == "cluster.yaml:5:3")
  }

  @Test func whatIsMissingIsMissingInTheSpec() throws {
    #expect(try hosted(.kubeScheduler).location.description == "cluster.yaml:4:1")
    #expect(try hosted(.kubeAPIServer).location.description == "cluster.yaml:9:3")
  }

  @Test func theFilledInCopyOfASpecCounts() throws {
    let completed = text.replacing(
      "    auditLogMaxAge: 10", with: "    auditLogMaxAge: 30\n    auditLogMaxSize: 50")
    let files = ["a-in.yaml": text, "b-completed.yaml": completed]
    #expect(try hosted(.kubeAPIServer, files)["audit-log-maxage"].int == 30)
  }

  @Test func nodeupTellsOfOneMachine() throws {
    let nodeup = """
      APIServerConfig:
        KubeAPIServer: {auditLogMaxAge: 7}
      Assets: {}
      KubeletConfig: {maxPods: 40}
      KubernetesVersion: 1.33.2
      """
    let cluster = Installers.cluster([
      "hosts/m-1/nodeupconfig.yaml": nodeup, "cluster.yaml": text,
    ])
    #expect(cluster.apiServers.map(\.title) == ["kube-apiserver on m-1"])
    #expect(cluster.apiServers.first?["audit-log-maxage"].int == 7)
    #expect(cluster.kubelets.first?["max-pods"].int == 40)
    #expect(cluster.schedulers.map(\.host) == ["the control plane that kops sets up"])
  }

  @Test(.enabled(if: Installers.hasCorpus, "needs ../shared"))
  func thePodsOfTheMastersWin() {
    let cluster = Installers.corpus("kops-ha-gce")
    #expect(cluster.apiServers.count == 3)
    #expect(cluster.apiServers.allSatisfy { $0.source == .staticPod })
    #expect(cluster.kubelets.filter { $0.host.hasPrefix("master-") }.count == 3)
    #expect(cluster.certificates.contains { $0.title == "kubernetes-ca of nodeupconfig.yaml" })
  }
}
