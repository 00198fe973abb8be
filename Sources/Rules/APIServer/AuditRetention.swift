import Flags
import Inventory

extension APIServer {
  static let auditRetention = Rule(
    "apiserver/audit-retention",
    title: "Audit logs are kept for a month, and not for ever",
    severity: .low,
    rationale: """
      Intrusions are found weeks later, so a short log is no evidence. One that is never removed \
      fills the disk of the control plane, which stops etcd.
      """,
    remedy: "Set --audit-log-maxage=30, --audit-log-maxbackup=10 and --audit-log-maxsize=100.",
    aliases: [
      "CIS 1.2.17", "CIS 1.2.18", "CIS 1.2.19", "C-0131", "C-0132", "C-0133", "KCV-0020",
      "KCV-0021", "KCV-0022", "CKV_K8S_92", "CKV_K8S_93", "CKV_K8S_94",
    ],
    needs: [.apiServer],
    examples: [
      .passes(
        process(
          """
          kube-apiserver --audit-log-path=/var/log/audit.log --audit-log-maxage=30 \
          --audit-log-maxbackup=10 --audit-log-maxsize=100
          """)),
      .fails(
        process("kube-apiserver --audit-log-path=/var/log/audit.log ↓--audit-log-maxage=7")),
      .fails(
        process(
          """
          kube-apiserver ↓--audit-log-path=/var/log/audit.log --audit-log-maxage=0 \
          --audit-log-maxbackup=0
          """)),
      .notAssessed(process("kube-apiserver --audit-log-path=/var/log/audit.log")),
      .notApplicable(process("kube-apiserver --audit-log-path=-")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let path = server["audit-log-path"]
    guard server.has("audit-log-path"), path.value != "-" else { return .notApplicable }
    let age = server["audit-log-maxage"]
    let backups = server["audit-log-maxbackup"]
    if !server.showsCommandLine, !age.isSet || !backups.isSet {
      return server.verdictOnAbsence(.passes)
    }
    if age.isSet, let days = age.int, days > 0, days < 30 {
      return .fails("keeps audit logs for \(TLS.counted(days))", at: age.location)
    }
    if backups.isSet, let files = backups.int, files > 0, files < 10 {
      let logs = files == 1 ? "1 old audit log" : "\(files) old audit logs"
      return .fails("keeps only \(logs)", at: backups.location)
    }
    // The defaults were 0, for ever, up to 1.35 and are 366 days and 100 files since.
    guard let days = age.int, let files = backups.int,
      !(age.defaultDependsOnVersion && backups.defaultDependsOnVersion)
    else {
      return .notAssessed(missing: "the Kubernetes version (--kubernetes-version)")
    }
    if days > 0 || files > 0 { return .passes }
    return .fails("never removes old audit logs", at: path.location)
  }
}
