import Flags
import Inventory
import Testing
import Text

@Suite struct OpenShiftReaderTests {
  private let map = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: config, namespace: openshift-kube-apiserver}
    data:
      config.yaml: |
        {"apiVersion": "kubecontrolplane.config.openshift.io/v1", "kind": "KubeAPIServerConfig",
         "servingInfo": {"minTLSVersion": "VersionTLS12", "cipherSuites": ["A", "B"]},
         "servicesSubnet": "",
         "apiServerArguments": {
           "enable-admission-plugins": ["NodeRestriction", "PodNodeSelector"],
           "audit-log-maxage": ["30"]}}
    """

  @Test func everyValueIsAListWithAPlaceOfItsOwn() throws {
    let cluster = Installers.cluster(["config.yaml": map])
    let server = try #require(cluster.hostedComponents.first)
    #expect(server["enable-admission-plugins"].list == ["NodeRestriction", "PodNodeSelector"])
    let places = server["enable-admission-plugins"].values.map(\.location.description)
    #expect(places == ["config.yaml:10:37", "config.yaml:10:56"])
    #expect(server["tls-min-version"].value == "VersionTLS12")
    #expect(server["tls-cipher-suites"].list == ["A", "B"])
    #expect(server["authorization-mode"].list.contains("RBAC"))
    #expect(!server.options.isSet("service-cluster-ip-range"))
    #expect(server.showsCommandLine)
    #expect(cluster.installer == .openShift)
  }

  @Test func aTemplateLeavesOpenWhatItDoesNotSay() throws {
    let file = """
      apiVersion: kubecontrolplane.config.openshift.io/v1
      kind: KubeAPIServerConfig
      apiServerArguments: {event-ttl: [3h]}
      """
    let server = try #require(Installers.cluster(["a.yaml": file]).hostedComponents.first)
    #expect(server["event-ttl"].value == "3h")
    #expect(!server.showsCommandLine)
  }

  @Test func theFileCompletesThePodThatNamesIt() throws {
    let pod = """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: kube-apiserver, namespace: hcp}
      spec:
        selector: {}
        template:
          spec:
            containers:
            - name: kube-apiserver
              image: hyperkube
              command: [hyperkube]
              args: [kube-apiserver, --openshift-config=/etc/kubernetes/config/config.json, -v=2]
      """
    let cluster = Installers.cluster(["d.yaml": pod, "config.yaml": map])
    #expect(cluster.apiServers.count == 1)
    let server = try #require(cluster.apiServers.first)
    #expect(server.source == .workload)
    #expect(server["audit-log-maxage"].int == 30)
    #expect(server.showsCommandLine)
    let alone = try #require(Installers.cluster(["d.yaml": pod]).apiServers.first)
    #expect(!alone.showsCommandLine)
  }

  @Test(.enabled(if: Installers.hasCorpus, "needs ../shared"))
  func hypershiftsArgumentsAreInItsConfigMap() throws {
    let cluster = Installers.corpus("openshift-hypershift")
    let server = try #require(cluster.apiServers.first)
    #expect(cluster.apiServers.count == 1)
    #expect(server["audit-policy-file"].value == "/etc/kubernetes/audit/policy.yaml")
    #expect(server["audit-policy-file"].location.path.hasSuffix("kas_config_configmap.yaml"))
    // etcd is behind a Service, which is no member.
    #expect(cluster.etcdClusters.isEmpty)
  }
}
