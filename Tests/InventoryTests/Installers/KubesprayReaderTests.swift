import Flags
import Inventory
import Testing
import Text

@Suite struct KubesprayReaderTests {
  private let inventory = """
    # three masters
    [kube_control_plane]
    m1 ansible_host=192.0.2.1 ip=10.0.0.1 etcd_member_name=etcd1
    m2 ip=10.0.0.2 etcd_member_name=etcd2  # a comment=here
    m3 ip=10.0.0.3 etcd_member_name=etcd3

    [etcd:children]
    kube_control_plane

    [kube_node]
    w1 ip=10.0.0.9

    [all:vars]
    ansible_user=core
    """

  private let variables = """
    kube_version: 1.32.4
    kube_api_anonymous_auth: false
    kubernetes_audit: true
    audit_log_maxage: 90
    kube_encrypt_secret_data: true
    kube_cert_dir: "{{ kube_config_dir }}/ssl"
    kube_kubeadm_apiserver_extra_args: {goaway-chance: "0.001"}
    etcd_heartbeat_interval: 300
    kubelet_protect_kernel_defaults: true
    """
  private let path = "inventory/prod/group_vars/k8s_cluster/k8s-cluster.yml"

  private func cluster(_ inventory: String, _ name: String = "inventory/prod/hosts.ini") -> Cluster
  {
    Installers.cluster([name: inventory, path: variables])
  }

  @Test func theInventoryTellsWhatEachMachineIs() throws {
    let cluster = cluster(inventory)
    #expect(cluster.hosts.map(\.name) == ["m1", "m2", "m3", "w1"])
    #expect(cluster.controlPlaneHosts.map(\.name) == ["m1", "m2", "m3"])
    #expect(cluster.etcd?.members.map(\.name) == ["etcd1", "etcd2", "etcd3"])
    #expect(cluster.etcd?.members.first?.peerURLs == ["https://10.0.0.1:2380"])
    #expect(cluster.host(named: "w1")?.components.map(\.program) == [.kubelet])
    #expect(cluster.version == Version("1.32.4"))
    let server = try #require(cluster.host(named: "m2")?.component(.kubeAPIServer))
    #expect(server.location.description == "inventory/prod/hosts.ini:4:1")
    #expect(server["advertise-address"].value == "10.0.0.2")
  }

  @Test func theFileTakesThePlaceOfTheAnonymousFlag() throws {
    let asked = "kube_apiserver_use_authentication_config_file: true\n" + variables
    let cluster = Installers.cluster(["inventory/prod/hosts.ini": inventory, path: asked])
    let server = try #require(cluster.host(named: "m1")?.component(.kubeAPIServer))
    #expect(!server["anonymous-auth"].isSet)
    #expect(server["authentication-config"].location.description == "\(path):1:48")
  }

  @Test func theInventoryInYAMLSaysTheSame() {
    let yaml = """
      all:
        hosts:
          m1: {ip: 10.0.0.1, etcd_member_name: etcd1}
          m2: {ip: 10.0.0.2, etcd_member_name: etcd2}
          m3: {ip: 10.0.0.3, etcd_member_name: etcd3}
          w1: {ip: 10.0.0.9}
        children:
          kube_control_plane: {hosts: {m1: , m2: , m3: }}
          kube_node: {hosts: {w1: }}
          etcd: {children: {kube_control_plane: }}
          k8s_cluster: {children: {kube_control_plane: , kube_node: }}
      """
    let cluster = cluster(yaml, "inventory/prod/hosts.yaml")
    #expect(cluster.hosts.map(\.name) == ["m1", "m2", "m3", "w1"])
    #expect(cluster.etcd?.members.map(\.name) == ["etcd1", "etcd2", "etcd3"])
    #expect(cluster.installer == .kubespray)
  }

  @Test func variablesAreFlags() throws {
    let cluster = cluster(inventory)
    let server = try #require(cluster.apiServers.first)
    #expect(server["anonymous-auth"].bool == false)
    #expect(server["anonymous-auth"].location.description == "\(path):2:26")
    #expect(server["audit-log-maxage"].int == 90)
    #expect(server["audit-policy-file"].location.description == "\(path):3:19")
    #expect(server["encryption-provider-config"].isSet)
    #expect(server["goaway-chance"].value == "0.001")
    #expect(server["profiling"].bool == false)
    #expect(cluster.etcdProcesses.first?["heartbeat-interval"].int == 300)
    #expect(cluster.kubelets.first?["protect-kernel-defaults"].bool == true)
  }

  @Test func withoutAnInventoryTheVariablesAreOfNobodyInParticular() {
    let cluster = Installers.cluster([path: variables])
    #expect(cluster.hosts.isEmpty)
    #expect(cluster.apiServers.map(\.host) == ["the control plane that Kubespray sets up"])
  }

  @Test(.enabled(if: Installers.hasCorpus, "needs ../shared"))
  func whatKubesprayHasRenderedWins() {
    let cluster = Installers.corpus("kubespray-ha")
    #expect(cluster.apiServers.count == 3)
    #expect(cluster.apiServers.allSatisfy { $0.location.path.hasSuffix("kubeadm-config.yaml") })
    #expect(cluster.etcdProcesses.allSatisfy { $0.source == .unit })
    #expect(cluster.kubelets.count == 6)
    #expect(cluster.etcd?.members.count == 3)
  }
}
