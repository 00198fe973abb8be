import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let rollback = Rule(
    "workloads/rollback",
    title: "Old versions are kept to roll back to",
    severity: .medium,
    rationale: """
      With revisionHistoryLimit 0 the versions before are deleted at once, and kubectl rollout
      undo finds nothing to go back to when the new one fails.
      """,
    remedy: """
      Leave revisionHistoryLimit at its default of 10, or set it to 2 or more.
      """,
    aliases: ["WRK019"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .fails(Manifest.workload(spec: "replicas: 2\nrevisionHistoryLimit: ↓0")),
      .notApplicable(Manifest.cronJob()),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    guard let limit = workload.spec["revisionHistoryLimit"], limit.int == 0 else { return .passes }
    return .fails("keeps no version to roll back to", at: limit.location)
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    ["Deployment", "StatefulSet", "DaemonSet"].contains(workload.kind)
  }
}
