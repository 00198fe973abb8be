import Flags
import Inventory
import Text

extension HighAvailability {
  static let schedulerAndControllersOnTwoHosts = Rule(
    "ha/scheduler-and-controllers-on-two-hosts",
    title: "Scheduler and controller manager run on at least two hosts",
    severity: .high,
    rationale: """
      Several API servers answer while a single scheduler or controller manager is down, yet no pod \
      is placed and no failed node is emptied.
      """,
    remedy: """
      Run kube-scheduler and kube-controller-manager on every control-plane host; they elect their \
      leader.
      """,
    needs: [.apiServer],
    examples: [
      .passes(
        all(
          apiServers("", "", ""), commands("kube-scheduler", ["cp-1": "", "cp-2": ""]),
          commands("kube-controller-manager", ["cp-1": "", "cp-2": "", "cp-3": ""]))),
      .fails(
        all(
          apiServers("", "", ""), commands("kube-scheduler", ["cp-2": "↓↓"]),
          commands("kube-controller-manager", ["cp-1": "", "cp-2": "", "cp-3": ""]))),
      .notAssessed(apiServers("", "", "")),
      .notApplicable(
        all(commands("kube-apiserver", ["cp-1": ""]), commands("kube-scheduler", ["cp-1": ""]))),
    ],
    judging: \.leadingPrograms
  ) { leading, cluster in
    let hosts = cluster.instances(of: leading.program)
    let servers = cluster.instances(of: .kubeAPIServer)
    if servers < 2 { return .notApplicable }
    if hosts == 0 {
      return .notAssessed(missing: "the flags of \(leading.program.rawValue) of each host")
    }
    if hosts > 1 || leading.runsAsWorkload { return .passes }
    return .fails("runs on 1 host while API servers run on \(servers)")
  }
}

/// A program of which one instance leads and the others wait.
struct LeadingProgram: Subject {
  let program: Program
  /// Whether the API keeps it, as a Deployment with replicas.
  let runsAsWorkload: Bool
  let location: Location
  var title: String { program.rawValue }
}

extension Cluster {
  var leadingPrograms: [LeadingProgram] {
    [Program.kubeControllerManager, .kubeScheduler].compactMap { program in
      let components = components(program)
      guard let place = components.first?.location ?? firstLocation else { return nil }
      return LeadingProgram(
        program: program, runsAsWorkload: components.contains { $0.source == .workload },
        location: place)
    }
  }
}
