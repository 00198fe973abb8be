import Flags
import Inventory

extension Controllers {
  static let noPlainPorts = Rule(
    "controllers/no-plain-ports",
    title: "Controller managers and schedulers serve no port without TLS",
    severity: .medium,
    rationale: """
      The ports 10251 and 10252 answer anybody: metrics, and profiles unless they are off. They \
      went with 1.24; before that they were open unless set to 0.
      """,
    remedy:
      "Set --port=0 up to Kubernetes 1.23; from 1.24 remove the flag, which no longer exists.",
    aliases: ["scheduler_port_is_zero", "controller_insecure_port_disabled"],
    needs: [.controlPlane],
    examples: [
      .passes(scheduler("--port=0")),
      .notApplicable(manager("--secure-port=10257")),
      .fails(scheduler("↓--port=10251")),
      .fails(manager("↓--port=10252 --address=0.0.0.0")),
    ],
    judging: \.electors
  ) { component, _ in
    let port = component["port"]
    guard port.isSet else { return .notApplicable }
    guard let number = port.int, number != 0 else { return .passes }
    return .fails("serves plain HTTP on port \(number)", at: port.location)
  }
}
