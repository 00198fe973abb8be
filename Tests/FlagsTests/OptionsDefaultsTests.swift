import Flags
import Testing
import Text

@Suite struct OptionsDefaultsTests {
  @Test(
    arguments: [
      ("kube-apiserver", "1.35.2", "audit-log-maxage", "0"),
      ("kube-apiserver", "1.36.0", "audit-log-maxage", "366"),
      ("kube-apiserver", "1.30.0", "profiling", "true"),
      ("kube-apiserver", "1.30.0", "anonymous-auth", "true"),
      ("kube-apiserver", "1.28.0", "authorization-mode", "AlwaysAllow"),
      ("kube-apiserver", "1.33.0", "authorization-mode", "AlwaysAllow"),
      ("kube-apiserver", "1.30.0", "max-requests-inflight", "400"),
      ("kube-apiserver", "1.30.0", "audit-log-path", nil),
      ("kube-apiserver", "1.30.0", "insecure-port", nil),
      ("kube-apiserver", "1.30.0", "frobnicate", nil),
      ("kube-controller-manager", "1.31.0", "node-monitor-grace-period", "40s"),
      ("kube-controller-manager", "1.32.0", "node-monitor-grace-period", "50s"),
      ("kube-controller-manager", "1.36.0", "leader-elect", "true"),
      ("kube-scheduler", "1.36.0", "leader-elect", "true"),
      ("etcd", "3.5.10", "snapshot-count", "100000"),
      ("etcd", "3.6.0", "snapshot-count", "10000"),
      ("etcd", "3.4.23", "pre-vote", "false"),
      ("etcd", "3.5.1", "pre-vote", "true"),
      ("etcd", "3.5.1", "heartbeat-interval", "100"),
      ("etcd", "3.5.1", "client-cert-auth", "false"),
      ("kubelet", "1.26.0", "event-qps", "5"),
      ("kubelet", "1.27.0", "eventRecordQPS", "50"),
    ] as [(String, String, String, String?)])
  func byVersion(program: String, version: String, name: String, expected: String?) throws {
    let option = try options(program, version: version)[name]
    #expect(option.value == expected, "\(program) \(version) \(name)")
    #expect(!option.isSet)
    #expect(!option.defaultDependsOnVersion)
  }

  @Test(arguments: [
    ("anonymous-auth", "true", "false"), ("authorization-mode", "AlwaysAllow", "Webhook"),
    ("authentication-token-webhook", "false", "true"), ("read-only-port", "10255", "0"),
    ("rotate-certificates", "false", "false"), ("max-pods", "110", "110"),
    ("protect-kernel-defaults", "false", "false"),
  ])
  func kubeletWithAndWithoutAFile(name: String, without: String, with: String) throws {
    #expect(try options("kubelet", version: "1.34.0")[name].value == without, "\(name)")
    #expect(try options("kubelet", version: "1.34.0", config: [])[name].value == with, "\(name)")
  }

  @Test func evictionsAreFilledInAtStart() throws {
    let thresholds = ["memory.available", "nodefs.available", "imagefs.available"]
    for config in [nil, [(String, String)]()] {
      let map = try options("kubelet", version: "1.34.0", config: config)["eviction-hard"].map
      for threshold in thresholds { #expect(map[threshold] != nil, "\(threshold)") }
      #expect(map["memory.available"] == "100Mi")
    }
  }

  @Test func unknownVersion() throws {
    let options = try options("kube-apiserver")
    #expect(options["audit-log-maxage"].value == "366")
    #expect(options["audit-log-maxage"].defaultDependsOnVersion)
    #expect(!options["profiling"].defaultDependsOnVersion)
    // What changed before 1.24 matters to nobody.
    #expect(!options["service-account-extend-token-expiration"].defaultDependsOnVersion)
  }

  @Test func authorizationFileReplacesTheMode() throws {
    let options = try options("kube-apiserver --authorization-config=/x", version: "1.33.0")
    #expect(options["authorization-mode"].value == nil)
  }

  @Test func kinds() throws {
    let options = try options("kube-apiserver")
    #expect(options.kind(of: "profiling") == .bool)
    #expect(options.kind(of: "etcd_servers") == .list)
    #expect(options.kind(of: "event-ttl") == .duration)
    #expect(options.kind(of: "frobnicate") == nil)
  }

  @Test func everyProgramHasATable() throws {
    let known: [Program: String] = [.etcd: "name", .cloudControllerManager: "leader-elect"]
    for program in Program.allCases {
      let file = SourceFile(path: "x", text: "")
      let options = Options(
        program: program, version: nil, settings: [], hasConfigFile: false,
        location: file.location())
      #expect(options.kind(of: known[program, default: "v"]) != nil, "\(program)")
    }
  }
}
