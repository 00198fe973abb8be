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

  @Test func kopsHasItsOwnPlaces() throws {
    let mode = try #require(Installer.kops.setting(["authorization-mode"], of: .kubeAPIServer))
    #expect(mode.hasPrefix("With kops: spec.authorization: {rbac: {}} of the Cluster"))
    let plugins = try #require(
      Installer.kops.setting(["enable-admission-plugins"], of: .kubeAPIServer))
    #expect(plugins.hasPrefix("With kops: spec.kubeAPIServer.appendAdmissionPlugins of the"))
    let limits = try #require(
      Installer.kops.setting(["admission-control-config-file"], of: .kubeAPIServer))
    #expect(limits.contains("by spec.fileAssets; then kops update cluster"))
    // Written over whatever the Cluster says.
    #expect(Installer.kops.setting(["anonymous-auth"], of: .kubeAPIServer) == nil)
    #expect(Installer.kops.setting(["etcd-cafile"], of: .kubeAPIServer) == nil)
  }

  @Test(arguments: [
    (Program.kubeAPIServer, "etcd-cafile"), (.kubeAPIServer, "client-ca-file"),
    (.kubeAPIServer, "tls-cert-file"), (.kubeAPIServer, "service-account-key-file"),
    (.kubeControllerManager, "root-ca-file"), (.kubeScheduler, "config"), (.etcd, "data-dir"),
    (.kubelet, "protect-kernel-defaults"), (.kubelet, "anonymous-auth"), (.kubelet, "node-ip"),
  ])
  func whatTalosRefusesHasNoSetting(_ program: Program, _ flag: String) {
    #expect(Installer.talos.setting([flag], of: program) == nil)
  }

  @Test(arguments: [
    (Program.kubeAPIServer, ["profiling"], "profiling in cluster.apiServer.extraArgs of the"),
    (.kubeAPIServer, ["encryption-provider-config"], "cluster.secretboxEncryptionSecret of the"),
    (
      .kubeAPIServer, ["audit-log-maxage", "audit-policy-file"],
      "audit-log-maxage in cluster.apiServer.extraArgs and cluster.apiServer.auditPolicy of the"
    ),
    (.kubelet, ["max-pods"], "maxPods in machine.kubelet.extraConfig of the machine"),
    (
      .kubelet, ["seccomp-default"],
      "machine.kubelet.defaultRuntimeSeccompProfileEnabled: true of the machine"
    ),
  ])
  func talosHasFieldsOfItsOwn(_ program: Program, _ flags: [String], _ start: String) throws {
    let setting = try #require(Installer.talos.setting(flags, of: program))
    #expect(setting.hasPrefix("With Talos Linux: \(start)"))
  }

  @Test func kubespraysKubeletTakesFields() throws {
    let kubespray = try #require(Installer.kubespray.setting(["tls-cert-file"], of: .kubelet))
    #expect(
      kubespray == "With Kubespray: kubelet_config_extra_args: tlsCertFile in group_vars; then "
        + "ansible-playbook cluster.yml.")
    #expect(Installer.kubespray.setting(["node-ip"], of: .kubelet) == nil)
  }

  @Test func hostedControlPlanesAreSetInTheManagementCluster() throws {
    let flags = ["encryption-provider-config", "tls-min-version"]
    let setting = try #require(Installer.hyperShift.setting(flags, of: .kubeAPIServer))
    #expect(
      setting.hasPrefix(
        "With OpenShift on HyperShift: spec.secretEncryption and "
          + "spec.configuration.apiServer.tlsSecurityProfile of the HostedCluster"))
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
