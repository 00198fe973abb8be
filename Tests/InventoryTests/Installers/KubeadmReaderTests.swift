import Flags
import Inventory
import Kubernetes
import Testing
import Text

@Suite struct KubeadmReaderTests {
  private func hosted(_ text: String, _ program: Program) throws -> Component {
    try #require(
      Installers.cluster(["kubeadm.yaml": text]).hostedComponents.first { $0.program == program })
  }

  private let old = """
    apiVersion: kubeadm.k8s.io/v1beta3
    kind: ClusterConfiguration
    kubernetesVersion: v1.29.3
    networking:
      podSubnet: 10.244.0.0/16
    apiServer:
      extraArgs:
        audit-log-maxage: "30"
        enable-admission-plugins: NodeRestriction,AlwaysPullImages
    """

  @Test func extraArgumentsAreAMapUpToV1beta3() throws {
    let server = try hosted(old, .kubeAPIServer)
    #expect(server["audit-log-maxage"].int == 30)
    #expect(server["audit-log-maxage"].location.description == "kubeadm.yaml:8:23")
    #expect(server["audit-log-maxage"].origin == .installer)
    // The user's plugins take the place of kubeadm's; they are not added to them.
    #expect(server["enable-admission-plugins"].list == ["NodeRestriction", "AlwaysPullImages"])
    #expect(server.version == Version("1.29.3"))
  }

  @Test func kubeadmItselfSetsTheRest() throws {
    let server = try hosted(old, .kubeAPIServer)
    #expect(server["authorization-mode"].list == ["Node", "RBAC"])
    #expect(server["client-ca-file"].value == "/etc/kubernetes/pki/ca.crt")
    #expect(server.location.description == "kubeadm.yaml:7:3")
    #expect(server.source == .installer)
    #expect(!server.options.isSet("audit-policy-file"))
    let manager = try hosted(old, .kubeControllerManager)
    #expect(manager["cluster-cidr"].location.description == "kubeadm.yaml:5:14")
    #expect(manager["bind-address"].value == "127.0.0.1")
    let etcd = try hosted(old, .etcd)
    #expect(etcd["client-cert-auth"].bool == true)
    #expect(etcd["listen-client-urls"].list.allSatisfy { $0.hasPrefix("https://") })
  }

  @Test func extraArgumentsAreAListThatRepeatsSinceV1beta4() throws {
    let text = """
      apiVersion: kubeadm.k8s.io/v1beta4
      kind: ClusterConfiguration
      apiServer:
        extraArgs:
        - name: service-account-issuer
          value: https://new.example.com
        - {name: service-account-issuer, value: https://old.example.com}
      """
    let issuer = try hosted(text, .kubeAPIServer)["service-account-issuer"]
    #expect(issuer.values.map(\.value) == ["https://new.example.com", "https://old.example.com"])
    #expect(issuer.values.first?.location.description == "kubeadm.yaml:6:12")
  }

  @Test func aFileOfAuthorizersTakesThePlaceOfTheModes() throws {
    let text = """
      apiVersion: kubeadm.k8s.io/v1beta4
      kind: ClusterConfiguration
      apiServer:
        extraArgs: [{name: authorization-config, value: /etc/kubernetes/authz.yaml}]
      """
    #expect(try !hosted(text, .kubeAPIServer).options.isSet("authorization-mode"))
  }

  @Test func anExternalEtcdIsNoneOfKubeadms() throws {
    let text = """
      apiVersion: kubeadm.k8s.io/v1beta3
      kind: ClusterConfiguration
      etcd:
        external:
          endpoints: ["https://10.3.0.1:2379", "https://10.3.0.2:2379"]
          caFile: /etc/ssl/etcd/ca.pem
      """
    let cluster = Installers.cluster(["kubeadm.yaml": text])
    #expect(!cluster.hostedComponents.contains { $0.program == .etcd })
    let server = try hosted(text, .kubeAPIServer)
    #expect(server["etcd-servers"].list.count == 2)
    #expect(server["etcd-cafile"].value == "/etc/ssl/etcd/ca.pem")
    #expect(!server.options.isSet("etcd-certfile"))
  }

  @Test func placesInTheConfigMapAreThoseOfItsLines() throws {
    let text = """
      # é
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: kubeadm-config, namespace: kube-system}
      data:
        ClusterConfiguration: |
          apiVersion: kubeadm.k8s.io/v1beta3
          kind: ClusterConfiguration
          apiServer:
            extraArgs:
              profiling: "false"
      """
    let server = try hosted(text, .kubeAPIServer)
    #expect(server["profiling"].bool == false)
    #expect(server["profiling"].location.description == "kubeadm.yaml:11:20")
    let quoted = """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: kubeadm-config}
      data:
        ClusterConfiguration: "apiVersion: kubeadm.k8s.io/v1beta3\\nkind: ClusterConfiguration\\n"
      """
    #expect(try hosted(quoted, .kubeAPIServer).location.description == "kubeadm.yaml:5:25")
  }

  @Test func theStaticPodOfTheHostWins() throws {
    let pod = """
      apiVersion: v1
      kind: Pod
      metadata: {name: kube-apiserver, namespace: kube-system}
      spec:
        containers:
        - {name: a, image: k, command: [kube-apiserver, --profiling=true]}
      """
    let cluster = Installers.cluster([
      "hosts/cp-1/etc/kubernetes/manifests/kube-apiserver.yaml": pod,
      "hosts/cp-1/etc/kubernetes/kubeadm-config.yaml": old, "kubeadm.yaml": old,
    ])
    #expect(cluster.apiServers.map(\.source) == [.staticPod])
    #expect(cluster.apiServers.first?["profiling"].bool == true)
    // What no other input shows is as the configuration on the host has it.
    #expect(cluster.schedulers.map(\.title) == ["kube-scheduler on cp-1"])
  }

  @Test func clusterAPIHandsItsConfigurationToKubeadm() throws {
    let text = """
      apiVersion: controlplane.cluster.x-k8s.io/v1beta1
      kind: KubeadmControlPlane
      metadata: {name: prod}
      spec:
        version: v1.31.2
        kubeadmConfigSpec:
          clusterConfiguration:
            apiServer:
              extraArgs: {cloud-provider: external}
          initConfiguration:
            nodeRegistration:
              kubeletExtraArgs: {read-only-port: "10255"}
      """
    let server = try hosted(text, .kubeAPIServer)
    #expect(server.version == Version("1.31.2"))
    #expect(server["cloud-provider"].value == "external")
    #expect(server.host == "the control plane that Cluster API sets up")
    let kubelet = try hosted(text, .kubelet)
    #expect(kubelet["read-only-port"].int == 10255)
    #expect(kubelet["anonymous-auth"].bool == false)
  }

  @Test func theTokenOfAJoinIsTakenOutAndItsEndpointStays() {
    let text = """
      apiVersion: kubeadm.k8s.io/v1beta3
      kind: JoinConfiguration
      discovery:
        bootstrapToken:
          apiServerEndpoint: 10.0.0.1:6443
          token: abcdef.0123456789abcdef
      controlPlane:
        certificateKey: 0f1e2d3c4b5a69788796a5b4c3d2e1f0
      """
    let cluster = Installers.cluster(["join.yaml": text])
    let bytes = cluster.configurations.first?.file.bytes ?? []
    let left = String(decoding: bytes, as: UTF8.self)
    #expect(left.contains("10.0.0.1:6443"))
    #expect(!left.contains("0123456789abcdef"))
    #expect(!left.contains("0f1e2d3c"))
  }
}
