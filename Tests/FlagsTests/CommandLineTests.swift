import Flags
import Testing
import Text

@Suite struct CommandLineTests {
  @Test(arguments: [
    ("kube-apiserver --secure-port=6443", ["secure-port=6443"]),
    ("kube-apiserver --secure-port 6443", ["secure-port=6443"]),
    (
      "kube-apiserver --service-account-issuer=https://a?b=c",
      ["service-account-issuer=https://a?b=c"]
    ),
    ("kube-apiserver --profiling --secure-port 6443", ["profiling=true", "secure-port=6443"]),
    ("kube-apiserver --profiling=false", ["profiling=false"]),
    ("kube-apiserver --etcd_servers=a", ["etcd-servers=a"]),
    ("kubelet --cluster_dns=10.3.0.10", ["cluster-dns=10.3.0.10"]),
    ("kube-apiserver -v=2", ["v=2"]),
    ("kube-apiserver -v 2", ["v=2"]),
    ("kube-apiserver -v2", ["v=2"]),
    ("kube-apiserver --v=2 -- --secure-port=1", ["v=2"]),
    ("kube-apiserver --etcd-servers=a --etcd-servers=b", ["etcd-servers=a", "etcd-servers=b"]),
    ("kube-apiserver --audit-log-path -", ["audit-log-path=-"]),
    ("kube-apiserver --cert-dir=", ["cert-dir="]),
    ("etcd -name x", ["name=x"]),
    ("etcd --name=x", ["name=x"]),
    ("etcd -client-cert-auth --name x", ["client-cert-auth=true", "name=x"]),
    ("etcd --max-wals -1", ["max-wals=-1"]),
  ])
  func isParsed(line: String, expected: [String]) throws {
    let parsed = try parse(line)
    #expect(pairs(parsed.settings) == expected, "\(line)")
    #expect(parsed.problems.isEmpty, "\(line): \(parsed.problems)")
  }

  @Test(arguments: [
    ("kube-apiserver --profiling false", CommandLine.Problem.Kind.strayWord, 28),
    ("etcd --client-cert-auth false", .strayWord, 25),
    ("kube-apiserver --profiling=no", .malformedValue, 16),
    ("kube-apiserver --secure-port=https", .malformedValue, 16),
    ("kube-apiserver --event-ttl=60", .malformedValue, 16),
    ("etcd --quota-backend-bytes=8G", .malformedValue, 6),
    ("kube-apiserver --frobnicate=1", .unknownFlag, 16),
    ("kube-apiserver --secure-port", .missingValue, 16),
  ])
  func isRefused(line: String, kind: CommandLine.Problem.Kind, column: Int) throws {
    let problems = try parse(line).problems
    #expect(problems.map(\.kind) == [kind], "\(line)")
    #expect(problems.map(\.location.position.column) == [column], "\(line)")
  }

  @Test func aBooleanNeverTakesTheNextWord() throws {
    let parsed = try parse("kube-apiserver --profiling false --secure-port=1")
    #expect(pairs(parsed.settings) == ["profiling=true", "secure-port=1"])
    #expect(
      parsed.problems.map(\.message)
        == ["'false' is no value of --profiling: a boolean flag takes one only by '='"])
  }

  @Test(arguments: [
    "kube-apiserver --advertise-address=$(POD_IP) --secure-port=${PORT}",
    "kube-apiserver --secure-port={{.Port}}", "etcd ${EXTRA_ARGS}",
  ])
  func whatIsFilledInLaterIsNoMistake(line: String) throws {
    #expect(try parse(line).problems.isEmpty)
  }

  @Test func aRunningProcessHasNoMistakes() throws {
    let line = words("kubelet --node-labels=a b --frobnicate --v=x")
    let invocation = try #require(Invocation.find(in: line, isExact: false))
    #expect(CommandLine(invocation).problems.isEmpty)
  }

  @Test func flagsOfVersionsBeforeAllKnownOnes() throws {
    let invocation = try #require(
      Invocation.find(in: words("kube-apiserver --etcd-quorum-read=true")))
    #expect(CommandLine(invocation, version: Version("1.9.6")).problems.isEmpty)
    #expect(!CommandLine(invocation, version: Version("1.20.0")).problems.isEmpty)
  }

  @Test func placeCoversFlagAndValue() throws {
    let setting = try #require(try parse("etcd --name x --debug").settings.first)
    #expect(setting.location.position.column == 6)
    #expect(setting.location.length == "--name x".utf8.count)
  }
}
