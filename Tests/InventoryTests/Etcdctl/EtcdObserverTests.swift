import Foundation
import Testing
import Text

@testable import Inventory

@Suite struct EtcdObserverTests {
  private static let list = """
    a1, started, etcd-1, https://10.0.1.11:2380, https://10.0.1.11:2379, false
    a2, started, etcd-2, https://10.0.2.11:2380, https://10.0.2.11:2379, false
    a3, started, etcd-3, https://10.0.3.11:2380, https://10.0.3.11:2379, false
    """

  private static func status(_ numbers: [Int], index: Int) -> String {
    numbers.map { number in
      "https://10.0.\(number).11:2379, a\(number), 3.5.31, 20 MB, \(number == 1), false, 4, \(index), \(index), "
    }.joined(separator: "\n")
  }

  private func observe(_ files: [(String, String)]) throws -> [EtcdObservation] {
    try cluster(files).etcdClusters.flatMap(\.observations)
  }

  @Test func aMemberThatIsDownIsLeftOut() throws {
    let seen = try observe([
      ("etcd/members.txt", Self.list), ("etcd/status.txt", Self.status([1, 2], index: 9)),
    ])
    let members = try #require(seen.first?.members)
    #expect(members.map(\.name) == ["etcd-1", "etcd-2", "etcd-3"])
    #expect(members.map { $0.missingFrom?.path } == [nil, nil, "etcd/status.txt"])
  }

  @Test func oneEndpointAloneTellsNothingOfTheOthers() throws {
    let seen = try observe([
      ("etcd/members.txt", Self.list), ("etcd/status.txt", Self.status([1], index: 9)),
    ])
    #expect(seen.first?.members.allSatisfy { $0.missingFrom == nil } == true)
  }

  @Test func outputsSavedOnEachHostAreOneObservation() throws {
    let line = "https://127.0.0.1:2379, a%, 3.5.31, 20 MB, false, false, 4, 9, 9, "
    let health = "https://127.0.0.1:2379 is healthy: successfully committed proposal: took = 6ms"
    let down = "https://127.0.0.1:2379 is unhealthy: failed to commit proposal: no leader"
    var files = [("hosts/cp-1/etcd/members.txt", Self.list)]
    for number in 1...3 {
      let own = line.replacingOccurrences(of: "%", with: "\(number)")
      files.append(("hosts/cp-\(number)/etcd/status.txt", own))
      files.append(("hosts/cp-\(number)/etcd/health.txt", number == 2 ? down : health))
    }
    let seen = try observe(files)
    #expect(seen.count == 1)
    #expect(seen.first?.members.map(\.isSeenDead) == [false, true, false])
  }

  @Test func theLogTellsWhichOutputIsLater() throws {
    let seen = try cluster([
      ("a/members.txt", Self.list), ("a/status.txt", Self.status([1, 2], index: 90)),
      ("b/members.txt", Self.list), ("b/status.txt", Self.status([1, 2, 3], index: 120)),
    ])
    let observations = seen.etcdClusters.flatMap(\.observations)
    #expect(observations.count == 1)
    #expect(observations.first?.folder == nil)
    #expect(observations.first?.members.allSatisfy { $0.status != nil } == true)
    #expect(
      seen.inputs.notices == [
        "a shows etcd at raft index 90, before b (120); only the later is judged"
      ])
  }

  @Test func whereNothingTellsTheOrderEachIsJudgedByItself() throws {
    let seen = try observe([
      ("a/members.txt", Self.list), ("a/status.txt", Self.status([1, 2], index: 90)),
      ("b/members.txt", Self.list), ("b/status.txt", Self.status([1, 2, 3], index: 90)),
    ])
    #expect(seen.map(\.folder) == ["a", "b"])
    #expect(seen.map { $0.members.count { $0.missingFrom != nil } } == [1, 0])
  }

  @Test func twoClustersAreNotMixed() throws {
    let other = """
      {"header":{"cluster_id":5,"member_id":1,"raft_term":2},"members":[{"ID":1,"name":"x","peerURLs":["https://10.9.0.1:2380"]}]}
      """
    let mine = """
      {"header":{"cluster_id":6,"member_id":2,"raft_term":2},"members":[{"ID":2,"name":"y","peerURLs":["https://10.9.0.2:2380"]}]}
      """
    let clusters = try cluster([("one/list.json", mine), ("two/list.json", other)]).etcdClusters
    #expect(clusters.map { $0.members.map(\.name) } == [["y"], ["x"]])
  }

  @Test func statusesWithoutAListCountNoMembers() throws {
    let etcd = try #require(
      try cluster([("status.txt", Self.status([1], index: 9))]).etcdClusters.first)
    #expect(etcd.members.isEmpty)
    #expect(etcd.observations.first?.members.map(\.name) == ["a1"])
  }

  @Test func theRunningClusterSaysWhoBelongsToIt() throws {
    let etcd = try #require(
      try cluster([
        (
          "hosts/etcd-1/etcd.flags",
          "etcd --name=etcd-1 --initial-cluster=etcd-1=https://10.0.1.11:2380"
        ),
        ("etcd/members.txt", Self.list + "\na4, unstarted, , https://10.0.4.11:2380, , true"),
      ]).etcdClusters.first)
    #expect(etcd.members.map(\.name) == ["etcd-1", "etcd-2", "etcd-3", "https://10.0.4.11:2380"])
    #expect(etcd.members.map(\.isLearner) == [false, false, false, true])
    #expect(etcd.members.first?.id?.description == "a1")
    #expect(etcd.members.first?.clientURLs == ["https://10.0.1.11:2379"])
    #expect(etcd.members.first?.host == "etcd-1")
    #expect(etcd.quorum == 2)
  }
}
