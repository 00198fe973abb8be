import Flags
import Testing
import Text

@Suite struct SystemdUnitTests {
  private func unit(_ text: String) throws -> SystemdUnit {
    try #require(SystemdUnit.read(SourceFile(path: "x.service", text: text)))
  }

  @Test func sectionsAndProperties() throws {
    let unit = try unit("[Unit]\nAfter = a.service\n[Service]\n# x\nRestart=always\nRestart=no\n")
    #expect(unit.property("Unit", "After") == "a.service")
    #expect(unit.property("Service", "Restart") == "no")
    #expect(unit.property("Service", "After") == nil)
    #expect(unit.entry("Service", "Restart")?.location.description == "x.service:6:9")
  }

  @Test func continuationsAndQuotes() throws {
    let unit = try unit(
      """
      [Service]
      ExecStart=-/usr/bin/kube-apiserver \\
        # a comment between
        --a=b \\
        --runtime-config='api/all=true' \\
        "--c=d e" --f=\\x41\\s
      Restart=always
      """)
    #expect(
      unit.execStart.map { $0.map(\.text) }
        == [
          [
            "/usr/bin/kube-apiserver", "--a=b", "--runtime-config=api/all=true", "--c=d e",
            "--f=A ",
          ]
        ])
    #expect(unit.execStart[0].map(\.location.position.line) == [2, 4, 5, 6, 6])
    #expect(unit.execStart[0].map(\.location.position.column) == [11, 3, 3, 3, 13])
    #expect(unit.property("Service", "Restart") == "always")
  }

  @Test func carriageReturns() throws {
    let unit = try unit("[Service]\r\nExecStart=/usr/bin/etcd \\\r\n  --name=x\r\n")
    #expect(unit.command(with: []).map(\.text) == ["/usr/bin/etcd", "--name=x"])
  }

  @Test func variables() throws {
    let unit = try unit(
      """
      [Service]
      Environment="A=--a=1 --b=2" C=c
      Environment=E=5
      ExecStart=/usr/bin/kubelet $A $NONE --c=${C}/${E} --d=$$x --e=${NONE}
      """)
    #expect(
      unit.command(with: []).map(\.text)
        == ["/usr/bin/kubelet", "--a=1", "--b=2", "--c=c/5", "--d=$x", "--e="])
    let file = SourceFile(path: "x.env", text: "A='--z=1  --y=\"2 3\"'\nC=other\n")
    #expect(
      unit.command(with: EnvironmentFile.read(file)).map(\.text)
        == ["/usr/bin/kubelet", "--z=1", "--y=2 3", "--c=other/5", "--d=$x", "--e="])
  }

  @Test func wordsOfAVariableKeepTheirPlace() throws {
    let unit = try unit("[Service]\nExecStart=/usr/bin/kubelet $A\n")
    let file = SourceFile(path: "x.env", text: "B=1\nA=\"--v=2 --z=1\"\n")
    let command = unit.command(with: EnvironmentFile.read(file))
    #expect(
      command.map(\.location.description) == ["x.service:2:11", "x.env:2:4", "x.env:2:10"])
  }

  @Test func environmentFiles() throws {
    let unit = try unit("[Service]\nEnvironmentFile=-/etc/a.env\nEnvironmentFile=/etc/b.env\n")
    #expect(unit.environmentFiles.map(\.path) == ["/etc/a.env", "/etc/b.env"])
    #expect(unit.environmentFiles.map(\.optional) == [true, false])
  }

  @Test func dropInReplacesTheCommand() throws {
    let base = try unit("[Service]\nEnvironment=A=1\nExecStart=/usr/bin/etcd --name=a\n")
    let dropIn = try unit("[Service]\nEnvironment=B=2\nExecStart=\nExecStart=/usr/bin/etcd -x\n")
    let unit = base.applying(dropIn)
    #expect(unit.command(with: []).map(\.text) == ["/usr/bin/etcd", "-x"])
    #expect(unit.environment.map(\.name) == ["A", "B"])
  }

  @Test func containerStartedBefore() throws {
    let unit = try unit(
      """
      [Service]
      Environment=IMAGE=quay.io/coreos/etcd:v3.5.13
      ExecStartPre=/usr/bin/docker run -d \\
        --name etcd --env-file /etc/etcd/etcd.env -e ETCD_NAME=a \\
        ${IMAGE} --debug
      ExecStart=docker logs -f etcd
      """)
    let invocation = try #require(Invocation.find(in: unit.command(with: [])))
    #expect(invocation.program == .etcd)
    #expect(invocation.words.map(\.text) == ["--debug"])
    #expect(unit.environmentFiles.map(\.path) == ["/etc/etcd/etcd.env"])
    #expect(unit.environment.map(\.name) == ["IMAGE", "ETCD_NAME"])
  }

  @Test(arguments: [
    ("[Service]\nA=1\n", true), ("# x\n[Unit]\n", true), ("[Install]\r\nA=1\r\n", true),
    ("[plugins]\nA=1\n", false), ("A=1\n", false), ("apiVersion: v1\n", false),
    ("x: [Service]\n", false),
  ])
  func isRecognised(text: String, expected: Bool) {
    #expect(SystemdUnit.looksLike(Array(text.utf8)) == expected, "\(text)")
  }
}
