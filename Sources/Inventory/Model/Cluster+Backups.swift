import Flags
public import Kubernetes
public import Text
import YAML

/// A workload that takes snapshots of etcd.
public struct SnapshotJob: Sendable {
  public let workload: Workload
  /// Everything it runs, as far as the inputs tell: arguments and the scripts it mounts.
  public let script: String
}

/// Something other than a workload that takes snapshots of etcd.
public struct SnapshotSetting: Sendable {
  /// `the etcd-manager of kops`, `a systemd unit`, …
  public let title: String
  public let location: Location
}

/// A plan of some backup tool by which objects or volumes are saved again and again.
public struct BackupPlan: Sendable {
  public enum Tool: Sendable { case velero, everywhere, namespaced }

  public let object: Object
  public let tool: Tool
  /// Whether it saves volumes only, not the objects that use them.
  public let isForVolumes: Bool
}

extension Cluster {
  /// Workloads that take snapshots of etcd.
  public var snapshotJobs: [SnapshotJob] {
    resolvedSnapshots.value {
      workloads.compactMap { workload in
        guard workload.isScheduled || workload.isLongRunning else { return nil }
        let script = script(of: workload)
        return takesSnapshots(workload, script)
          ? SnapshotJob(workload: workload, script: script) : nil
      }
    }
  }

  /// Installers' and operators' settings that make snapshots of etcd, and units of hosts.
  public var snapshotSettings: [SnapshotSetting] {
    var found: [SnapshotSetting] = []
    for object in configurations
    where object.group == "kops.k8s.io" && object.kind == "Cluster" {
      // etcd-manager always keeps backups, by default beside the cluster's configuration.
      found.append(.init(title: "etcd-manager of kops", location: object.location))
    }
    found += rancherSnapshots
    for (kind, group) in Self.snapshotKinds {
      for object in objects(kind, group: group) {
        found.append(.init(title: object.title, location: object.location))
      }
    }
    for pod in objects("Pod", group: "") {
      let arguments = pod.spec["containers"].items.flatMap { Container($0, role: .main).arguments }
      if let store = arguments.first(where: { $0.text?.contains("--backup-store=") == true }) {
        found.append(.init(title: "etcd-manager", location: store.location))
      }
    }
    for unit in units where isSnapshotUnit(unit) {
      found.append(.init(title: "a systemd unit", location: unit.location))
    }
    return found
  }

  /// k3s and RKE2 snapshot their etcd twice a day (docs.k3s.io, docs.rke2.io: `0 */12 * * *`, five
  /// kept) unless `etcd-disable-snapshots` is set.
  private var rancherSnapshots: [SnapshotSetting] {
    RancherReader.setups(configurations, []).compactMap { setup in
      guard setup.hasEtcd, !setup.isOn("etcd-disable-snapshots") else { return nil }
      let place = setup.keys["etcd-snapshot-schedule-cron"]?.last?.location ?? setup.location
      return SnapshotSetting(title: "\(setup.installer.displayName) itself", location: place)
    }
  }

  private static let snapshotKinds = [
    ("Backup", "config.openshift.io"), ("EtcdBackup", "etcd.database.coreos.com"),
    ("EtcdBackupSchedule", "operator.etcd.io"), ("ETCDSnapshotFile", "k3s.cattle.io"),
    ("EtcdBackupConfig", "kubermatic.k8c.io"),
  ]

  private func isSnapshotUnit(_ unit: SystemdUnit) -> Bool {
    let words = unit.execStart.flatMap { $0 }.map(\.text)
    let line = words.joined(separator: " ")
    return SnapshotWords.areIn(line)
  }

  /// The command lines of a workload's containers and the scripts of ConfigMaps they mount.
  private func script(of workload: Workload) -> String {
    var parts = workload.template.containers.flatMap(\.arguments).compactMap(\.text)
    for volume in workload.template.volumes {
      guard let name = volume["configMap"]["name"]?.text,
        let map = referenced("ConfigMap", name, from: workload.object)
      else { continue }
      parts += map.node["data"].entries.compactMap(\.value.text)
    }
    return parts.joined(separator: " ")
  }

  private func takesSnapshots(_ workload: Workload, _ script: String) -> Bool {
    if SnapshotWords.areIn(script) { return true }
    guard workload.isScheduled else { return false }
    if script.holds("cluster-etcd-operator") { return true }
    let names = workload.template.containers.compactMap { $0.image?.baseName } + [workload.name]
    return names.contains { name in
      name == "talos-backup"
        || name.contains("etcd") && (name.contains("backup") || name.contains("snapshot"))
    }
  }

  /// The plans of every backup tool known.
  public var backupPlans: [BackupPlan] {
    Self.planKinds.flatMap { kind in
      objects(kind.kind, group: kind.group).map {
        BackupPlan(object: $0, tool: kind.tool, isForVolumes: kind.isForVolumes)
      }
    }
  }

  private struct PlanKind {
    let kind: String
    let group: String
    let tool: BackupPlan.Tool
    var isForVolumes = false
  }

  private static let planKinds = [
    PlanKind(kind: "Schedule", group: "velero.io", tool: .velero),
    PlanKind(kind: "Policy", group: "config.kio.kasten.io", tool: .everywhere),
    PlanKind(kind: "Schedule", group: "k8up.io", tool: .namespaced),
    PlanKind(kind: "BackupConfiguration", group: "stash.appscode.com", tool: .namespaced),
    PlanKind(kind: "BackupConfiguration", group: "core.kubestash.com", tool: .namespaced),
    PlanKind(kind: "BackupPlan", group: "triliovault.trilio.io", tool: .namespaced),
    PlanKind(kind: "BackupPlan", group: "gkebackup.cnrm.cloud.google.com", tool: .everywhere),
    PlanKind(
      kind: "ApplicationBackupSchedule", group: "stork.libopenstorage.org", tool: .namespaced),
    PlanKind(kind: "Schedule", group: "protect.trident.netapp.io", tool: .namespaced),
    PlanKind(
      kind: "SnapshotSchedule", group: "snapscheduler.backube", tool: .namespaced,
      isForVolumes: true),
    PlanKind(
      kind: "ReplicationSource", group: "volsync.backube", tool: .namespaced, isForVolumes: true),
    PlanKind(kind: "RecurringJob", group: "longhorn.io", tool: .everywhere, isForVolumes: true),
  ]

  /// Whether k3s or RKE2 runs the cluster, which snapshot etcd unless told not to.
  public var hasSnapshottingDistribution: Bool {
    // Their own configuration says what they really do.
    if RancherReader.setups(configurations, []).contains(where: \.hasEtcd) { return false }
    return nodes.contains { node in
      let version = node.nodeInfo["kubeletVersion"]?.text ?? ""
      return version.contains("+k3s") || version.contains("+rke2")
    }
      || apiServers.contains { $0["etcd-cafile"].value?.contains("/rancher/") ?? false }
  }
}

/// The words by which a command line takes a snapshot of etcd.
private enum SnapshotWords {
  static func areIn(_ line: String) -> Bool {
    if line.holds("snapshot save") {
      return line.holds("etcdctl") || line.holds("etcdutl") || line.holds("ETCDCTL")
    }
    return line.holds("etcd-snapshot save") || line.holds("etcdbrctl")
      || line.holds("cluster-backup.sh") || line.holds("cluster-etcd-operator cluster-backup")
  }
}

extension Workload {
  /// Whether it runs by the clock.
  public var isScheduled: Bool { kind == "CronJob" }
}
