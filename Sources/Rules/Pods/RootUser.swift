import Inventory
import Kubernetes
import YAML

extension Pods {
  static let rootUser = Rule(
    "pods/root-user",
    title: "Containers do not ask to run as root",
    severity: .high,
    rationale: """
      Root in a container is root on the node as soon as a fault in the kernel, the runtime or a
      mount lets it out.
      """,
    remedy: """
      Set runAsUser to a user of the image other than 0, and runAsNonRoot: true; where it must be \
      root, set hostUsers: false on nodes that can.
      """,
    aliases: ["KSV-0105", "POP-302", "require-run-as-non-root-user", "SEC011", "HostUsers"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "securityContext: {runAsUser: 1000}")),
      .fails(Manifest.workload(container: "securityContext: {runAsUser: ↓0}")),
      .fails(Manifest.workload(pod: "securityContext: {runAsUser: ↓0}")),
      // The container's own value counts.
      .passes(
        Manifest.workload(
          pod: "securityContext: {runAsUser: 0}", container: "securityContext: {runAsUser: 1000}")),
      // Its root is nobody on the node.
      .passes(Manifest.workload(pod: "hostUsers: false\nsecurityContext: {runAsUser: 0}")),
      // It ends before the others start; owners of volumes are often set so.
      .passes(
        Manifest.workload(
          pod: """
            initContainers:
            - name: owner
              image: registry.example/tools:1.0
              securityContext: {runAsUser: 0}
            """)),
    ],
    judging: \.workloads
  ) { workload, _ in
    if mapsUsers(workload) { return .passes }
    let root = effective("runAsUser", in: workload).filter { container, node in
      container.runsAlong && !container.isPrivileged && node?.int == 0
    }
    guard let first = root.first else { return .passes }
    if NodeAgent.of(workload) != nil { return .notApplicable }
    return .fails("runs \(root.map(\.container).named) as root", at: first.node?.location)
  }
}
