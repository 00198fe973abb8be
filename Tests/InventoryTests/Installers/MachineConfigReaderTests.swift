import Flags
import Inventory
import Testing

@Suite struct MachineConfigReaderTests {
  private func config(_ name: String, pool: String?, files: String = "") -> String {
    let label = pool.map { "{machineconfiguration.openshift.io/role: \($0)}" } ?? "{}"
    return """
      apiVersion: machineconfiguration.openshift.io/v1
      kind: MachineConfig
      metadata: {name: \(name), labels: \(label)}
      spec:
        config:
          storage: {files: [\(files)]}
          systemd:
            units:
            - name: kubelet.service
              contents: |
                [Service]
                ExecStart=/usr/bin/kubelet \\
                  --config=/etc/kubernetes/kubelet.conf \\
                  --node-ip=${KUBELET_NODE_IP} \\
                  --max-pods=60
                Restart=always
      """
  }

  private func file(_ source: String) -> String {
    "{path: /etc/kubernetes/kubelet.conf, contents: {source: \"\(source)\"}}"
  }

  @Test func theUnitTellsThePoolsKubelet() throws {
    let cluster = Installers.cluster(["mc.yaml": config("01-worker-kubelet", pool: "worker")])
    let kubelet = try #require(cluster.hostedComponents.first)
    #expect(kubelet.host == "the nodes of pool worker" && kubelet.program == .kubelet)
    #expect(kubelet["max-pods"].int == 60)
    #expect(kubelet.lacksConfigFile)
    // The machine fills the variable in.
    #expect(!kubelet.options.isSet("node-ip"))
  }

  @Test(arguments: [
    "data:,kind%3A%20KubeletConfiguration%0AapiVersion%3A%20kubelet.config.k8s.io%2Fv1beta1%0A"
      + "podPidsLimit%3A%204096%0A",
    "data:text/plain;charset=utf-8;base64,"
      + "a2luZDogS3ViZWxldENvbmZpZ3VyYXRpb24KYXBpVmVyc2lvbjoga3ViZWxldC5jb25maWcuazhzLmlvL3YxYmV0YTEK"
      + "cG9kUGlkc0xpbWl0OiA0MDk2Cg==",
  ])
  func theFileIsInADataURL(_ source: String) throws {
    let text = config("01-worker-kubelet", pool: "worker", files: file(source))
    let kubelet = try #require(Installers.cluster(["mc.yaml": text]).hostedComponents.first)
    #expect(kubelet["podPidsLimit"].int == 4096)
    #expect(!kubelet.lacksConfigFile)
  }

  @Test func theRenderedConfigurationCounts() throws {
    let part = config("01-master-kubelet", pool: "master")
    let rendered = config("rendered-master-0a1b", pool: nil).replacing("60", with: "90")
    let cluster = Installers.cluster(["a.yaml": part, "b.yaml": rendered])
    #expect(cluster.hostedComponents.map { $0["max-pods"].int } == [90])
  }

  @Test func aBrokenURLIsNoFile() throws {
    let text = config("01-worker-kubelet", pool: "worker", files: file("data:,kind%3"))
    let kubelet = try #require(Installers.cluster(["mc.yaml": text]).hostedComponents.first)
    #expect(kubelet.lacksConfigFile)
  }
}
