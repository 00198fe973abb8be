import Flags
import Inventory
import Kubernetes
import Rules
import Testing
import Text
import YAML

/// What real components do otherwise than one reads them at first.
///
/// Each test fails under the reading that lies nearest.
@Suite struct SurpriseTests {
  @Test func auditLogsAreRotatedByDefaultSince1_36() throws {
    let old = try apiServer("v1.35.7", "--audit-log-path=/var/log/audit.log")
    let new = try apiServer("v1.36.4", "--audit-log-path=/var/log/audit.log")
    #expect(old["audit-log-maxage"].value == "0" && new["audit-log-maxage"].value == "366")
    #expect(old["audit-log-maxbackup"].int == 0 && new["audit-log-maxbackup"].int == 100)
    let unknown = try apiServer(nil, "--audit-log-path=/var/log/audit.log")
    #expect(unknown["audit-log-maxage"].defaultDependsOnVersion)
  }

  @Test func aKubeletWithoutAFileIsOpenAndWithAnEmptyOneClosed() throws {
    let bare = try #require(Self.read(Self.kubelet("--kubeconfig=/k")).kubelets.first)
    #expect(bare["anonymous-auth"].bool == true)
    #expect(bare["authorization-mode"].value == "AlwaysAllow")
    #expect(bare["read-only-port"].int == 10255)
    let file = """
      -- hosts/w-1/var/lib/kubelet/config.yaml --
      apiVersion: kubelet.config.k8s.io/v1beta1
      kind: KubeletConfiguration

      """
    let cluster = Self.read(Self.kubelet("--config=/var/lib/kubelet/config.yaml") + file)
    let safe = try #require(cluster.kubelets.first)
    #expect(safe["anonymous-auth"].bool == false && safe["read-only-port"].int == 0)
    #expect(safe["authorization-mode"].value == "Webhook")
  }

