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
      .fails(Manifest.staticPod("kube-controller-manager", "v1.19.16", mark: "↓")),
      .notApplicable(Manifest.staticPod("kube-controller-manager", "v1.20.15")),
      .fails(Manifest.staticPod("kube-scheduler", "v1.22.17", mark: "↓")),
      .notApplicable(Manifest.staticPod("kube-scheduler", "v1.23.17")),
      .fails(scheduler("↓--port=10251")),
      .fails(manager("↓--port=10252 --address=0.0.0.0")),
    ],
    judging: \.electors
  ) { component, _ in
    let port = component["port"]
    guard port.isSet else { return onDefaults(component) }
    guard let number = port.int, number != 0 else { return .passes }
    return .fails("serves plain HTTP on port \(number)", at: port.location)
  }

  /// Both served such ports unasked: the controller manager until 1.19 (CHANGELOG-1.24: "no effect
  /// since v1.20"), the scheduler until 1.22 (CHANGELOG-1.23).
  private static func onDefaults(_ component: Component) -> Verdict {
    let isScheduler = component.program == .kubeScheduler
    guard component.isBefore(isScheduler ? 23 : 20) else { return .notApplicable }
    let number = isScheduler ? 10251 : 10252
    return .fails("serves plain HTTP on port \(number), as its version does unless told not to")
  }
}
