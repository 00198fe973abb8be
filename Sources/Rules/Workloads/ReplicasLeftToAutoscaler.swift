import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let replicasLeftToAutoscaler = Rule(
    "workloads/replicas-left-to-autoscaler",
    title: "Manifests of autoscaled workloads leave the replicas out",
    severity: .low,
    rationale: """
      Each time the manifest is applied, its number of replicas overrides that of the
      autoscaler: under load, a deployment then stops pods that are needed.
      """,
    remedy: """
      Remove spec.replicas from the manifest.
      """,
    aliases: ["deployment-targeted-by-hpa-does-not-have-replicas-configured"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(spec: "minReadySeconds: 5")
          + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 5")),
      .fails(
        Manifest.workload(spec: "replicas: ↓2")
          + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 5")),
      // As the cluster prints it, the number is the autoscaler's own.
      .notApplicable(
        Manifest.workload(spec: "replicas: 2") + "status: {replicas: 2}\n"
          + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 5")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads, where: concerns
  ) { workload, cluster in
    guard let replicas = workload.spec["replicas"], !replicas.isNull,
      let scaler = cluster.autoscaler(of: workload),
      cluster.isAppliedTogether(workload.object, scaler),
      scaler.folder == workload.object.folder
        || (scaler.namespace != nil && scaler.namespace == workload.namespace)
    else { return .passes }
    return .fails(
      "sets replicas, which \(scaler.kind) \(scaler.name) decides", at: replicas.location,
      related: [Related("the autoscaler", at: scaler.location)])
  }

  private static func concerns(_ workload: Workload, in cluster: Cluster) -> Bool {
    workload.isReplicated && workload.object.node["status"] == nil
      && workload.object.metadata["uid"] == nil && cluster.autoscaler(of: workload) != nil
  }
}
