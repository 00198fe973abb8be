import Flags
import Inventory

extension Controllers {
  static let noProfiles = Rule(
    "controllers/no-profiles",
    title: "Controller managers and schedulers do not serve profiles",
    severity: .info,
    rationale: """
      Profiles show what the process is doing, down to pieces of memory, and taking one slows it \
      down. Only callers whom the API server authorizes reach them, so this is the last of the \
      cares.
      """,
    remedy: """
      Set --profiling=false, or enableProfiling: false in the KubeSchedulerConfiguration.
      """,
    aliases: [
      "CIS 1.3.2", "CIS 1.4.1", "C-0145", "C-0151", "KCV-0034", "KCV-0040", "CKV_K8S_107",
      "CKV_K8S_114", "scheduler_profiling_protected_by_rbac",
    ],
    needs: [.controlPlane],
    examples: [
      .passes(manager("--profiling=false")),
      .passes(scheduler(configuration: "enableProfiling: false")),
      .fails(scheduler(configuration: "enableProfiling: ↓true")),
      .fails(manager("↓--profiling")),
      .fails(scheduler("", mark: "↓")),
      .notAssessed(scheduler("--config=/etc/kubernetes/scheduler.yaml")),
    ],
    judging: \.electors
  ) { component, _ in
    let option = component["profiling"]
    if option.isUnknown {
      return .notAssessed(missing: "the configuration file of \(component.program.rawValue)")
    }
    if option.bool == false { return .passes }
    if option.isSet { return .fails("serves profiles", at: option.location) }
    return component.verdictOnAbsence(.fails("serves profiles, as is the default"))
  }
}
