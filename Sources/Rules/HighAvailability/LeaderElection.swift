import Flags
import Inventory

extension HighAvailability {
  static let leaderElection = Rule(
    "ha/leader-election",
    title: "Schedulers and controller managers elect one leader",
    severity: .critical,
    rationale: """
      Without leader election every instance acts at once: two controller managers create and \
      delete against each other and two schedulers bind pods to the same room.
      """,
    remedy: "Remove --leader-elect=false; the default is true.",
    needs: [.controlPlane],
    examples: [
      .passes(
        commands(
          "kube-scheduler",
          ["cp-1": "--leader-elect=true", "cp-2": "--leader-elect=true", "cp-3": ""])),
      .fails(
        commands(
          "kube-controller-manager",
          ["cp-1": "--leader-elect=true", "cp-2": "↓--leader-elect=false", "cp-3": ""])),
      .fails(
        all(
          node("cp-1", controlPlane: true), node("cp-2", controlPlane: true),
          commands("kube-scheduler", ["cp-1": "↓--leader-elect=false"]))),
      // minikube and other single hosts switch it off rightly.
      .notApplicable(commands("kube-controller-manager", ["minikube": "--leader-elect=false"])),
    ],
    judging: \.electors
  ) { component, cluster in
    let option = component["leader-elect"]
    let hosts = max(cluster.instances(of: component.program), cluster.controlPlaneHosts.count)
    if hosts < 2 { return .notApplicable }
    if option.isUnknown {
      return .notAssessed(missing: "the configuration file of \(component.program.rawValue)")
    }
    guard option.bool == false else { return .passes }
    return .fails(
      "elects no leader while the control plane has \(hosts) hosts", at: option.location,
      fix: "--leader-elect=true")
  }
}
