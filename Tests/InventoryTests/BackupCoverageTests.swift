import Inventory
import Testing
import Text

@Suite struct BackupCoverageTests {
  private static let database = """
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: db, namespace: shop, labels: {app: db}}
    spec:
      selector: {matchLabels: {app: db}}
      template:
        metadata: {labels: {app: db}}
        spec: {containers: [{name: db, image: "docker.io/library/postgres:17.2"}]}
      volumeClaimTemplates: [{metadata: {name: data, labels: {keep: "yes"}}}]
    ---

    """

  @Test(arguments: [
    ("schedule: 0 1 * * *", true), ("paused: true", false), ("template: {}", true),
    ("template: {includedNamespaces: [shop]}", true),
    ("template: {includedNamespaces: [bank]}", false),
    ("template: {excludedNamespaces: [shop]}", false),
    ("template: {snapshotVolumes: false}", false),
    ("template: {snapshotVolumes: false, defaultVolumesToFsBackup: true}", true),
    ("template: {includedResources: [configmaps]}", false),
    ("template: {excludedResources: [persistentvolumes]}", false),
    ("template: {labelSelector: {matchLabels: {app: db}}}", true),
    ("template: {labelSelector: {matchLabels: {app: web}}}", false),
    ("template: {labelSelector: {}}", true),
    ("template: {labelSelector: {matchExpressions: [{key: keep, operator: Exists}]}}", true),
    ("template: {orLabelSelectors: [{matchLabels: {a: b}}, {matchLabels: {keep: \"yes\"}}]}", true),
  ])
  func whatAScheduleHolds(spec: String, isCovered: Bool) throws {
    let schedule = """
      apiVersion: velero.io/v1
      kind: Schedule
      metadata: {name: daily, namespace: velero}
      spec: {\(spec)}
      """
    let cluster = ClusterReader.read(
      [SourceFile(path: "a.yaml", text: Self.database + schedule)],
      options: ReadingOptions(now: Timestamp(seconds: 0)))
    var coverage = BackupCoverage(cluster)
    #expect(coverage.covers(try #require(cluster.workloads.first)) == isCovered)
  }
}
