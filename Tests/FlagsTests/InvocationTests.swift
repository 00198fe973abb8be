import Flags
import Testing
import Text

@Suite struct InvocationTests {
  @Test(arguments: [
    ("kube-apiserver --a=b", "kube-apiserver", 1),
    ("/usr/local/bin/kube-scheduler --leader-elect --v=2", "kube-scheduler", 2),
    (
      "/go-runner --log-file=/var/log/x.log --also-stdout /usr/local/bin/kube-apiserver --a=b",
      "kube-apiserver", 1
    ),
    ("/kube-log-runner -log-file=/x kube-proxy --config=/c", "kube-proxy", 1),
    ("/hyperkube kube-apiserver --a=b", "kube-apiserver", 1),
    ("/hyperkube apiserver --a=b --c=d", "kube-apiserver", 2),
    ("/hyperkube proxy", "kube-proxy", 0),
    ("/usr/bin/flock /var/lock/api-server.lock /hyperkube apiserver --a=b", "kube-apiserver", 1),
    ("flock -x /var/lock/etcd /usr/bin/etcd --name x", "etcd", 2),
    ("nice -n -19 etcd --name=x", "etcd", 1),
    ("env ETCD_NAME=a GOGC=50 /usr/bin/etcd --debug", "etcd", 1),
    ("ETCD_NAME=a etcd", "etcd", 0),
    ("/snap/kubelet/1720/kubelet --config=/c", "kubelet", 1),
    ("/usr/lib/coreos/kubelet-wrapper --config=/c", "kubelet", 1),
    ("/bin/aws-cloud-controller-manager --v=2", "cloud-controller-manager", 1),
    ("/some-vendor/wrapper --x=1 /opt/kubelet --config=/c", "kubelet", 1),
    (
      "docker run -d --name etcd --network host --env-file /etc/e quay.io/coreos/etcd:v3.5.13",
      "etcd", 0
    ),
    ("docker run --rm -it --name=x example.com/kubelet:v1.36.1 --config=/c --v=2", "kubelet", 2),
    ("podman run --net host example.com/tools:1 /usr/bin/etcd --name=x", "etcd", 1),
    ("docker run --entrypoint=/usr/local/bin/etcd example.com/tools --name=x", "etcd", 1),
    ("rkt run --volume=a,kind=host example.com/hyperkube --exec=/kubelet -- --v=2", "kubelet", 1),
  ])
  func isFound(line: String, program: String, count: Int) throws {
    let invocation = try #require(Invocation.find(in: words(line)), "\(line)")
    #expect(invocation.program.rawValue == program, "\(line)")
    #expect(invocation.words.count == count, "\(line)")
  }

  @Test(arguments: [
    "grep kube-apiserver", "pgrep -f kubelet", "chown -R etcd:etcd /var/lib/etcd",
    "mkdir -p /var/lib/kubelet", "systemctl restart kubelet", "tail -f /var/log/kube-apiserver",
    "docker logs -f etcd", "docker run --entrypoint=/apply quay.io/poseidon/kubelet:v1.36.1",
    "docker run --name kubelet nginx", "etcdctl --endpoints=x", "/usr/bin/flock /var/lock/etcd ls",
    "hyperkube --version", "", "rm /etc/kubelet",
  ])
  func isNoComponent(line: String) {
    #expect(Invocation.find(in: words(line)) == nil)
  }

  @Test func scriptOfAShell() throws {
    let script =
      "mkfifo /tmp/pipe; (tee -a /var/log/x.log < /tmp/pipe & ) ; "
      + "exec /usr/local/bin/kube-apiserver --a=b --c='d e' > /tmp/pipe 2>&1"
    let file = SourceFile(path: "pod.yaml", text: "- \(script)\n")
    let shell = words("/bin/sh -c")
    let argument = Word(
      text: script, location: file.location(at: 2, length: script.utf8.count))
    let invocation = try #require(Invocation.find(in: shell + [argument]))
    #expect(invocation.program == .kubeAPIServer)
    #expect(invocation.words.map(\.text) == ["--a=b", "--c=d e"])
    // The word's own place in the file, not the script's.
    #expect(invocation.words[0].location.position.column == 97)
  }

  @Test func scriptInAScript() throws {
    let inner = "/bin/bash -ec 'exec nice -n -19 etcd --name=x \\\n --debug'"
    let argument = Word(text: inner, location: SourceFile(path: "x", text: "").location())
    let invocation = try #require(Invocation.find(in: words("sh -c") + [argument]))
    #expect(invocation.program == .etcd)
    #expect(invocation.words.map(\.text) == ["--name=x", "--debug"])
  }

  @Test func placeOfTheProgram() throws {
    let invocation = try #require(Invocation.find(in: words("nice -n 5 /usr/bin/etcd --name x")))
    #expect(invocation.location.position.column == 11)
  }
}
