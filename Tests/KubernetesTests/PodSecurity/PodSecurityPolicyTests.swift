import Kubernetes
import Testing
import Text
import YAML

@Suite struct PodSecurityPolicyTests {
  private func policy(_ labels: String, defaults: String = "{}") throws -> PodSecurity.Policy {
    func node(_ text: String) throws -> Node {
      try #require(Stream(reading: SourceFile(path: "a.yaml", text: text)).documents.first)
    }
    return PodSecurity.Policy(
      labels: Labels(try node(labels)),
      defaults: PodSecurity.Policy(defaults: try node(defaults)))
  }

  private func label(_ mode: String) -> String { "pod-security.kubernetes.io/\(mode)" }

  @Test func nothingIsAskedWhereNothingIsSaid() throws {
    let policy = try policy("{}")
    #expect(PodSecurity.Mode.allCases.allSatisfy { policy[$0].level == .privileged })
  }

  @Test func whatIsEnforcedIsWarnedOf() throws {
    let policy = try policy("{\(label("enforce")): baseline, \(label("enforce-version")): v1.30}")
    #expect(policy.enforce.description == "baseline:v1.30")
    #expect(policy.warn.description == "baseline:v1.30")
    #expect(policy.audit.level == .privileged)
  }

  @Test func aWarningKeepsItsOwnLevelAndVersion() throws {
    let own = try policy("{\(label("enforce")): restricted, \(label("warn")): baseline}")
    #expect(own.warn.level == .baseline)
    let version = try policy("{\(label("enforce")): restricted, \(label("warn-version")): v1.9}")
    #expect(version.warn.description == "restricted:v1.9")
  }

  /// `api/helpers.go`: enforcing fails closed, auditing and warning fail open.
  @Test func misspeltLevelsHaveTheirMeaning() throws {
    let policy = try policy(
      "{\(label("enforce")): Baseline, \(label("audit")): high, \(label("warn")): high}",
      defaults: "{enforce: baseline, audit: baseline, warn: baseline}")
    #expect(policy.enforce.level == .restricted)
    #expect(policy.audit.level == .privileged)
    #expect(policy.warn.level == .privileged)
  }

  @Test func defaultsHoldUntilALabelSaysOtherwise() throws {
    let defaults = "{enforce: baseline, enforce-version: v1.25, warn: restricted}"
    #expect(try policy("{}", defaults: defaults).enforce.description == "baseline:v1.25")
    #expect(
      try policy("{\(label("enforce")): privileged}", defaults: defaults).enforce.level
        == .privileged)
    #expect(try policy("{}", defaults: defaults).warn.level == .restricted)
  }

  @Test(arguments: [
    ("v1.0", 0), ("v1.37", 37), ("latest", nil), ("1.30", nil), ("v1.030", nil), ("v2.1", nil),
    ("v1.", nil), ("v1.30.1", nil), ("v1.99999999999999999999", nil),
  ]) func versionsAreReadAsKubernetesReadsThem(_ text: String, _ minor: Int?) {
    #expect(PodSecurity.minor(text) == minor)
  }
}
