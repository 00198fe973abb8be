import Flags
import Inventory
import Text

extension Nodes {
  static let unitsRestart = Rule(
    "nodes/units-restart",
    title: "Components are started again when they end",
    severity: .high,
    rationale: """
      Without Restart= a kubelet, etcd or runtime that crashes once stays down until somebody logs \
      in, and its node is lost meanwhile.
      """,
    remedy: "Set Restart=always and RestartSec=10 in the unit's [Service] section.",
    examples: [
      .passes(unit("Restart=always")),
      .passes(unit("Restart=on-failure")),
      .fails(unit("RestartSec=5", mark: "↓")),
      .fails(unit("Restart=↓no")),
      // A drop-in may be what sets it.
      .passes(
        unit("RestartSec=5")
          + "\n-- hosts/w-1/etc/systemd/system/kubelet.service.d/10-restart.conf --\n"
          + "[Service]\nRestart=always\n"),
    ],
    judging: \.serviceUnits
  ) { service, cluster in
    let entry = service.unit.entry("Service", "Restart")
    if let entry {
      return ["no", ""].contains(entry.value)
        ? .fails("is not started again when it ends", at: entry.location) : .passes
    }
    let isSetElsewhere = cluster.units.contains { unit in
      unit.location.path.contains("/\(service.name).d/") && unit.entry("Service", "Restart") != nil
    }
    return isSetElsewhere ? .passes : .fails("is not started again when it ends: no Restart=")
  }
}
