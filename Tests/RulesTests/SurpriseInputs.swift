import Flags
import Inventory
import Rules
import Testing
import Text

/// The inputs that the surprises are shown with.
extension SurpriseTests {
  static func read(_ text: String) -> Cluster {
    ClusterReader.read(
      MarkedText(text).files, options: ReadingOptions(now: ExampleTests.now))
  }

  func verdict(_ id: String, _ text: String) throws -> RuleResult.Status {
    try #require(Catalog.rules.first { $0.id == id }).judge(Self.read(text)).status
  }

  func apiServer(_ tag: String?, _ flags: String) throws -> Component {
    guard let tag else {
      let text = "-- hosts/cp-1/kube-apiserver.flags --\nkube-apiserver \(flags)"
      return try #require(Self.read(text).apiServers.first)
    }
    let text = Self.file("kube-apiserver", Self.pod("kube-apiserver", tag, flags))
    return try #require(Self.read(text).apiServers.first)
  }

  static func file(_ program: String, _ pod: String, host: String = "cp-1") -> String {
    "-- hosts/\(host)/etc/kubernetes/manifests/\(program).yaml --\n\(pod)\n"
  }

  static func pod(_ program: String, _ tag: String, _ flags: String) -> String {
    let words = [program] + flags.split(separator: " ").map(String.init)
    let command = words.map { "    - \($0)" }.joined(separator: "\n")
    return """
      apiVersion: v1
      kind: Pod
      metadata: {name: \(program), namespace: kube-system}
      spec:
        containers:
        - name: \(program)
          image: registry.k8s.io/\(program):\(tag)
          command:
      \(command)
      """
  }

  static func etcdPod(_ tag: String, _ flags: String, host: String = "cp-1") -> String {
    file("etcd", pod("etcd", tag, flags), host: host)
  }

  static func etcd(_ flags: String, environment: String = "") -> String {
    """
    -- hosts/e-1/etc/systemd/system/etcd.service --
    [Service]
    Environment=\(environment)
    ExecStart=/usr/bin/etcd \(flags)

    """
  }

  static func kubelet(_ flags: String) -> String {
    """
    -- hosts/w-1/etc/systemd/system/kubelet.service --
    [Service]
    ExecStart=/usr/bin/kubelet \(flags)

    """
  }
}
