import Flags
import Testing
import Text

/// Every component of real clusters is found, with as many flags as its source has.
@Suite(.enabled(if: Corpus.isHere, "the corpus of real clusters is not beside the checkout"))
struct CorpusTests {
  @Test(arguments: [
    (
      "rke2-cis-1.12/hosts/server-0/ps.txt",
      "kube-apiserver 47, kube-controller-manager 27, kube-scheduler 9, kubelet 11, kube-proxy 8"
    ),
    ("juju-charmed/hosts/control-plane-0/ps.txt", "kube-apiserver 41"),
    ("k3s-cis-1.11/hosts/server-0/journal-k3s.txt", "kube-apiserver 48"),
    ("kops-legacy-sh-wrapped/hosts/master-0/ps.txt", "kube-apiserver 32"),
    ("etcd-real-3tls/ps-ef.txt", "etcd 28, etcd 0, etcd 1"),
    ("etcd-real-3tls/hosts/etcd-1/ps-aux.txt", "etcd 28"),
    ("etcd-real-3tls/hosts/etcd-1/proc-cmdline.bin", "etcd 28"),
    ("etcd-real-3tls/hosts/etcd-2/proc-cmdline.bin", "etcd 0"),
    ("etcd-real-3tls/hosts/etcd-3/proc-cmdline.bin", "etcd 1"),
    ("etcd-real-2/ps-ef.txt", "etcd 13, etcd 13"),
    ("etcd-real-4-even/ps-ef.txt", "etcd 12, etcd 12, etcd 12, etcd 12"),
    ("etcd-real-1-notls/hosts/learner-1/ps.txt", "etcd 8"),
  ])
  func processes(path: String, expected: String) throws {
    let file = try Corpus.file(path)
    #expect(ProcessList.looksLike(file.bytes))
    let found = ProcessList.read(file).map { invocation in
      "\(invocation.program.rawValue) \(CommandLine(invocation).settings.count)"
    }
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test(
    arguments: [
      (
        "kthw-1.21-ha/hosts/controller-0/etc/systemd/system/kube-apiserver.service",
        nil, "kube-apiserver", 29
      ),
      ("kthw-1.21-ha/hosts/controller-0/etc/systemd/system/etcd.service", nil, "etcd", 17),
      (
        "kthw-1.21-ha/hosts/controller-0/etc/systemd/system/kube-controller-manager.service",
        nil, "kube-controller-manager", 12
      ),
      ("kthw-1.32-single/hosts/server/units/kube-scheduler.service", nil, "kube-scheduler", 2),
      ("kthw-1.32-single/hosts/node-0/units/kubelet.service", nil, "kubelet", 3),
      ("kthw-1.32-single/hosts/node-0/units/kube-proxy.service", nil, "kube-proxy", 1),
      (
        "kubespray-ha/hosts/node1/etc/systemd/system/kubelet.service",
        "kubespray-ha/hosts/node1/etc/kubernetes/kubelet.env", "kubelet", 8
      ),
      (
        "typhoon-flatcar-aws/hosts/controller-0/etc/systemd/system/kubelet.service",
        nil, "kubelet", 7
      ),
      (
        "typhoon-flatcar-aws/hosts/controller-0/etc/systemd/system/etcd-member.service",
        nil, "etcd", 0
      ),
      (
        "tectonic-selfhosted/hosts/master-0/etc/systemd/system/kubelet.service",
        nil, "kubelet", 16
      ),
      (
        "tectonic-selfhosted/hosts/etcd-0/etc/systemd/system/etcd-member.service.d/"
          + "40-etcd-cluster.conf", nil, "etcd", 14
      ),
    ] as [(String, String?, String, Int)])
  func units(path: String, variables: String?, program: String, count: Int) throws {
    let unit = try #require(try SystemdUnit.read(Corpus.file(path)))
    let assignments = try variables.map { EnvironmentFile.read(try Corpus.file($0)) } ?? []
    let invocation = try #require(Invocation.find(in: unit.command(with: assignments)))
    let commandLine = CommandLine(invocation)
    #expect(invocation.program.rawValue == program)
    #expect(commandLine.settings.count == count, "\(pairs(commandLine.settings))")
    #expect(commandLine.problems.isEmpty, "\(commandLine.problems)")
  }

  @Test(arguments: [
    ("etcd-real-3tls/hosts/etcd-2/etc/etcd.env", 25),
    ("etcd-real-3tls/hosts/etcd-2/proc-environ.bin", 25),
    ("kubespray-ha/hosts/node1/etc/etcd.env", 30),
    ("kube-aws-legacy/hosts/etcd-0/etc/etcd-environment", 15),
    ("typhoon-flatcar-aws/hosts/controller-0/etc/etcd/etcd.env", 17),
  ])
  func environments(path: String, expected: Int) throws {
    let file = try Corpus.file(path)
    #expect(EnvironmentFile.looksLike(file.bytes))
    let settings = Options.etcdSettings(from: EnvironmentFile.read(file))
    #expect(settings.count == expected)
    #expect(settings.contains { $0.name == "name" })
  }

  @Test func argumentsOfASnap() throws {
    let file = try Corpus.file(
      "juju-charmed/hosts/control-plane-0/var/snap/kube-apiserver/current/args")
    #expect(ArgumentsFile.looksLike(file.bytes))
    let invocation = Invocation(
      program: .kubeAPIServer, words: ArgumentsFile.read(file), location: file.location())
    let listed = ProcessList.read(try Corpus.file("juju-charmed/hosts/control-plane-0/ps.txt"))
    let process = try #require(listed.first)
    #expect(
      pairs(CommandLine(invocation).settings).sorted()
        == pairs(CommandLine(process).settings).sorted())
  }
}
