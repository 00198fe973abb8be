import Inventory
import Kubernetes
import YAML

extension Pods {
  static let highUserIds = Rule(
    "pods/high-user-ids",
    title: "Users that pods name are none of their node",
    severity: .info,
    rationale: """
      A process that breaks out has on the node the rights of whoever has its number there. Users \
      of nodes have small numbers, so some ask for large ones; images say which they can run as.
      """,
    remedy: "Set runAsUser and runAsGroup above 10000 where the image can, or hostUsers: false.",
    aliases: [
      "container-security-context-user-group-id", "KSV-0020", "KSV-0021", "CKV_K8S_40",
      "RunAsUser", "RunAsGroup",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: "securityContext: {runAsUser: 10001, runAsGroup: 10001}")),
      .passes(Manifest.workload(pod: "hostUsers: false\nsecurityContext: {runAsUser: 1000}")),
      .fails(Manifest.workload(pod: "securityContext: {runAsUser: ↓1000}")),
      // The image says whom, which is not known here.
      .notApplicable(Manifest.workload()),
      // Root is a finding of its own.
      .notApplicable(Manifest.workload(pod: "securityContext: {runAsUser: 0}")),
    ],
    judging: \.workloads
  ) { workload, _ in
    let named = ["runAsUser", "runAsGroup"].flatMap { effective($0, in: workload) }
      .compactMap(\.node).filter { ($0.int ?? 0) > 0 }
    if named.isEmpty { return .notApplicable }
    let low = named.first { ($0.int ?? 0) <= 10_000 }
    guard let low, !mapsUsers(workload) else { return .passes }
    return .fails("runs as \(low.text ?? "")", at: low.location)
  }
}
