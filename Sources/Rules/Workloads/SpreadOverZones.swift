import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let spreadOverZones = Rule(
    "workloads/spread-over-zones",
    title: "Replicas are spread over the zones of the cluster",
    severity: .low,
    rationale: """
      The scheduler spreads the replicas of a workload over zones only as a preference among
      others. In a cluster of several zones, all of them may stand in the one that fails.
      """,
    remedy: """
      Add topologySpreadConstraints with topologyKey topology.kubernetes.io/zone and the labels
      of the pods.
      """,
    aliases: ["lifecycle-topology-spread-constraint", "topologyspreadconstraints-policy"],
    needs: [.manifests, .nodes],
    examples: [
      .passes(
        Manifest.workload(pod: spreadOver("topology.kubernetes.io/zone", app: "web")) + inZones),
      .fails(
        Manifest.workload(
          "Deployment", "↓web", pod: spreadOver("kubernetes.io/hostname", app: "web")) + inZones),
      // Without any spread it is the finding of workloads/spread.
      .notApplicable(Manifest.workload() + inZones),
      .notApplicable(Manifest.workload() + machines(2)),
    ],
    judging: subjects, where: concerns
  ) { workload, _ in
    let own = workload.template.spreadTerms.filter {
      LabelSelector($0["labelSelector"])?.matches(workload.template.labels) == true
    }
    if own.isEmpty { return .notApplicable }
    let keys = ["topology.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/zone"]
    let isSpread = own.contains { keys.contains($0["topologyKey"]?.text ?? "") }
    return isSpread ? .passes : .fails("is spread over nodes, but not over zones")
  }

  private static func concerns(_ workload: Workload, in cluster: Cluster) -> Bool {
    cluster.keepsSeveral(workload) && !workload.template.spreadSelectors.isEmpty
  }

  private static func subjects(_ cluster: Cluster) -> [Workload] {
    let zones = Set(cluster.schedulableNodes.compactMap(\.zone))
    return zones.count < 2
      ? [] : cluster.workloads
  }

  private static let inZones =
    machine("w-1", labels: "topology.kubernetes.io/zone: a")
    + machine("w-2", labels: "topology.kubernetes.io/zone: b")
}
