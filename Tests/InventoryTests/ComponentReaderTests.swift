import Flags
import Inventory
import Testing
import Text

@Suite struct ComponentReaderTests {
  private static let manifest = "hosts/cp-1/etc/kubernetes/manifests/pod.yaml"

  private func pod(_ container: String, path: String = manifest) -> (String, String) {
    let lines = container.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { "    \($0)" }.joined(separator: "\n")
    return (
      path,
      "apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: kube-system}\n"
        + "spec:\n  containers:\n  - name: c\n\(text)\n"
    )
  }

  @Test func variablesOfThePodAreFilledIn() throws {
    let cluster = try cluster([
      pod(
        """
        image: registry.k8s.io/kube-apiserver:v1.35.2
        command: [kube-apiserver, "--advertise-address=$(POD_IP)", "--secure-port=$(PORT)"]
        args: ["--event-ttl=$$(TTL)"]
        env:
        - {name: PORT, value: "6444"}
        - {name: POD_IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
        """)
    ])
    let server = try #require(cluster.apiServers.first)
    #expect(server["secure-port"].int == 6444)
    #expect(server["advertise-address"].isUnknown, "only the running pod knows its address")
    #expect(cluster.hosts.first?.addresses == ["cp-1"])
    #expect(!server.problems.contains { $0.kind == .malformedValue })
  }

  @Test func scriptsOfOpenShift() throws {
    let cluster = try cluster([
      pod(
        """
        image: quay.io/openshift@sha256:00
        command: [/bin/bash, -euxo, pipefail, -c]
        args:
        - |
          timeout 3m /bin/bash -exuo pipefail -c 'while [ -n "$(ss -Htan)" ]; do sleep 1; done'
          ETCD_INITIAL_CLUSTER=$(discover-etcd-initial-cluster \\
            --target-name=etcd)
          export ETCD_INITIAL_CLUSTER
          export ETCD_NAME=${NODE_A_NAME}
          exec ionice -c2 -n0 etcd \\
            --listen-client-urls=https://${NODE_A_IP}:2379 || mv /a /b
        env:
        - {name: NODE_A_NAME, value: a}
        - {name: NODE_A_IP, value: 10.0.0.1}
        """)
    ])
    let etcd = try #require(cluster.etcdProcesses.first)
    #expect(etcd["name"].value == "a")
    #expect(etcd["listen-client-urls"].list == ["https://10.0.0.1:2379"])
    #expect(etcd["initial-cluster"].isUnknown && etcd["initial-cluster"].list.isEmpty)
  }

  @Test func openShiftAddsAFlagOfItsOwn() throws {
    let cluster = try cluster([
      pod(
        """
        image: quay.io/openshift@sha256:00
        command: [hyperkube, kube-controller-manager, --openshift-config=/c.yaml, -v=2]
        """)
    ])
    let manager = try #require(cluster.controllerManagers.first)
    #expect(manager.problems.isEmpty && !manager.isComplete)
  }

  @Test func bootstrapManifestsAreGoneWhenTheClusterRuns() throws {
    let path = "assets/bootstrap-manifests/bootstrap-apiserver.yaml"
    let cluster = try cluster([
      pod("image: kube-apiserver:v1.9.6\ncommand: [kube-apiserver, --a=b]", path: path)
    ])
    #expect(cluster.hosts.isEmpty && cluster.apiServers.isEmpty && cluster.workloads.isEmpty)
  }

  @Test func dropInsWithoutTheirUnitSetVariables() throws {
    let folder = "hosts/e-1/etc/systemd/system/etcd-member.service.d"
    let cluster = try cluster([
      ("hosts/e-1/etc/etcd-environment", "ETCD_NAME=e-1\nETCD_SNAPSHOT_COUNT=5000\n"),
      ("\(folder)/40-version.conf", "[Service]\nEnvironment=\"ETCD_IMAGE_TAG=v3.3.17\"\n"),
      (
        "\(folder)/40-compaction.conf",
        "[Service]\nEnvironment=\"ETCD_AUTO_COMPACTION_RETENTION=1\"\n"
      ),
    ])
    let etcd = try #require(cluster.etcdProcesses.first)
    #expect(etcd["auto-compaction-retention"].value == "1")
    #expect(etcd["snapshot-count"].int == 5000 && etcd.version == Version("3.3.17"))
  }

  @Test func laterEnvironmentFilesOverwrite() throws {
    let cluster = try cluster([
      (
        "hosts/e-1/etc/systemd/system/etcd.service",
        "[Service]\nEnvironment=ETCD_NAME=%m\nEnvironmentFile=-/etc/etcd.env\n"
          + "ExecStart=/usr/bin/etcd\n"
      ),
      ("hosts/e-1/etc/etcd.env", "ETCD_NAME=e-1\n"),
    ])
    let etcd = try #require(cluster.etcdProcesses.first)
    #expect(etcd["name"].values.map(\.value) == ["e-1"])
  }

  @Test func whatAMissingFileSetsStaysAsItIsWritten() throws {
    let cluster = try cluster([
      (
        "hosts/w-1/etc/systemd/system/kubelet.service",
        "[Service]\nEnvironmentFile=/run/metadata\n"
          + "ExecStart=/usr/bin/kubelet --node-ip=${IP} --provider-id=aws:///${ZONE}/${ID}\n"
      )
    ])
    let kubelet = try #require(cluster.kubelets.first)
    #expect(kubelet["node-ip"].isUnknown)
    #expect(kubelet["provider-id"].value == "aws:///${ZONE}/${ID}")
  }

  @Test func logOfEtcd() throws {
    let line = #"{"level":"info","ts":"2026-11-20T00:00:00Z","caller":"etcdmain/etcd.go:73","#
    let cluster = try cluster([
      (
        "hosts/e-1/etcd.log",
        line + #""msg":"Running: ","args":["etcd","--data-dir=/old"]}"# + "\n" + line
          + #""msg":"recognized and used environment variable","variable-name":"ETCD_NAME","#
          + #""variable-value":"e-1"}"# + "\n" + line
          + #""msg":"Running: ","args":["etcd","--data-dir=/new"]}"# + "\n"
      )
    ])
    let etcd = try #require(cluster.etcdProcesses.first)
    #expect(etcd["data-dir"].value == "/new" && etcd["name"].value == "e-1")
    #expect(cluster.inputs.unrecognised.isEmpty)
  }

  @Test func kubeletTakesTheVersionOfItsNode() throws {
    let cluster = try cluster([
      pod("image: registry.k8s.io/kube-apiserver:v1.36.2\ncommand: [kube-apiserver]"),
      (
        "hosts/w-1/etc/systemd/system/kubelet.service",
        "[Service]\nExecStart=/usr/bin/kubelet --v=2\n"
      ),
      (
        "nodes.yaml",
        "apiVersion: v1\nkind: Node\nmetadata: {name: w-1}\n"
          + "status: {nodeInfo: {kubeletVersion: v1.34.9}}\n"
      ),
    ])
    #expect(cluster.kubelets.first?.version == Version("1.34.9"))
  }

  @Test func providersNumberTheirCloudControllers() throws {
    let cluster = try cluster([
      pod(
        "image: registry.k8s.io/cloud-provider-gcp/cloud-controller-manager:v35.0.0\n"
          + "command: [/cloud-controller-manager, --v=2]")
    ])
    #expect(cluster.components(.cloudControllerManager).first?.version == nil)
  }
}
