import Flags
import Inventory

extension Nodes {
  static let unitsStartAtBoot = Rule(
    "nodes/units-start-at-boot",
    title: "Components can be enabled to start with their host",
    severity: .medium,
    rationale: """
      A unit without [Install] cannot be enabled: after a reboot, planned or not, the node does \
      not come back by itself.
      """,
    remedy: "Add [Install] with WantedBy=multi-user.target, then systemctl enable the unit.",
    aliases: ["Service-Kubelet"],
    examples: [
      .passes(unit("[Install]\nWantedBy=multi-user.target")),
      .passes(unit("[Install]\nRequiredBy=multi-user.target")),
      .fails(unit("Restart=always", mark: "↓")),
      // What another unit starts need not be enabled.
      .passes(
        unit("Restart=always")
          + "\n-- hosts/w-1/etc/systemd/system/node.service --\n[Unit]\nWants=kubelet.service\n"
          + "[Service]\nExecStart=/bin/true\n"),
    ],
    judging: \.serviceUnits
  ) { service, cluster in
    let keys = ["WantedBy", "RequiredBy", "UpheldBy"]
    if keys.contains(where: { service.unit.property("Install", $0)?.isEmpty == false }) {
      return .passes
    }
    let isPulledIn = cluster.units.contains { other in
      ["Wants", "Requires", "Upholds", "BindsTo"].contains { key in
        other.property("Unit", key)?.split(separator: " ").contains(Substring(service.name))
          ?? false
      }
    }
    return isPulledIn ? .passes : .fails("has no [Install] section and cannot be enabled")
  }
}
