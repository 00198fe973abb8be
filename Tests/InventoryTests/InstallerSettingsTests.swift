import Flags
import Inventory
import Testing

@Suite struct InstallerSettingsTests {
  @Test(arguments: [
    (
      Installer.kubeadm,
      "With kubeadm: audit-log-maxage in apiServer.extraArgs of the ConfigMap kubeadm-config of "
        + "kube-system; then kubeadm init phase control-plane apiserver --config FILE on each host."
    ),
    (
      .kops,
      "With kops: spec.kubeAPIServer.auditLogMaxAge of the Cluster (kops edit cluster); then kops "
        + "update cluster --yes and kops rolling-update cluster --yes."
    ),
    (
      .kubespray,
      "With Kubespray: audit_log_maxage in group_vars; then ansible-playbook cluster.yml, one "
        + "control-plane host at a time."
    ),
    (
      .rke2,
      "With RKE2: audit-log-maxage in kube-apiserver-arg of /etc/rancher/rke2/config.yaml; then "
        + "systemctl restart rke2-server (rke2-agent on workers), one host at a time."
    ),
  ])
  func flagsOfTheAPIServer(_ installer: Installer, _ sentence: String) {
    #expect(installer.setting(["audit-log-maxage"], of: .kubeAPIServer) == sentence)
  }

  @Test func kubeletsAreSetByFieldsWhereTheirFileIs() throws {
    let kubeadm = try #require(Installer.kubeadm.setting(["read-only-port"], of: .kubelet))
    #expect(kubeadm.hasPrefix("With kubeadm: readOnlyPort in the ConfigMap kubelet-config"))
    let clusterAPI = try #require(Installer.clusterAPI.setting(["read-only-port"], of: .kubelet))
    #expect(clusterAPI.hasPrefix("With Cluster API: read-only-port in kubeletExtraArgs"))
  }

  @Test func fieldsWithoutAFlagAreNoArguments() {
    #expect(Installer.rke2.setting(["shutdownGracePeriod"], of: .kubelet) == nil)
    #expect(Installer.kubeadm.setting(["shutdownGracePeriod"], of: .kubelet) != nil)
  }

  @Test func variablesOfEtcdGoThroughItsManager() throws {
    let kops = try #require(Installer.kops.setting(["quota-backend-bytes"], of: .etcd))
    #expect(kops.contains("ETCD_QUOTA_BACKEND_BYTES in spec.etcdClusters[].manager.env"))
  }

  @Test func severalOptionsAreOneSentence() throws {
    let flags = ["audit-log-maxage", "audit-log-maxsize", "goaway-chance"]
    let kubespray = try #require(Installer.kubespray.setting(flags, of: .kubeAPIServer))
    #expect(
      kubespray.hasPrefix(
        "With Kubespray: audit_log_maxage, audit_log_maxsize and "
          + "kube_kubeadm_apiserver_extra_args: goaway-chance in group_vars"))
  }

  @Test(arguments: [Installer.systemd, .typhoon, .tectonic, .eks])
  func filesOnTheHostsNeedNoSentence(_ installer: Installer) {
    #expect(installer.setting(["profiling"], of: .kubeAPIServer) == nil)
  }

  @Test func whatAnOperatorKeepsToItselfHasNoSetting() {
    #expect(Installer.openShift.setting(["profiling"], of: .kubeAPIServer) == nil)
    #expect(Installer.openShift.setting(["audit-policy-file"], of: .kubeAPIServer) != nil)
    #expect(Installer.kops.setting(["no-such-flag"], of: .kubeAPIServer) == nil)
  }
}
