import Inventory
import Kubernetes
import YAML

extension Pods {
  static let procMount = Rule(
    "pods/proc-mount",
    title: "Containers see /proc as the runtime masks it",
    severity: .medium,
    rationale: "An unmasked /proc shows and changes settings of the node's kernel.",
    remedy: "Remove procMount: Unmasked, or set hostUsers: false.",
    aliases: ["unsafe-proc-mount", "procMount", "KSV-0027", "disallow-proc-mount", "SEC017"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "securityContext: {procMount: Default}")),
      .fails(Manifest.workload(container: "securityContext: {procMount: ↓Unmasked}")),
      .passes(
        Manifest.workload(
          pod: "hostUsers: false", container: "securityContext: {procMount: Unmasked}")),
    ],
    judging: \.workloads
  ) { workload, _ in
    if mapsUsers(workload) { return .passes }
    for container in workload.template.containers {
      guard let node = container.securityContext["procMount"], let mount = node.text,
        mount != "Default"
      else { continue }
      return .fails("mounts /proc \(mount) in \(container.name)", at: node.location)
    }
    return .passes
  }
}
