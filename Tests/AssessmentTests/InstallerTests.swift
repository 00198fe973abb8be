import Assessment
import Rules
import Testing
import Text

/// What knowing the installer changes of a report.
@Suite struct InstallerTests {
  @Test func controlPlanesOfProvidersAreNotApplicable() throws {
    let node = SourceFile(
      path: "node.yaml",
      text: """
        apiVersion: v1
        kind: Node
        metadata:
          name: ip-10-0-0-1
          labels: {eks.amazonaws.com/nodegroup: main}
        """)
    let audit = Auditor.audit(Made.cluster([node]), AuditOptions())
    let log = try #require(audit.outcomes.first { $0.rule.id == "apiserver/audit-log" })
    #expect(log.status == .notApplicable && log.reason == "Amazon EKS runs the control plane")
    let pods = try #require(audit.outcomes.first { $0.rule.id == "pods/no-privileged" })
    #expect(pods.status == .notAssessed && pods.reason == nil)
    #expect(audit.context.installer == "Amazon EKS")
  }

  /// The fixes of a rule for some files.
  private func fixes(_ rule: String, _ files: KeyValuePairs<String, String>) -> [String] {
    let files = files.map { SourceFile(path: $0.key, text: $0.value) }
    let audit = Auditor.audit(Made.cluster(files), AuditOptions())
    return audit.findings.filter { $0.rule.id == rule }.map(\.fix)
  }

  private let kops = """
    apiVersion: kops.k8s.io/v1alpha2
    kind: Cluster
    metadata: {name: shop.example.com}
    spec:
      kubernetesVersion: 1.33.2
      authorization: {alwaysAllow: {}}
      etcdClusters:
      - name: main
        etcdMembers: [{name: a, instanceGroup: master-a}]
    """

  @Test func whereAnInstallerHasItsOwnWayTheFixSaysThat() throws {
    let files: KeyValuePairs = ["cluster.yaml": kops]
    let quorum = try #require(fixes("etcd/quorum-size", files).first)
    #expect(quorum.hasPrefix("Give the Cluster two more control-plane instance groups"))
    #expect(!quorum.contains("etcdctl"))
    let kubelets = try #require(fixes("tls/verified-kubelets", files).first)
    #expect(kubelets.contains("kubeletCertificateAuthority: /srv/kubernetes/ca.crt"))
    #expect(!kubelets.contains("serverTLSBootstrap") && !kubelets.contains("\n"))
    let log = try #require(fixes("apiserver/audit-log", files).first)
    #expect(log.contains("spec.fileAssets") && !log.contains("\n"))
    let mode = try #require(fixes("rbac/authorization-mode", files).first)
    #expect(
      mode.hasSuffix(
        "With kops: spec.authorization: {rbac: {}} of the Cluster (kops edit cluster); then kops "
          + "update cluster --yes and kops rolling-update cluster --yes."))
  }

  private func kubeadmPod(_ version: String) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata:
      name: kube-apiserver
      namespace: kube-system
      labels: {component: kube-apiserver, tier: control-plane}
    spec:
      containers:
      - name: kube-apiserver
        image: registry.k8s.io/kube-apiserver:\(version)
        command: [kube-apiserver, --authorization-mode=Node]
    """
  }

  @Test func anonymousRequestsAreLimitedAsTheVersionAllows() throws {
    let path = "hosts/cp-1/etc/kubernetes/manifests/kube-apiserver.yaml"
    let new = try #require(fixes("rbac/anonymous-auth", [path: kubeadmPod("v1.33.2")]).first)
    #expect(new.contains("{path: /api/v1/namespaces/kube-public/configmaps/cluster-info}]}"))
    #expect(new.contains("\nWith kubeadm: authentication-config in apiServer.extraArgs"))
    #expect(!new.contains("anonymous-auth=false"))
    // The gate is off in 1.31, and without anonymous requests the probes of the pod fail.
    let old = try #require(fixes("rbac/anonymous-auth", [path: kubeadmPod("v1.31.9")]).first)
    #expect(old.hasPrefix("Upgrade to Kubernetes 1.32") && !old.contains("\n"))
    let unit = "[Service]\nExecStart=/usr/bin/kube-apiserver --authorization-mode=Node\n"
    let plain = try #require(
      fixes(
        "rbac/anonymous-auth",
        [
          "hosts/cp-1/etc/systemd/system/kube-apiserver.service": unit,
          "node.yaml": "apiVersion: v1\nkind: Node\nmetadata: {name: cp-1}\n"
            + "status: {nodeInfo: {kubeletVersion: v1.30.1}}\n",
        ]
      ).first)
    #expect(plain.hasPrefix("Set --anonymous-auth=false"))
  }

  @Test func aDisabledPlugInIsTakenOutOfItsList() throws {
    let text = """
      apiVersion: kubescheduler.config.k8s.io/v1
      kind: KubeSchedulerConfiguration
      profiles:
      - plugins: {score: {disabled: [{name: PodTopologySpread}]}}
      """
    let files: KeyValuePairs = [
      "hosts/cp-1/kube-scheduler.flags": "kube-scheduler --config=/etc/kubernetes/scheduler.yaml",
      "hosts/cp-1/etc/kubernetes/scheduler.yaml": text,
    ]
    let fix = try #require(fixes("controllers/default-spread", files).first)
    #expect(fix.hasPrefix("Remove PodTopologySpread from plugins.score.disabled."))
  }

  @Test func kubesprayHasVariablesForAnonymousRequests() throws {
    let variables = "kube_version: 1.33.2\nkube_api_anonymous_auth: true\n"
    let fix = try #require(
      fixes("rbac/anonymous-auth", ["group_vars/k8s_cluster/all.yml": variables]).first)
    #expect(fix.contains("kube_apiserver_authentication_config_anonymous: {enabled: true, "))
    #expect(!fix.contains("\n"))
  }

  @Test func kubeadmAddsTheMembersOfItsOwnEtcd() throws {
    let folder = "hosts/cp-1/etc/kubernetes/manifests"
    let etcd = kubeadmPod("v1.33.2").replacing("kube-apiserver", with: "etcd")
      .replacing(
        "--authorization-mode=Node",
        with: "--name=cp-1, '--initial-cluster=cp-1=https://10.0.0.1:2380'")
    let files: KeyValuePairs = [
      "\(folder)/kube-apiserver.yaml": kubeadmPod("v1.33.2"), "\(folder)/etcd.yaml": etcd,
    ]
    let quorum = try #require(fixes("etcd/quorum-size", files).first)
    #expect(quorum.hasPrefix("Join more control-plane hosts") && !quorum.contains("etcdctl"))
  }

  @Test func fixesNameTheInstallersOwnSetting() throws {
    let unit = SourceFile(
      path: "hosts/cp-1/etc/systemd/system/rke2.txt",
      text: "kube-apiserver --profiling=true --etcd-cafile=/var/lib/rancher/rke2/server/tls/ca.crt")
    let audit = Auditor.audit(Made.cluster([unit]), AuditOptions())
    let finding = try #require(audit.findings.first { $0.rule.id == "apiserver/profiling" })
    let lines = finding.fix.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("With RKE2: profiling in kube-apiserver-arg") == true)
  }
}
