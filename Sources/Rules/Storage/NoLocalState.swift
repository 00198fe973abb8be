import Inventory
import Kubernetes
import Text
import YAML

extension Storage {
  static let noLocalState = Rule(
    "storage/no-local-state",
    title: "Databases keep their data on volumes that outlive pod and node",
    severity: .medium,
    rationale: """
      An emptyDir is deleted with its pod, and a hostPath stays behind on the old node. A drain \
      or a lost node is then the loss of the data.
      """,
    remedy: "Put the data on a PersistentVolumeClaim, in a StatefulSet by volumeClaimTemplates.",
    aliases: ["SEC013"],
    needs: [.manifests],
    examples: [
      .passes(workload(volume: "persistentVolumeClaim: {claimName: data}")),
      .passes(
        workload(image: "registry.example/web:1.4", volume: "emptyDir: {}")),
      .fails(workload(volume: "emptyDir: {}").replacing("name: db\n  n", with: "name: ↓db\n  n")),
      .fails(
        workload(kind: "StatefulSet", image: "registry.example/ledger:1.4", volume: "emptyDir: {}")
          .replacing("        - name: data", with: "        - ↓name: data")),
      .passes(
        workload(
          kind: "StatefulSet", image: "docker.io/library/redis:8.2", volume: "emptyDir: {}")),
      .passes(
        workload(
          kind: "StatefulSet",
          spec: "volumeClaimTemplates: [{metadata: {name: store}, spec: {}}]",
          volume: "emptyDir: {}")),
    ],
    judging: \.longRunningReplicated
  ) { workload, _ in
    if workload.template.volumes.contains(where: isLasting) { return .passes }
    if !workload.object.spec["volumeClaimTemplates"].items.isEmpty { return .passes }
    if let image = workload.template.running.compactMap(\.image).first(where: isDatabase) {
      return .fails("runs \(image.baseName) and has no volume that outlives the pod")
    }
    guard workload.kind == "StatefulSet", !workload.runs(caches),
      let volume = workload.template.volumes.first(where: isLocalData)
    else { return .passes }
    let name = volume["name"]?.text ?? ""
    return .fails("keeps the volume \(name) in the pod or on its node", at: volume.location)
  }

  /// Whether the program holds data of its own, so that two pods of it are two unlike ones unless
  /// it replicates them itself.
  static func keepsData(_ workload: Workload) -> Bool {
    workload.template.volumes.contains(where: isLasting)
      || !workload.spec["volumeClaimTemplates"].items.isEmpty
      || workload.template.running.compactMap(\.image).contains {
        isDatabase($0) || caches.contains($0.baseName) && $0.baseName != "haproxy"
      }
  }

  private static let databases: Set<String> = [
    "postgres", "postgresql", "mysql", "mariadb", "mongo", "mongodb", "cassandra", "scylla",
    "elasticsearch", "opensearch", "etcd", "zookeeper", "kafka", "cp-kafka", "rabbitmq",
    "influxdb", "couchdb", "couchbase", "cockroach", "clickhouse-server", "neo4j", "minio",
    "percona-server", "percona-xtradb-cluster", "timescaledb", "postgis", "mssql",
  ]

  /// What may lose its data: the next start fills it again.
  private static let caches: Set<String> = [
    "redis", "valkey", "keydb", "memcached", "dragonfly", "hazelcast", "haproxy", "varnish",
  ]

  private static let kinds: Set<String> = [
    "ha", "server", "cluster", "repmgr", "sharded", "replica", "replicaset", "community",
    "enterprise", "oss", "alpine", "node", "db", "standalone",
  ]

  private static func isDatabase(_ image: ImageReference) -> Bool {
    if databases.contains(image.baseName) { return true }
    // `postgres-ha` and `mysql-server` are databases, `postgres-exporter` is not.
    let words = image.baseName.split(separator: "-").map(String.init)
    guard let first = words.first, databases.contains(first) else { return false }
    return words.dropFirst().allSatisfy { kinds.contains($0) || Int($0) != nil }
  }

  /// A volume of a kind that is neither the pod's own, nor the node's, nor an API object.
  private static func isLasting(_ volume: Node) -> Bool {
    let passing: Set<String> = [
      "name", "emptyDir", "hostPath", "configMap", "secret", "projected", "downwardAPI",
      "gitRepo", "image",
    ]
    return volume.entries.contains { !passing.contains($0.key) }
  }

  private static func isLocalData(_ volume: Node) -> Bool {
    let name = volume["name"]?.text ?? ""
    let holdsData = name.hasSuffix("data") || name.hasSuffix("storage") || name.hasSuffix("db")
    return holdsData && volume["emptyDir"] != nil && volume["emptyDir"]["medium"]?.text != "Memory"
  }
}

extension Cluster {
  fileprivate var longRunningReplicated: [Workload] {
    workloads.filter { $0.isReplicated && $0.isLongRunning && $0.declaredReplicas != 0 }
  }
}
