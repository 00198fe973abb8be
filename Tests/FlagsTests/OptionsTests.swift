import Flags
import Testing
import Text

@Suite struct OptionsTests {
  @Test func lastScalarWins() throws {
    let options = try options("kube-apiserver --audit-log-maxage=30 --audit-log-maxage=7")
    #expect(options["audit-log-maxage"].int == 7)
    #expect(options["audit-log-maxage"].values.count == 2)
    #expect(options["audit-log-maxage"].location.position.column == 38)
  }

  @Test func slicesAppend() throws {
    let options = try options("kube-apiserver --etcd-servers=a,b --etcd-servers=c")
    #expect(options["etcd-servers"].list == ["a", "b", "c"])
  }

  @Test func mapsMerge() throws {
    let options = try options("kubelet --feature-gates=A=true,B=true --feature-gates=B=false")
    #expect(options["feature-gates"].map == ["A": "true", "B": "false"])
  }

  @Test func flagAndFieldAreOneOption() throws {
    let byFlag = try options("kubelet --anonymous-auth=true", config: [])
    #expect(byFlag["authentication.anonymous.enabled"].bool == true)
    let byField = try options("kubelet", config: [("authentication.anonymous.enabled", "true")])
    #expect(byField["anonymous-auth"].bool == true)
    #expect(byField["anonymous-auth"].origin == .configFile)
    #expect(byField.isSet("anonymous-auth"))
    #expect(!byField.isSet("authorization-mode"))
  }

  @Test func flagWinsOverField() throws {
    let options = try options("kubelet --read_only_port=0", config: [("readOnlyPort", "10255")])
    #expect(options["readOnlyPort"].int == 0)
    #expect(options["readOnlyPort"].origin == .flag)
  }

  @Test func gatesOfFlagsGoOverThoseOfTheFile() throws {
    let options = try options(
      "kubelet --feature-gates=A=false",
      config: [("featureGates.A", "true"), ("featureGates.B", "true")])
    #expect(options["feature-gates"].map == ["A": "false", "B": "true"])
  }

  @Test func entriesOfAMapInAFile() throws {
    let options = try options(
      "kubelet",
      config: [("evictionHard.imagefs.available", "5%"), ("evictionHard.nodefs.available", "5%")])
    #expect(options["eviction-hard"].map == ["imagefs.available": "5%", "nodefs.available": "5%"])
  }

  @Test func etcdFileVoidsFlagsAndVariables() throws {
    let file = SourceFile(path: "x", text: "")
    let settings = [
      Setting(name: "name", value: "a", location: file.location(), origin: .flag),
      Setting(name: "data-dir", value: "/b", location: file.location(), origin: .environment),
      Setting(name: "cert-file", value: "/c", location: file.location(), origin: .configFile),
    ]
    let options = Options(
      program: .etcd, version: nil, settings: settings, hasConfigFile: true,
      location: file.location())
    #expect(options["name"].value == "default")
    #expect(!options.isSet("data-dir"))
    #expect(options["cert-file"].value == "/c")
    #expect(options.ignored.map(\.name) == ["name", "data-dir"])
  }

  @Test func schedulerFileLeavesLeaderElectionFlags() throws {
    let options = try options(
      "kube-scheduler --leader-elect=false --profiling=false --bind-address=127.0.0.1",
      config: [("leaderElection.leaderElect", "true")])
    #expect(options["leader-elect"].bool == false)
    #expect(options["enableProfiling"].bool == true)
    #expect(options["bind-address"].value == "127.0.0.1")
    #expect(options.ignored.map(\.name) == ["profiling"])
  }

  @Test func proxyFileVoidsFlags() throws {
    let options = try options(
      "kube-proxy --proxy-mode=ipvs --hostname-override=n", config: [("mode", "nftables")])
    #expect(options["proxy-mode"].value == "nftables")
    #expect(options["hostname-override"].value == "n")
  }

  @Test func whatAnUnreadFileMaySetIsUnknown() throws {
    let line = words("kubelet --config=/x --read-only-port=0")
    let invocation = try #require(Invocation.find(in: line))
    let options = Options(
      program: .kubelet, version: nil, settings: CommandLine(invocation).settings,
      hasConfigFile: true, location: invocation.location, configFileIsRead: false)
    #expect(options["anonymous-auth"].value == nil)
    #expect(options["anonymous-auth"].isUnknown)
    #expect(options["read-only-port"].int == 0)
    #expect(!options["read-only-port"].isUnknown)
    // No field of the file sets it.
    #expect(!options["hostname-override"].isUnknown)
  }

  @Test func emptyVariablesAreNotThere() {
    let file = SourceFile(path: "x", text: "")
    let options = Options(
      program: .etcd, version: nil,
      settings: [
        Setting(name: "wal-dir", value: "", location: file.location(), origin: .environment)
      ], hasConfigFile: false, location: file.location())
    #expect(!options.isSet("wal-dir"))
  }

  @Test func flagsOfAnotherVersion() throws {
    let line = "kube-apiserver --insecure-port=0 --secure-port=6443 --frobnicate=1"
    #expect(try options(line, version: "1.23.4").removedFlags.isEmpty)
    #expect(try options(line, version: "1.24.0").removedFlags.map(\.name) == ["insecure-port"])
    #expect(try options(line).removedFlags.isEmpty)
    #expect(try options(line).unknownFlags.map(\.name) == ["frobnicate"])
    let etcd = try options("etcd --experimental-initial-corrupt-check", version: "3.7.0")
    #expect(etcd.removedFlags.map(\.name) == ["experimental-initial-corrupt-check"])
    #expect(
      try options("etcd --tls-min-version=TLS1.2", version: "3.4.20").removedFlags.map(\.name)
        == ["tls-min-version"])
  }

  @Test func placeOfADefaultIsTheComponent() throws {
    let options = try options("nice kube-apiserver --v=2")
    #expect(options["profiling"].location.position.column == 6)
    #expect(options["profiling"].origin == .default)
  }
}
