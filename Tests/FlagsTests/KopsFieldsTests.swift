import Flags
import Testing

@Suite struct KopsFieldsTests {
  @Test(arguments: [
    ("audit-log-maxage", Program.kubeAPIServer, "auditLogMaxAge"),
    ("leader-elect", .kubeScheduler, "leaderElection.leaderElect"),
    ("read-only-port", .kubelet, "readOnlyPort"),
  ])
  func flagsAndFieldsMeanEachOther(_ flag: String, _ program: Program, _ field: String) {
    #expect(KopsFields.field(of: flag, program) == field)
    #expect(KopsFields.flag(of: field, program) == flag)
  }

  @Test func whatKopsDoesNotSetHasNoField() {
    #expect(KopsFields.field(of: "data-dir", .etcd) == nil)
    #expect(KopsFields.flag(of: "noSuchField", .kubelet) == nil)
  }
}
