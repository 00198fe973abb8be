import Flags
import Testing
import Text

@Suite struct ProcessListTests {
  private func read(_ text: String) -> [Invocation] {
    ProcessList.read(SourceFile(path: "ps.txt", text: text))
  }

  @Test(arguments: [
    "root      6244     1 22 17:10 ?        00:00:12 /usr/bin/etcd --name=a --debug",
    "etcd      6244     1 22 Sep16 pts/0    1-00:00:12 etcd --name=a --debug",
    "root 9 4.5 0.1 10689856 32488 ? Ssl 00:05 0:07 /usr/bin/etcd --name=a --debug",
    "root 9 4.5 0.1 10689856 32488 ? Ssl Sep16 1320:07 /usr/bin/etcd --name=a --debug",
    "1000 9 4.5 0.1 10689856 32488 tty1 Ssl 2025 0:07  \\_ /usr/bin/etcd --name=a --debug",
    "  9 ?        Ssl    0:07 /usr/bin/etcd --name=a --debug",
    "  9 /usr/bin/etcd --name=a --debug",
  ])
  func shapesOfLines(line: String) throws {
    let found = read("\(line)\n")
    #expect(found.map(\.program) == [.etcd], "\(line)")
    #expect(found.first?.words.map(\.text) == ["--name=a", "--debug"], "\(line)")
    #expect(found.first?.isExact == false)
    #expect(ProcessList.looksLike(Array("\(line)\n".utf8)), "\(line)")
  }

  @Test func pastedCommandLines() {
    let found = read(
      """
      # from the unit
      /usr/bin/kube-apiserver \\
        --runtime-config='api/all=true' \\
        --profiling=no
      etcd --name="a b" --debug\r
      ETCD_NAME=x
      """)
    #expect(found.map(\.program) == [.kubeAPIServer, .etcd])
    #expect(
      found.map { $0.words.map(\.text) }
        == [["--runtime-config=api/all=true", "--profiling=no"], ["--name=a b", "--debug"]])
    #expect(found.map(\.isExact) == [true, true])
    #expect(found.first?.words.map(\.location.position.line) == [3, 4])
  }

  @Test(arguments: [
    "kube-apiserver --anonymous-auth=\"true --profiling='x --authorization-mode=AlwaysAllow\\",
    "kube-apiserver --max-requests-inflight=99999999999999999999",
    "kubelet --v=1 '--a\nb=c' --\u{202E}=1",
    "kube-apiserver --audit-log-path",
  ])
  func mistakesInPastedLines(line: String) throws {
    let found = try #require(read("\(line)\n").first, "\(line)")
    #expect(!CommandLine(found).problems.isEmpty, "\(line)")
  }

  @Test func otherProcessesAreNone() {
    let found = read(
      """
      UID          PID    PPID  C STIME TTY          TIME CMD
      etcd          10       1  2 00:05 ?        00:00:00 /bin/bash
      root         178     176  0 00:05 ?        00:00:00 grep --color=auto kube-apiserver
      root         179     176  0 00:05 ?        00:00:00 sudo tail -f /var/log/etcd
      root         180     176  0 00:05 ?        00:00:00 /usr/bin/kubelet
      """)
    #expect(found.map(\.program) == [.kubelet])
    #expect(found.first?.location.description == "ps.txt:5:53")
  }

  @Test func cutLinesLoseTheirLastWord() {
    let etcd =
      "root         9       1  4 00:05 ?        00:00:00 /usr/bin/etcd --name=a --data-dir=/x"
    let kubelet =
      "root        10       1  4 00:05 ?        00:00:00 /usr/bin/kubelet -v=2 --config=/x"
    let found = read("\(etcd.prefix(80))\n\(kubelet.prefix(80))\n")
    #expect(found.map { $0.words.map(\.text) } == [["--name=a"], ["-v=2"]])
  }

  @Test func linesOfOneLengthNeedNotBeCut() {
    let line =
      "root         9       1  4 00:05 ?        00:00:00 /usr/bin/etcd --name=abc --data-dir=/x"
    let found = read("\(line)1\n\(line)2\n")
    #expect(found.map { $0.words.last?.text } == ["--data-dir=/x1", "--data-dir=/x2"])
  }

  @Test func commandLineOfAProcess() throws {
    let bytes = Array("/usr/bin/etcd\u{0}--name\u{0}a b\u{0}\u{0}--debug".utf8)
    #expect(ProcessList.looksLike(bytes))
    let found = ProcessList.read(SourceFile(path: "cmdline", bytes: bytes))
    #expect(found.map(\.program) == [.etcd])
    #expect(found.first?.words.map(\.text) == ["--name", "a b", "--debug"])
    #expect(found.first?.isExact == true)
  }

  @Test func lastAnnouncementOfAJournalCounts() {
    let found = read(
      """
      Sep 16 15:47:27 s k3s[1]: time="x" level=info msg="Running kube-apiserver --a=1 --b=\\"c\\""
      Sep 16 15:47:28 s k3s[1]: time="x" level=info msg="Running load balancer x -> []"
      Sep 16 15:48:27 s k3s[2]: time="x" level=info msg="Running kube-apiserver --a=2 --d=e"
      Sep 16 15:48:28 s k3s[2]: time="x" level=info msg="Running kube-scheduler --f=g"
      """)
    #expect(found.map(\.program) == [.kubeAPIServer, .kubeScheduler])
    #expect(found.map { $0.words.map(\.text) } == [["--a=2", "--d=e"], ["--f=g"]])
  }

  @Test func announcementOfEtcd() {
    let found = read(
      #"{"level":"info","msg":"Running: ","args":["etcd","--name=a","--initial-cluster=a=b"]}"#)
    #expect(found.map(\.program) == [.etcd])
    #expect(found.first?.words.map(\.text) == ["--name=a", "--initial-cluster=a=b"])
  }

  @Test(arguments: [
    "apiVersion: v1\nkind: Pod\nspec:\n  command:\n  - kube-apiserver\n  - --a=b\n",
    "# Notes\n\nRun `kubelet --config=x` or kube-apiserver.\n",
    "        chmod 0700 /var/log/kube-apiserver && touch x\n",
    "[Service]\nExecStart=/usr/bin/etcd \\\n  --name=x\n", "", "etcd\n", "\u{0}\u{1}\u{2}",
    "A=1\u{0}B=2\u{0}",
  ])
  func isNoProcessList(text: String) {
    #expect(!ProcessList.looksLike(Array(text.utf8)), "\(text)")
  }
}
