import Assessment
import Rules
import Testing
import Text

/// What knowing the installer changes of a report.
@Suite struct InstallerTests {
  @Test func controlPlanesOfProvidersAreNotApplicable() throws {
    let node = SourceFile(
      path: "node.yaml",
      text: """
        apiVersion: v1
        kind: Node
        metadata:
          name: ip-10-0-0-1
          labels: {eks.amazonaws.com/nodegroup: main}
        """)
    let audit = Auditor.audit(Made.cluster([node]), AuditOptions())
    let log = try #require(audit.outcomes.first { $0.rule.id == "apiserver/audit-log" })
    #expect(log.status == .notApplicable && log.reason == "Amazon EKS runs the control plane")
    let pods = try #require(audit.outcomes.first { $0.rule.id == "pods/no-privileged" })
    #expect(pods.status == .notAssessed && pods.reason == nil)
    #expect(audit.context.installer == "Amazon EKS")
  }

  @Test func fixesNameTheInstallersOwnSetting() throws {
    let unit = SourceFile(
      path: "hosts/cp-1/etc/systemd/system/rke2.txt",
      text: "kube-apiserver --profiling=true --etcd-cafile=/var/lib/rancher/rke2/server/tls/ca.crt")
    let audit = Auditor.audit(Made.cluster([unit]), AuditOptions())
    let finding = try #require(audit.findings.first { $0.rule.id == "apiserver/profiling" })
    let lines = finding.fix.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("With RKE2: profiling in kube-apiserver-arg") == true)
  }
}
