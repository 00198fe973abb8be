import Flags
import Inventory

extension Controllers {
  static let privatePorts = Rule(
    "controllers/private-ports",
    title: "Controller managers and schedulers serve their own host only",
    severity: .info,
    rationale: """
      Metrics and health of controller managers and schedulers are of no use to most of the \
      network. The port asks for a login and is encrypted, so where Prometheus reads the metrics \
      of each host an open address is right; it is the default when the flag is absent, which \
      some tools take for safe.
      """,
    remedy: "Set --bind-address=127.0.0.1 where nothing reads the metrics from elsewhere.",
    aliases: [
      "CIS 1.3.7", "CIS 1.4.2", "C-0150", "C-0152", "KCV-0039", "KCV-0041", "CKV_K8S_113",
      "CKV_K8S_115",
    ],
    needs: [.controlPlane],
    examples: [
      .passes(manager("--bind-address=127.0.0.1")),
      .passes(scheduler("--bind-address=::1")),
      // Without the port nothing is served.
      .passes(scheduler("--secure-port=0")),
      .fails(manager("↓--bind-address=0.0.0.0")),
      .fails(scheduler("", mark: "↓")),
    ],
    judging: \.electors
  ) { component, _ in
    let address = component["bind-address"]
    if component["secure-port"].isSet, component["secure-port"].int == 0 { return .passes }
    let value = address.value ?? "0.0.0.0"
    if ["127.0.0.1", "::1", "localhost"].contains(value) { return .passes }
    if address.isSet { return .fails("serves on \(value)", at: address.location) }
    return component.verdictOnAbsence(.fails("serves on every address, as is the default"))
  }
}
