import Inventory
import Kubernetes
import Text
import YAML

extension Controllers {
  static let defaultSpread = Rule(
    "controllers/default-spread",
    title: "The scheduler spreads pods that do not say how",
    severity: .low,
    rationale: """
      The scheduler spreads the replicas of a workload over hosts and zones where it can. A list \
      of default constraints of one's own takes the place of that, and an empty list turns it off: \
      then all replicas may land on one host.
      """,
    remedy: """
      Remove defaultingType: List, or add defaultConstraints for kubernetes.io/hostname and \
      topology.kubernetes.io/zone with whenUnsatisfiable: ScheduleAnyway.
      """,
    needs: [.scheduler],
    examples: [
      .passes(scheduler(configuration: spread("System", ""))),
      .notApplicable(scheduler(configuration: "leaderElection: {leaderElect: true}")),
      .passes(
        scheduler(
          configuration: spread(
            "List",
            "{topologyKey: topology.kubernetes.io/zone, maxSkew: 1, "
              + "whenUnsatisfiable: ScheduleAnyway}"))),
      .fails(scheduler(configuration: spread("↓List", ""))),
      .fails(
        scheduler(
          configuration:
            "profiles:\n- plugins: {score: {disabled: [{name: ↓PodTopologySpread}]}}")),
    ],
    judging: \.schedulerConfigurations
  ) { configuration, _ in
    let profiles = configuration.node["profiles"].items
    if profiles.isEmpty { return .notApplicable }
    for profile in profiles {
      for point in ["score", "multiPoint"] {
        let disabled = profile["plugins"][point]["disabled"].items.compactMap { $0["name"] }
        let enabled = profile["plugins"][point]["enabled"].items.compactMap { $0["name"]?.text }
        // A plug-in that is disabled and enabled again only has another weight.
        guard let off = disabled.first(where: { $0.text == "PodTopologySpread" }),
          !enabled.contains("PodTopologySpread")
        else { continue }
        return .fails(
          "does not spread pods: PodTopologySpread is disabled", at: off.location,
          fix: "Remove PodTopologySpread from plugins.\(point).disabled.")
      }
      for settings in profile["pluginConfig"].items
      where settings["name"]?.text == "PodTopologySpread" {
        let type = settings["args"]["defaultingType"]
        guard type?.text == "List", settings["args"]["defaultConstraints"].items.isEmpty else {
          continue
        }
        return .fails("has an empty list of default constraints", at: type?.location)
      }
    }
    return .passes
  }

  private static func spread(_ type: String, _ constraint: String) -> String {
    """
    profiles:
    - pluginConfig:
      - name: PodTopologySpread
        args:
          defaultingType: \(type)
          defaultConstraints: [\(constraint)]
    """
  }
}
