import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let quorumMembers = Rule(
    "workloads/quorum-members",
    title: "Clusters that vote have three members or more, and an odd number",
    severity: .medium,
    rationale: """
      More than half of the members must be up. Two members tolerate no more lost ones than one
      does, and four no more than three, but each is one more that can fail.
      """,
    remedy: "Run 3 or 5 members.",
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload("StatefulSet", "zookeeper", spec: "replicas: 3")),
      .fails(Manifest.workload("StatefulSet", "zookeeper", spec: "replicas: ↓2")),
      .fails(Manifest.workload("StatefulSet", "etcd", spec: "replicas: ↓4")),
      // A single one is meant as such, and judged with the other single replicas.
      .notApplicable(Manifest.workload("StatefulSet", "etcd", spec: "replicas: 1")),
      .notApplicable(Manifest.workload("StatefulSet", "web", spec: "replicas: 2")),
    ],
    judging: \.workloads, where: concerns
  ) { workload, cluster in
    guard let members = cluster.leastReplicas(of: workload), members > 1 else {
      return .notApplicable
    }
    if members % 2 == 1 { return .passes }
    return .fails(
      "has \(members) voting members, which tolerate no more lost ones than \(members - 1)",
      at: workload.spec["replicas"]?.location)
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.votes
  }
}

extension Workload {
  /// Whether its pods are members that decide by majority, as told by the image.
  var votes: Bool {
    guard kind == "StatefulSet" else { return false }
    return template.running.contains { container in
      guard let name = container.image?.baseName else { return false }
      return ["etcd", "zookeeper", "consul", "rabbitmq", "vault-raft"].contains(name)
    }
  }
}
