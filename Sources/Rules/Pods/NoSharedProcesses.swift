import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noSharedProcesses = Rule(
    "pods/no-shared-processes",
    title: "Containers of a pod do not see each other's processes",
    severity: .info,
    rationale: """
      With shareProcessNamespace every container reads the environment and, through \
      /proc/PID/root, the files of the others. Debuggers and some sidecars need it; for others it \
      is a leftover.
      """,
    remedy: "Remove shareProcessNamespace: true where no container signals another.",
    aliases: ["POD011"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .fails(Manifest.workload(pod: "shareProcessNamespace: ↓true")),
    ],
    judging: \.workloads
  ) { workload, _ in
    guard let node = workload.template.spec["shareProcessNamespace"], node.bool == true else {
      return .passes
    }
    return .fails("shares processes between its containers", at: node.location)
  }
}