  @Test func aDropInFolderAloneLeavesTheOpenDefaults() throws {
    let files =
      Self.kubelet("--config-dir=/etc/kubelet.conf.d --max-pods=50") + """
        -- hosts/w-1/etc/kubelet.conf.d/10-auth.conf --
        apiVersion: kubelet.config.k8s.io/v1beta1
        kind: KubeletConfiguration
        authentication: {anonymous: {enabled: false}}
        maxPods: 100
        -- hosts/w-1/etc/kubelet.conf.d/20-late.conf --
        apiVersion: kubelet.config.k8s.io/v1beta1
        kind: KubeletConfiguration
        clusterDNS: [10.0.0.20]
        evictionHard: {memory.available: 200Mi}
        -- hosts/w-1/etc/kubelet.conf.d/05-early.conf --
        apiVersion: kubelet.config.k8s.io/v1beta1
        kind: KubeletConfiguration
        clusterDNS: [10.0.0.10]
        evictionHard: {memory.available: 100Mi, nodefs.available: 5%}
        """
    let kubelet = try #require(Self.read(files).kubelets.first)
    #expect(kubelet["anonymous-auth"].bool == false)
    #expect(kubelet["authorization-mode"].value == "AlwaysAllow")
    #expect(kubelet["max-pods"].int == 50, "flags win over drop-ins")
    #expect(kubelet["cluster-dns"].list == ["10.0.0.20"], "a later list replaces an earlier one")
    #expect(
      kubelet["eviction-hard"].map == ["memory.available": "200Mi", "nodefs.available": "5%"])
  }

  @Test func etcdDoesNotStartWithAFlagAndAVariableForOneOption() throws {
    let both = Self.etcd("--name=a", environment: "ETCD_NAME=b")
    #expect(try verdict("versions/valid-options", both) == .failed)
    #expect(try verdict("versions/valid-options", Self.etcd("--name=a")) == .passed)
  }

  @Test func anEtcdConfigurationFileVoidsEverythingElse() throws {
    let files =
      Self.etcd(
        "--config-file=/etc/etcd.conf.yml --client-cert-auth=true --name=flag",
        environment: "ETCD_DATA_DIR=/variable") + """
        -- hosts/e-1/etc/etcd.conf.yml --
        name: file
        listen-client-urls: https://10.0.0.1:2379
        """
    let etcd = try #require(Self.read(files).etcdProcesses.first)
    #expect(etcd["name"].value == "file" && etcd["client-cert-auth"].bool == false)
    #expect(etcd["data-dir"].value != "/variable")
    #expect(try verdict("versions/effective-flags", files) == .failed)
    #expect(try verdict("versions/valid-options", files) == .passed)
  }

  @Test func etcd3_7HasNoExperimentalFlags() throws {
    let flag = "--experimental-initial-corrupt-check=true"
    #expect(try verdict("versions/known-flags", Self.etcdPod("3.6.14-0", flag)) == .passed)
    #expect(try verdict("versions/known-flags", Self.etcdPod("3.7.1-0", flag)) == .failed)
  }

  @Test func snapshotCountFellByTenIn3_6() throws {
    let old = try #require(Self.read(Self.etcdPod("3.5.31-0", "--name=a")).etcdProcesses.first)
    let new = try #require(Self.read(Self.etcdPod("3.6.14-0", "--name=a")).etcdProcesses.first)
    #expect(old["snapshot-count"].int == 100_000 && new["snapshot-count"].int == 10000)
  }

  @Test func initialClusterGrowsFromHostToHost() throws {
    var files = ""
    var list: [String] = []
    for number in 1...3 {
      list.append("cp-\(number)=https://10.0.0.\(number):2380")
      files += Self.etcdPod(
        "3.6.14-0", "--name=cp-\(number) --initial-cluster=\(list.joined(separator: ","))",
        host: "cp-\(number)")
    }
    let etcd = try #require(Self.read(files).etcd)
    #expect(etcd.members.map(\.name).sorted() == ["cp-1", "cp-2", "cp-3"])
  }

  @Test func kopsSaysItsMembersInTheClusterObject() throws {
    let files = """
      -- cluster.yaml --
      apiVersion: kops.k8s.io/v1alpha2
      kind: Cluster
      metadata: {name: k.example.com}
      spec:
        etcdClusters:
        - name: main
          etcdMembers:
          - {name: a, instanceGroup: master-a}
          - {name: b, instanceGroup: master-b}
          - {name: c, instanceGroup: master-c}
      -- hosts/m-1/etc/kubernetes/manifests/etcd.manifest --
      apiVersion: v1
      kind: Pod
      metadata: {name: etcd-manager-main, namespace: kube-system}
      spec:
        containers:
        - name: etcd-manager
          image: registry.k8s.io/etcdadm/etcd-manager:v3.0.20250101
          command: [/ko-app/etcd-manager, "--peer-urls=https://__name__:2380"]
        volumes:
        - name: etcd-3-5
          image: {reference: "registry.k8s.io/etcd:3.5.21-0"}
      """
    let cluster = Self.read(files)
    #expect(cluster.etcd?.members.count == 3)
    #expect(cluster.etcdProcesses.isEmpty, "etcd-manager is no etcd")
    #expect(cluster.inputs.unreadable.isEmpty && cluster.inputs.unrecognised.isEmpty)
  }

  @Test func alwaysAllowWasReallyWritten() throws {
    let server = try apiServer("v1.18.0", "--authorization-mode=AlwaysAllow --insecure-port=0")
    #expect(server["authorization-mode"].isSet)
    #expect(server["authorization-mode"].list == ["AlwaysAllow"])
  }

  @Test func kubesprayWritesTrueLikePython() throws {
    let files = Self.etcd("", environment: "ETCD_PEER_CLIENT_CERT_AUTH=True ETCD_PROXY=off")
    let etcd = try #require(Self.read(files).etcdProcesses.first)
    #expect(etcd["peer-client-cert-auth"].bool == true)
    #expect(try verdict("versions/valid-options", files) == .passed)
  }

  @Test func theKubeletIsStartedBeforeItsUnit() throws {
    let files = """
      -- hosts/c-1/etc/systemd/system/kubelet.service --
      [Service]
      ExecStartPre=/usr/bin/docker run -d \\
        --name kubelet \\
        --volume /etc:/etc \\
        quay.io/poseidon/kubelet:v1.36.1 \\
        --config=/etc/kubernetes/kubelet.yaml \\
        --node-labels=$(cat /run/labels)
      ExecStart=docker logs -f kubelet
      """
    let kubelet = try #require(Self.read(files).kubelets.first)
    #expect(kubelet["config"].value == "/etc/kubernetes/kubelet.yaml")
    #expect(kubelet.version == Version("1.36.1"))
    #expect(!kubelet.options.isSet("volume") && !kubelet.options.isSet("name"))
  }

  @Test func theLaterOfTwoEqualKeysCounts() throws {
    let files = """
      -- pod.yaml --
      apiVersion: v1
      kind: Pod
      metadata: {name: bootstrap-etcd}
      spec:
        containers: [{name: a, image: a}]
        dnsPolicy: ClusterFirst
        dnsPolicy: ClusterFirstWithHostNet
      """
    let cluster = Self.read(files)
    #expect(cluster.objects.first?.spec["dnsPolicy"]?.text == "ClusterFirstWithHostNet")
    #expect(cluster.inputs.duplicateKeys.count == 1)
  }

  @Test func quotesInsideAPlainScalarBelongToTheValue() throws {
    let server = try apiServer("v1.9.6", "--runtime-config=\"\"")
    #expect(server["runtime-config"].value == "\"\"")
  }

  @Test func talosStillWritesTheOldKind() throws {
    let files = """
      -- hosts/cp-1/etc/kubernetes/manifests/kube-apiserver.yaml --
      \(Self.pod("kube-apiserver", "v1.36.0", "--encryption-provider-config=/etc/enc.yaml"))
      -- hosts/cp-1/etc/enc.yaml --
      apiVersion: v1
      kind: EncryptionConfig
      resources:
      - resources: [secrets]
        providers:
        - secretbox: {keys: [{name: key2, secret: "${SECRET}"}]}
        - identity: {}
      """
    #expect(try verdict("apiserver/encryption-at-rest", files) == .passed)
    #expect(try verdict("apiserver/encryption-provider-order", files) != .failed)
  }

  @Test func theLastOfARepeatedFlagCounts() throws {
    let server = try apiServer("v1.34.1", "--audit-log-maxage=30 --audit-log-maxage=7")
    #expect(server["audit-log-maxage"].int == 7)
    let lists = try apiServer(
      "v1.34.1", "--enable-admission-plugins=A --enable-admission-plugins=B,C")
    #expect(lists["enable-admission-plugins"].list == ["A", "B", "C"])
  }

  @Test func k3sListensOnLoopbackBehindItsOwnProxy() throws {
    let line =
      "-- hosts/s-1/journal.txt --\n"
      + "Sep 16 15:47:27 s-1 k3s[2233]: time=\"2025-09-16T15:47:27Z\" level=info msg=\"Running "
      + "kube-apiserver --advertise-port=6443 --bind-address=127.0.0.1 --secure-port=6444\"\n"
    let cluster = Self.read(line)
    let option = try #require(cluster.apiServers.first)["bind-address"]
    #expect(option.value == "127.0.0.1")
    for rule in Catalog.rules {
      let found = rule.judge(cluster).judgements.filter { $0.failure != nil }
      #expect(!found.contains { $0.location.offset == option.location.offset }, "\(rule.id)")
    }
  }

  @Test func threeMastersMayStandInTwoZones() throws {
    var files = ""
    for (name, zone) in [("m-1", "a"), ("m-2", "a"), ("m-3", "b")] {
      files += """
        -- \(name).yaml --
        apiVersion: v1
        kind: Node
        metadata:
          name: \(name)
          labels:
            node-role.kubernetes.io/master: ""
            failure-domain.beta.kubernetes.io/zone: us-west-1\(zone)

        """
    }
    let cluster = Self.read(files)
    #expect(Set(cluster.controlPlaneNodes.compactMap(\.zone)).count == 2)
    #expect(try verdict("ha/control-plane-across-zones", files) == .failed)
  }

  @Test func aPlainLoopbackListenerStandsBesideTheEncryptedOne() throws {
    let urls = "--listen-client-urls=http://127.0.0.1:4001,https://10.0.0.1:2379"
    let files = Self.etcd("\(urls) --trusted-ca-file=/ca.crt")
    let etcd = try #require(Self.read(files).etcdProcesses.first)
    #expect(etcd["listen-client-urls"].list == ["http://127.0.0.1:4001", "https://10.0.0.1:2379"])
    #expect(try verdict("etcd/encrypted-clients", files) == .passed)
    let open = Self.etcd("--listen-client-urls=https://10.0.0.1:2379,http://10.0.0.1:4001")
    #expect(try verdict("etcd/encrypted-clients", open) == .failed)
  }

  @Test func aTrustedAuthorityAloneDemandsCertificates() throws {
    let url = "--listen-client-urls=https://10.0.0.1:2379"
    let id = "etcd/client-certificates"
    #expect(try verdict(id, Self.etcd("\(url) --trusted-ca-file=/ca.crt")) == .passed)
    #expect(try verdict(id, Self.etcd("\(url) --client-cert-auth=false")) == .failed)
  }

  @Test func insecurePortZeroIsRightUntil1_23AndFatalSince() throws {
    let pods = ["v1.18.0", "v1.23.17", "v1.24.17"].map { tag in
      Self.file("kube-apiserver", Self.pod("kube-apiserver", tag, "--insecure-port=0"))
    }
    let verdicts = try pods.map { try verdict("versions/known-flags", $0) }
    #expect(verdicts == [.passed, .passed, .failed])
  }

  @Test func theTestAuthoritiesOfKopsAreOf512Bits() throws {
    let authority = """
      -- hosts/cp-1/nodeupconfig.yaml --
      KubernetesVersion: 1.33.0
      Assets: {}
      CAs:
        kubernetes-ca: |
          -----BEGIN CERTIFICATE-----
          MIIBhzCCATGgAwIBAgIULcG17YWx1x7k5frO7s4NgGAiJf8wDQYJKoZIhvcNAQEL
          BQAwGDEWMBQGA1UEAwwNa3ViZXJuZXRlcy1jYTAeFw0yNjExMjExMjIyMDlaFw0z
          NjExMTgxMjIyMDlaMBgxFjAUBgNVBAMMDWt1YmVybmV0ZXMtY2EwXDANBgkqhkiG
          9w0BAQEFAANLADBIAkEAtUUJzCQyt8TDcrUyQs/JfHihPSwt1GqjnJOBBkAuP2qr
          0s5bueYS6ly8du5WqmXdl5GyfeRPoLb/5CJqwWzwkwIDAQABo1MwUTAdBgNVHQ4E
          FgQUk5a94n0ym9Y2RNq8gUWo7X1O4jwwHwYDVR0jBBgwFoAUk5a94n0ym9Y2RNq8
          gUWo7X1O4jwwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAANBACbPmqWO
          hoNIE1PNH24rWFC1kdp6IDZ47ImyjcCzj8ubv+VCs9oeDDc03nQQjgk4sqnGb6O0
          PcVniLQJAI0M3+c=
          -----END CERTIFICATE-----

      """
    let found = try #require(Catalog.rules.first { $0.id == "tls/strong-keys" })
      .judge(Self.read(authority))
    #expect(found.judgements.count == 1)
    #expect(found.judgements.first?.failure?.message.contains("512") == true)
  }
}
