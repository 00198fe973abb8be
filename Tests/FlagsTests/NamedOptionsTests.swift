import Flags
import Testing

@Suite struct NamedOptionsTests {
  @Test(arguments: [
    ("Set --audit-log-maxage=30 and --profiling=false.", ["audit-log-maxage", "profiling"]),
    ("Set --no-such-flag.", []),
    ("Remove --profiling. Then --profiling is gone.", ["profiling"]),
    ("kubeadm join --control-plane; the port stays.", []),
  ])
  func flagsOfTheProgramAreFound(_ text: String, _ names: [String]) {
    #expect(Program.kubeAPIServer.options(namedIn: text) == names)
  }

  @Test(arguments: [
    (
      "Set --audit-policy-file and --audit-log-path (or --audit-webhook-config-file), and --v.",
      ["audit-policy-file", "audit-log-path", "v"]
    ),
    ("Set --audit-log-maxage to 30 or more. Then --profiling.", ["audit-log-maxage", "profiling"]),
    // Nothing but an alternative: better that than nothing.
    ("Do it elsewhere or by --profiling=false.", ["profiling"]),
    ("Set --authorization-mode for all.", ["authorization-mode"]),
  ])
  func alternativesAreNotNeeded(_ text: String, _ names: [String]) {
    #expect(Program.kubeAPIServer.options(neededBy: text) == names)
  }

  @Test func fieldsAreToldByTheirFlags() {
    let text = "Set readOnlyPort to 0 in the KubeletConfiguration, or --read-only-port=0."
    #expect(Program.kubelet.options(namedIn: text) == ["read-only-port"])
    #expect(Program.kubelet.options(namedIn: "The address and the port.") == [])
    #expect(Program.kubelet.field(of: "read-only-port") == "readOnlyPort")
  }
}
