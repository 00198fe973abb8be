import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Backup {
  static let keysSaved = Rule(
    "backup/keys-saved",
    title: "The keys of the cluster are saved along with etcd",
    severity: .medium,
    rationale: """
      A snapshot of etcd without the encryption configuration is unreadable where Secrets are \
      encrypted, and without sa.key and the CA every token and certificate has to be made anew.
      """,
    remedy: """
      Let the job store /etc/kubernetes/pki and the encryption configuration too, encrypted and \
      apart from the snapshots; or state by evidence (part: \
      service-account-key) that they are kept elsewhere.
      """,
    needs: [.wholeCluster],
    examples: [
      .passes(
        snapshotJob("\(save); tar czf /snapshots/pki.tgz /etc/kubernetes/pki"), whole: true),
      .fails(snapshotJob(mark: "↓"), whole: true),
      .passes(
        snapshotJob() + """
          apiVersion: kready/v1
          kind: Evidence
          evidence:
            - {item: G-31, title: Keys in the vault, by: A. Operator, on: 2026-10-01, part: service-account-key}
          """, whole: true),
      .notAssessed(snapshotJob()),
      .notAssessed(
        snapshotJob("/scripts/backup.sh etcdctl snapshot save"), whole: true),
    ],
    judging: \.keySavingJobs
  ) { job, _ in
    if job.savesKeys { return .passes }
    guard job.isReadable else {
      return .notAssessed(missing: "the script that takes the snapshots")
    }
    return .fails("saves etcd, and nothing among the inputs saves /etc/kubernetes/pki")
  }
}

/// A job that saves etcd, and whether it or another one saves the keys as well.
struct KeySavingJob: Subject {
  let job: SnapshotJob
  let savesKeys: Bool
  let isReadable: Bool

  var title: String { job.title }
  var location: Location { job.location }
  var apiObject: Object? { job.apiObject }
}

extension Cluster {
  fileprivate var keySavingJobs: [KeySavingJob] {
    let jobs = snapshotJobs
    let unitSaves = units.contains { unit in
      Self.savesKeys(unit.execStart.flatMap { $0 }.map(\.text).joined(separator: " "))
    }
    let isStated = evidence.contains { $0.part == "service-account-key" }
    let isSaved = isStated || unitSaves || jobs.contains { Self.savesKeys($0.script) }
    return jobs.map { job in
      let isReadable = job.script.contains("snapshot save") && !job.script.contains(".sh ")
      return KeySavingJob(job: job, savesKeys: isSaved, isReadable: isReadable)
    }
  }

  /// Whether a script packs, copies or uploads a directory with keys; paths that only tell etcdctl
  /// its certificates do not count.
  private static func savesKeys(_ script: String) -> Bool {
    let tools: Set<Substring> = [
      "tar", "cp", "restic", "rsync", "scp", "rclone", "zip", "borg", "mc", "s3cmd", "aws",
    ]
    var isCopying = false
    let separators: Set<Character> = [" ", "\n", "\t", "\"", "'"]
    for word in script.split(whereSeparator: separators.contains) {
      let name = word.split(separator: "/").last ?? word
      if tools.contains(name) {
        isCopying = true
      } else if isCopying, holdsKeys(word) {
        return true
      }
      // The next command of the line.
      if word.hasSuffix(";") || ["&&", "|", "||"].contains(word) { isCopying = false }
    }
    return false
  }

  private static func holdsKeys(_ word: Substring) -> Bool {
    !word.hasPrefix("--cert") && !word.hasPrefix("--key") && !word.hasPrefix("--cacert")
      && (word.contains("/pki") || word.contains("/etc/kubernetes")
        || word.contains("/etc/ssl/etcd"))
  }
}
