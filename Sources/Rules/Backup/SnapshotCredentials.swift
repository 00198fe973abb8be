import Inventory
import Kubernetes
import YAML

extension Backup {
  static let snapshotCredentials = Rule(
    "backup/snapshot-credentials",
    title: "Snapshot jobs name etcd's address, CA, certificate and key",
    severity: .medium,
    rationale: """
      etcd refuses clients without a certificate, so etcdctl without all of them fails every \
      night, or works only because etcd is open to everybody.
      """,
    remedy: "Pass --endpoints, --cacert, --cert and --key, or set ETCDCTL_* for them.",
    aliases: [],
    needs: [],
    examples: [
      .passes(snapshotJob()),
      .passes(
        snapshotJob(
          "export ETCDCTL_ENDPOINTS=x ETCDCTL_CACERT=a ETCDCTL_CERT=b ETCDCTL_KEY=c;"
            + " etcdctl snapshot save /snapshots/a")),
      .fails(
        snapshotJob(
          "etcdctl --endpoints=https://10.0.1.11:2379 snapshot save /snapshots/a", mark: "↓")),
      .notApplicable(snapshotJob("/usr/local/bin/cluster-backup.sh /backups")),
    ],
    judging: \.snapshotJobs
  ) { job, _ in
    guard job.script.contains("etcdctl"), job.script.contains("snapshot save") else {
      return .notApplicable
    }
    // A shell variable or an expanded list of arguments may hold them.
    if job.script.contains("$ETCDCTL_") || job.script.contains("$@")
      || job.workload.template.containers.contains(where: { $0.node["envFrom"] != nil })
    {
      return .passes
    }
    let names = Set(
      job.workload.template.containers.flatMap(\.environment).compactMap { $0["name"]?.text })
    let isOnHost = job.workload.template.hostNetwork
    let missing = ["endpoints", "cacert", "cert", "key"].filter { option in
      let variable = "ETCDCTL_\(option.uppercased())"
      if option == "endpoints", isOnHost { return false }
      return !job.script.contains("--\(option)") && !names.contains(variable)
        && !job.script.contains(variable)
    }
    if missing.isEmpty { return .passes }
    let listed = missing.map { "--\($0)" }.joined(separator: ", ")
    return .fails("runs etcdctl without \(listed)")
  }
}
