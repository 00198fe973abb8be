import Flags
import Foundation
import Testing
import Text
import YAML

@testable import Inventory

/// Outputs of real clusters, each in every form that was saved.
@Suite(.enabled(if: EtcdRealRuns.isPresent, "no ../shared beside the package"))
struct EtcdRealRunsTests {
  private func read(_ path: String) throws -> [EtcdOutput] {
    let file = try EtcdRealRuns.file(path)
    if EtcdSession.looksLike(file) { return EtcdSession.read(file) }
    return ClusterReader.outputs(of: file)
  }

  private static let forms = ["json", "simple.txt", "table.txt"]

  @Test(arguments: forms) func members(_ form: String) throws {
    let members = try read("etcd-real-3tls/etcdctl/member-list.\(form)").flatMap(\.members)
    #expect(members.map(\.name).sorted() == ["etcd-1", "etcd-2", "etcd-3"])
    #expect(
      members.map(\.id.description).sorted() == [
        "16ec2d40994573a7", "328dc86daa71dfb3", "7ca92bc010f5d46",
      ])
    #expect(members.flatMap(\.clientURLs).count == 3)
  }

  @Test(arguments: forms) func unstartedLearner(_ form: String) throws {
    let path = "etcd-real-1-notls/etcdctl-after-learner-unstarted/member-list.\(form)"
    let members = try read(path).flatMap(\.members)
    let learner = try #require(members.first { $0.isLearner })
    #expect(!learner.hasStarted && learner.clientURLs.isEmpty)
    #expect(learner.peerURLs == ["http://127.0.0.1:12380"])
    #expect(members.count == 2)
  }

  @Test(arguments: forms) func alarmsInStatuses(_ form: String) throws {
    let statuses = try read("etcd-real-2/etcdctl-nospace/endpoint-status.\(form)")
      .flatMap(\.statuses)
    #expect(statuses.count == 2)
    #expect(
      statuses.filter { $0.isLeader == true }.map(\.member?.description) == ["ddd67b312462fd7b"])
    for status in statuses {
      #expect(status.errors.joined().contains("13195394291058371180"))
      #expect(status.errors.joined().contains("alarm:NOSPACE"))
    }
  }

  @Test(arguments: forms) func aMemberThatIsDown(_ form: String) throws {
    let statuses = try read("etcd-real-4-even/etcdctl-one-down/endpoint-status.\(form)")
      .flatMap(\.statuses)
    #expect(statuses.count == 3)
  }

  @Test(arguments: ["json", "simple.txt.stderr", "table.txt"]) func health(_ form: String) throws {
    let healths = try read("etcd-real-1-notls/etcdctl-after-learner/endpoint-health.\(form)")
      .flatMap(\.healths)
    #expect(healths.map(\.isHealthy).sorted { $0 && !$1 } == [true, false])
    #expect(healths.count { $0.isLearnersAnswer } == 1)
  }

  @Test(arguments: forms) func snapshots(_ form: String) throws {
    let snapshot = try read("etcd-real-3tls/etcdctl/snapshot-status.\(form)").first?.snapshot
    #expect(snapshot?.hash == 0xc57f_56fc)
    #expect(snapshot?.revision == 18 && snapshot?.keys == 23)
  }

  @Test func alarmList() throws {
    let alarms = try read("etcd-real-2/etcdctl-nospace/alarm-list.txt").flatMap(\.alarms)
    #expect(alarms.map(\.member.value) == [13_195_394_291_058_371_180])
    #expect(alarms.map(\.kind) == ["NOSPACE"])
  }

  @Test func aSnapshotIsCalledOne() throws {
    let file = try EtcdRealRuns.file("etcd-real-3tls/etcdctl/snapshot.db")
    guard case .unrecognised(let reason) = InputKind(of: file) else {
      Issue.record("a snapshot is no input")
      return
    }
    #expect(reason.contains("etcdutl snapshot status -w json FILE"))
  }

  /// The database may outgrow its quota before the alarm stops it.
  @Test func theDatabaseIsLargerThanItsQuota() throws {
    let cluster = try EtcdRealRuns.cluster("etcd-real-2")
    let member = try #require(cluster.etcdMembers.first { $0.name == "infra0" })
    let quota = try #require(member.component?["quota-backend-bytes"].int)
    #expect(member.seen?.status?.databaseSize ?? 0 > UInt64(quota))
    #expect(cluster.etcdClusters.first?.observations.first?.alarms.count == 1)
  }

  /// The survivor goes on naming the leader it last knew: itself.
  @Test func theSurvivorStillNamesALeader() throws {
    let cluster = try EtcdRealRuns.cluster("etcd-real-3tls")
    let seen = try #require(cluster.etcdClusters.first?.observations.first)
    #expect(seen.statuses.map(\.isLeader) == [true])
    #expect(seen.members.map(\.isSeenDead) == [true, true, true])
    #expect(seen.voters == 3)
    #expect(cluster.etcdMembers.count == 3)
    #expect(cluster.inputs.notices.count == 2)
  }
}

enum EtcdRealRuns {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/corpus/clusters")

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "etcd-real-2").path)
  }

  static func file(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: folder.appending(path: path))))
  }

  static func cluster(_ name: String) throws -> Cluster {
    let root = folder.appending(path: name)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    let files = paths.sorted().compactMap { path -> SourceFile? in
      guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
      return SourceFile(path: path, bytes: [UInt8](data))
    }
    return ClusterReader.read(
      files, options: ReadingOptions(now: Timestamp(seconds: 1_795_000_000)))
  }
}

extension ClusterReader {
  /// The outputs in a file that is one document.
  fileprivate static func outputs(of file: SourceFile) -> [EtcdOutput] {
    var draft = Draft(now: Timestamp(seconds: 0))
    let reader = DocumentReader(file: file, host: nil, patches: [])
    for document in Stream(reading: file).documents { _ = reader.read(document, into: &draft) }
    return draft.etcdOutputs
  }
}
