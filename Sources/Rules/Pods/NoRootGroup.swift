import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noRootGroup = Rule(
    "pods/no-root-group",
    title: "Pods do not join the group of root",
    severity: .low,
    rationale: """
      Files of the node and of images that only root's group may read or write are open to a \
      process with group 0, whatever user it runs as.
      """,
    remedy: "Set runAsGroup and fsGroup to a group of the program's own.",
    aliases: ["KSV-0116", "require-non-root-groups"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: "securityContext: {runAsGroup: 1000, fsGroup: 1000}")),
      .fails(Manifest.workload(pod: "securityContext: {fsGroup: ↓0}")),
      .fails(Manifest.workload(pod: "securityContext: {supplementalGroups: [5, ↓0]}")),
      .fails(Manifest.workload(container: "securityContext: {runAsUser: 5, runAsGroup: ↓0}")),
      // The user says more than the group.
      .passes(Manifest.workload(pod: "securityContext: {runAsUser: 0, runAsGroup: 0}")),
      .passes(Manifest.workload(pod: "hostUsers: false\nsecurityContext: {fsGroup: 0}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads
  ) { workload, _ in
    let shared = workload.template.securityContext
    let own = effective("runAsGroup", in: workload)
    let groups = [shared["fsGroup"]].compactMap { $0 } + shared["supplementalGroups"].items
    if groups.isEmpty && own.allSatisfy({ $0.node == nil }) { return .notApplicable }
    if mapsUsers(workload) || NodeAgent.of(workload) != nil { return .passes }
    let asRoot = effective("runAsUser", in: workload).contains { $0.node?.int == 0 }
    let primary = asRoot ? [] : own.compactMap(\.node)
    guard let root = (primary + groups).first(where: { $0.int == 0 }), !asRoot else {
      return .passes
    }
    return .fails("is in the group of root", at: root.location)
  }
}
