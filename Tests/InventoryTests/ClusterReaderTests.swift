import Flags
import Inventory
import Kubernetes
import Testing
import Text

/// Reads files given as pairs of path and text, on a fixed day.
func cluster(_ files: [(String, String)], whole: Bool = false) throws -> Cluster {
  let now = try #require(Timestamp(year: 2026, month: 11, day: 20))
  var options = ReadingOptions(now: now)
  options.isWhole = whole
  return ClusterReader.read(files.map { SourceFile(path: $0.0, text: $0.1) }, options: options)
}

@Suite struct ClusterReaderTests {
  @Test func staticPodsBecomeComponentsOfTheirHosts() throws {
    let cluster = try cluster([
      (
        "hosts/cp-1/etc/kubernetes/manifests/kube-apiserver.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: kube-apiserver
          namespace: kube-system
        spec:
          containers:
          - name: kube-apiserver
            image: registry.k8s.io/kube-apiserver:v1.35.2
            command:
            - kube-apiserver
            - --anonymous-auth=false
            - --etcd-servers=https://127.0.0.1:2379
        """
      )
    ])
    #expect(cluster.hosts.map(\.name) == ["cp-1"])
    let server = try #require(cluster.apiServers.first)
    #expect(server["anonymous-auth"].bool == false)
    #expect(
      server["anonymous-auth"].location.description
        == "hosts/cp-1/etc/kubernetes/manifests/kube-apiserver.yaml:12:7")
    #expect(server["profiling"].bool == true && !server["profiling"].isSet)
    #expect(cluster.version == Version("1.35.2"))
    #expect(cluster.workloads.isEmpty, "a static pod is no workload to judge")
  }

  @Test func unitsTakeTheirEnvironmentFiles() throws {
    let cluster = try cluster([
      (
        "hosts/etcd-1/etc/systemd/system/etcd.service",
        """
        [Unit]
        Description=etcd
        [Service]
        EnvironmentFile=/etc/etcd.env
        ExecStart=/usr/local/bin/etcd
        [Install]
        WantedBy=multi-user.target
        """
      ),
      (
        "hosts/etcd-1/etc/etcd.env",
        """
        ETCD_NAME=etcd-1
        ETCD_INITIAL_CLUSTER=etcd-1=https://10.0.0.1:2380,etcd-2=https://10.0.0.2:2380
        """
      ),
    ])
    let etcd = try #require(cluster.etcd)
    #expect(etcd.members.map(\.name) == ["etcd-1", "etcd-2"])
    #expect(etcd.members.map(\.host) == ["etcd-1", "10.0.0.2"])
    #expect(cluster.etcdProcesses.count == 1)
  }

  @Test func aBrokenDocumentLeavesTheOthers() throws {
    let cluster = try cluster([
      (
        "a.yaml",
        "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n---\na: [\n---\nkind: ConfigMap\napiVersion: v1\nmetadata: {name: b}\n"
      )
    ])
    #expect(cluster.objects.map(\.name) == ["a", "b"])
    #expect(cluster.inputs.unreadable.count == 1)
  }

  @Test func listsAreUnpacked() throws {
    let cluster = try cluster([
      (
        "pods.json",
        #"{"kind": "PodList", "apiVersion": "v1", "items": [{"metadata": {"name": "a"}}, {"metadata": {"name": "b"}}]}"#
      )
    ])
    #expect(cluster.inputs.fragments.count == 2, "pods without containers are fragments")
  }

  @Test func secretsAreGoneAfterReading() throws {
    let text = """
      apiVersion: v1
      kind: Secret
      metadata:
        name: s
      data:
        password: S1JTRUMtb25l
      stringData:
        long: |
          KRSEC-two
          more
      """
    let cluster = try cluster([("s.yaml", text)])
    let object = try #require(cluster.objects.first)
    let left = String(decoding: object.file.bytes, as: UTF8.self)
    #expect(!left.contains("S1JTRUMtb25l") && !left.contains("KRSEC") && !left.contains("more"))
    #expect(left.utf8.count == text.utf8.count)
  }

  @Test func userInformationOfURLsIsGoneAfterReading() throws {
    let cluster = try cluster([
      ("etcd.flags", "etcd --name=a --listen-client-urls=http://root:KRSEC-url@10.0.0.1:2379\n")
    ])
    let etcd = try #require(cluster.etcdProcesses.first)
    let url = try #require(etcd["listen-client-urls"].value)
    #expect(!url.contains("KRSEC") && URLHost.of(url) == "10.0.0.1")
  }

  @Test func patchesAreNotObjects() throws {
    let cluster = try cluster([
      (
        "o/kustomization.yaml",
        "kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\npatches:\n- path: p.yaml\n"
      ),
      ("o/p.yaml", "kind: Namespace\napiVersion: v1\nmetadata: {name: a}\n"),
      (
        "o/q.yaml",
        "kind: Deployment\napiVersion: apps/v1\nmetadata: {name: a}\nspec: {replicas: 3}\n"
      ),
    ])
    #expect(cluster.objects.isEmpty && cluster.inputs.fragments.count == 2)
  }

  @Test func templatesAreToldApart() throws {
    let cluster = try cluster([
      ("t.yaml", "{{- if .Values.x }}\nkind: A\napiVersion: v1\n{{- end }}\n")
    ])
    #expect(cluster.inputs.templates == ["t.yaml"] && cluster.inputs.unreadable.isEmpty)
  }

  @Test func evidenceNamesFiles() throws {
    let cluster = try cluster([
      (
        "e.yaml",
        "apiVersion: kready/v1\nkind: Evidence\nevidence:\n- {item: G-42, title: t, by: a, on: 2026-10-01, file: docs/r.txt}\n- {item: G-28, file: docs/none.txt}\n"
      ),
      ("docs/r.txt", "Restore etcd like this.\n"),
    ])
    #expect(cluster.evidence.map { $0.document != nil } == [true, false])
    #expect(cluster.evidence.first?.on?.date == "2026-10-01", "`on` is a boolean to YAML 1.1")
  }
}
