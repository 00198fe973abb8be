import Flags
import Foundation
import Inventory
import Testing
import Text

/// What several inputs say of one component.
@Suite struct ComponentJoinerTests {
  private static let header = "UID   PID  PPID  C STIME TTY      TIME     CMD\n"

  private func joined(_ file: String, _ running: String) throws -> Component {
    let unit = "[Service]\nExecStart=/usr/bin/kube-apiserver \(file)\n"
    let cluster = try cluster([
      ("hosts/cp-1/etc/systemd/system/kube-apiserver.service", unit),
      (
        "hosts/cp-1/ps.txt",
        Self.header + "root  812   790  2 09:00 ?        00:05:10 kube-apiserver \(running)\n"
      ),
    ])
    return try #require(cluster.apiServers.first)
  }

  @Test(arguments: [
    ("--profiling=false --v=2", "--v=2 --profiling=false"),
    ("--profiling=false", "--profiling=0"),
    ("--event-ttl=1h", "--event-ttl=60m"),
    ("--authorization-mode=Node,RBAC", "--authorization-mode=Node --authorization-mode=RBAC"),
    ("--feature-gates=A=true,B=false", "--feature-gates=B=false,A=true"),
    ("--profiling=true", ""),
    ("--node-name=%H --v=2", "--node-name=cp-1 --v=2"),
    ("'--audit-log-path=/a b'", "--audit-log-path=/a b"),
    ("--profiling=false --client-ca-file=/etc/kubernetes/pki/ca.crt", "--profiling=false --clie"),
    (
      "--profiling=false --client-ca-file=/etc/kubernetes/pki/ca.crt --v=2",
      "--profiling=false --client-ca-file=/etc/kub"
    ),
  ])
  func saysTheSame(file: String, running: String) throws {
    let server = try joined(file, running)
    #expect(server.source == .unit && server.accounts.count == 1)
    #expect(server.differences.isEmpty)
  }

  @Test(arguments: [
    ("--profiling=false", "--profiling=true", ["profiling"]),
    ("--profiling=false", "", ["profiling"]),
    ("--profiling=false", "--profiling=false --anonymous-auth=false", ["anonymous-auth"]),
    ("--authorization-mode=Node,RBAC", "--authorization-mode=RBAC", ["authorization-mode"]),
    ("--profiling=false --v=2", "--v=4", ["profiling", "v"]),
    (
      "--client-ca-file=/a --audit-log-path=/b", "--client-ca-file=/a", ["audit-log-path"]
    ),
  ])
  func saysAnother(file: String, running: String, names: [String]) throws {
    #expect(try joined(file, running).differences.map(\.name) == names)
  }

  @Test func aUnitWhoseFilesAreMissingSaysLess() throws {
    let cluster = try cluster([
      (
        "hosts/w-1/etc/systemd/system/kubelet.service",
        "[Service]\nEnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env\n"
          + "ExecStart=/usr/bin/kubelet --v=2 $KUBELET_KUBEADM_ARGS\n"
      ),
      (
        "hosts/w-1/ps.txt",
        Self.header
          + "root  812  1  2 09:00 ?  00:05:10 /usr/bin/kubelet --v=2 --node-ip=10.0.0.1\n"
      ),
    ])
    let kubelet = try #require(cluster.kubelets.first)
    #expect(!kubelet.isComplete && kubelet.differences.isEmpty)
  }

  @Test func variablesAreComparedWhenBothAreKnown() throws {
    let unit = "[Service]\nEnvironment=ETCD_SNAPSHOT_COUNT=5\nExecStart=/usr/bin/etcd\n"
    func read(_ environ: String?) throws -> Component {
      var files = [
        SourceFile(path: "hosts/e-1/etc/systemd/system/etcd.service", text: unit),
        SourceFile(path: "hosts/e-1/proc-cmdline.bin", bytes: Array("/usr/bin/etcd\0".utf8)),
      ]
      if let environ {
        files.append(SourceFile(path: "hosts/e-1/proc-environ.bin", bytes: Array(environ.utf8)))
      }
      let now = try #require(Timestamp(year: 2026, month: 11, day: 20))
      let cluster = ClusterReader.read(files, options: ReadingOptions(now: now))
      return try #require(cluster.etcdProcesses.first)
    }
    #expect(try read("PATH=/bin\0ETCD_SNAPSHOT_COUNT=5\0").differences.isEmpty)
    let other = try read("PATH=/bin\0ETCD_SNAPSHOT_COUNT=6\0")
    #expect(other.differences.map(\.name) == ["snapshot-count"])
    #expect(try read(nil).differences.isEmpty)
  }

  @Test func whatRunsHasNotRefusedToStart() throws {
    let cluster = try cluster([
      (
        "hosts/e-1/ps.txt",
        Self.header + "root  812  1  2 09:00 ?  00:05:10 etcd --quota-backend-bytes=8G\n"
      )
    ])
    #expect(cluster.etcdProcesses.first?.problems.isEmpty == true)
  }
}
