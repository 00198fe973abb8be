import Flags
import Inventory
import Kubernetes
import Testing
import Text

@Suite struct ConfigMapReaderTests {
  private let proxy = """
    apiVersion: apps/v1
    kind: DaemonSet
    metadata: {name: kube-proxy, namespace: kube-system}
    spec:
      selector: {matchLabels: {app: kube-proxy}}
      template:
        metadata: {labels: {app: kube-proxy}}
        spec:
          containers:
          - name: kube-proxy
            image: registry.k8s.io/kube-proxy:v1.35.7
            command: [kube-proxy, --config=/var/lib/kube-proxy/PATH]
            volumeMounts:
            - {name: config, mountPath: /var/lib/kube-proxy}
          volumes:
          - name: config
            configMap: {name: kube-proxyITEMS}
    """
  private let map = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: kube-proxy, namespace: kube-system}
    data:
      config.conf: |
        apiVersion: kubeproxy.config.k8s.io/v1alpha1
        kind: KubeProxyConfiguration
        mode: ipvs
        clientConnection:
          kubeconfig: /var/lib/kube-proxy/kubeconfig.conf
      kubeconfig.conf: |
        apiVersion: v1
        kind: Config
        clusters:
        - name: default
          cluster: {server: "https://api.example:6443"}
        contexts:
        - name: default
          context: {cluster: default, user: default}
        current-context: default
        users:
        - name: default
          user: {tokenFile: /var/run/secrets/token}
      notes: 'kind of clusters, any apiVersion'
    """

  private func cluster(path: String = "config.conf", items: String = "") -> Cluster {
    let workload = proxy.replacing("PATH", with: path).replacing("ITEMS", with: items)
    return Installers.cluster(["proxy.yaml": workload, "map.yaml": map])
  }

  @Test func aWorkloadFindsItsConfigurationWhereItMountsTheMap() throws {
    let component = try #require(cluster().hostedComponents.first)
    #expect(component["mode"].value == "ipvs")
    #expect(component["mode"].location.description == "map.yaml:8:11")
  }

  @Test func itemsGiveKeysOtherPaths() throws {
    let items = ", items: [{key: config.conf, path: proxy/settings}]"
    let renamed = try #require(
      cluster(path: "proxy/settings", items: items).hostedComponents.first)
    #expect(renamed["mode"].value == "ipvs")
    // The key itself is no file then.
    let hidden = try #require(cluster(items: items).hostedComponents.first)
    #expect(hidden.lacksConfigFile)
  }

  @Test func kubeconfigsOfConfigMapsAreReadAndUsed() throws {
    let cluster = cluster()
    let kubeconfig = try #require(cluster.kubeconfigs.first)
    #expect(kubeconfig.clusters.map(\.server) == ["https://api.example:6443"])
    #expect(kubeconfig.fileName == "kubeconfig.conf of ConfigMap kube-proxy")
    let hop = cluster.connections.filter { $0.hop == .kubeProxyToAPIServer }
    #expect(hop.map(\.peers) == [["https://api.example:6443"]])
    // Claimed by kube-proxy, it is nobody else's.
    #expect(!cluster.connections.contains { $0.hop == .kubeconfigToAPIServer })
  }

  @Test func aKubeletConfigurationInAMapMakesNoHost() {
    let text = """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: kubelet-config, namespace: kube-system}
      data:
        kubelet: |
          apiVersion: kubelet.config.k8s.io/v1beta1
          kind: KubeletConfiguration
          maxPods: 50
      """
    let cluster = Installers.cluster(["dump/map.yaml": text])
    #expect(cluster.hosts.isEmpty && cluster.hostedComponents.isEmpty)
    #expect(cluster.configurations.map(\.kind) == ["KubeletConfiguration"])
  }

  @Test func kubeadmsMapsTellOfTheKubelets() throws {
    let text = """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: kubeadm-config, namespace: kube-system}
      data:
        ClusterConfiguration: |
          apiVersion: kubeadm.k8s.io/v1beta4
          kind: ClusterConfiguration
          kubernetesVersion: v1.35.2
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: kubelet-config, namespace: kube-system}
      data:
        kubelet: |
          apiVersion: kubelet.config.k8s.io/v1beta1
          kind: KubeletConfiguration
          maxPods: 50
      """
    let cluster = Installers.cluster(["dump/maps.yaml": text])
    let kubelet = try #require(cluster.hostedComponents.first { $0.program == .kubelet })
    #expect(kubelet["maxPods"].int == 50)
    #expect(kubelet["maxPods"].location.description == "dump/maps.yaml:17:14")
  }
}
