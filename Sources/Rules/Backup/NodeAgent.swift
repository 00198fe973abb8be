import Inventory
import Kubernetes
import YAML

extension Backup {
  static let nodeAgent = Rule(
    "backup/node-agent",
    title: "Velero's node agent runs where backups of files need it",
    severity: .high,
    rationale: """
      Volumes are read, file by file or to move a snapshot away, by a DaemonSet of Velero. Without \
      it each backup ends as PartiallyFailed, with the objects and without the data.
      """,
    remedy: "Install Velero with --use-node-agent (deployNodeAgent: true in its chart).",
    needs: [.wholeCluster],
    examples: [
      .fails(velero("template: {defaultVolumesToFsBackup: ↓true}") + plainNode, whole: true),
      .passes(velero("template: {defaultVolumesToFsBackup: true}") + agent, whole: true),
      .notApplicable(velero("schedule: 0 1 * * *"), whole: true),
    ],
    judging: \.veleroSchedules
  ) { schedule, cluster in
    let template = schedule.spec["template"]
    let fields = ["defaultVolumesToFsBackup", "defaultVolumesToRestic", "snapshotMoveData"]
    guard let node = fields.lazy.compactMap({ template[$0] }).first(where: { $0.bool == true })
    else { return .notApplicable }
    let runs = cluster.workloads.contains { workload in
      workload.isDaemon && (workload.runs(["velero"]) || workload.name == "node-agent")
    }
    return runs
      ? .passes : .fails("reads volumes by the node agent, which is not there", at: node.location)
  }

  private static let agent = """
    apiVersion: apps/v1
    kind: DaemonSet
    metadata: {name: node-agent, namespace: velero}
    spec:
      selector: {matchLabels: {name: node-agent}}
      template:
        metadata: {labels: {name: node-agent}}
        spec: {containers: [{name: node-agent, image: "docker.io/velero/velero:v1.17.0"}]}
    ---

    """
}
