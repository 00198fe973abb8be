import Flags
import Testing
import Text

@testable import Inventory

/// Reads a text as the output of etcdctl.
func outputs(_ text: String) throws -> [EtcdOutput] {
  let file = SourceFile(path: "etcdctl.txt", text: text)
  try #require(EtcdSession.looksLike(file))
  return EtcdSession.read(file)
}

extension EtcdOutput {
  var members: [EtcdListedMember] { if case .members(let all) = content { all } else { [] } }
  var statuses: [EtcdStatus] { if case .status(let all) = content { all } else { [] } }
  var healths: [EtcdHealth] {
    switch content {
    case .health(let all), .failures(let all): all
    default: []
    }
  }
  var alarms: [EtcdAlarm] { if case .alarms(let all) = content { all } else { [] } }
  var snapshot: EtcdSnapshot? { if case .snapshot(let one) = content { one } else { nil } }
}

@Suite struct EtcdSessionTests {
  @Test func idsAreUnsignedAndWithoutLeadingZeros() throws {
    let simple = try outputs(
      """
      b71f75320dc06a6c, started, infra0, http://127.0.0.1:2380, https://127.0.0.1:2379, false
      7ca92bc010f5d46, started, etcd-2, https://127.0.0.1:12380, https://127.0.0.1:12379, false
      """)
    let json = try outputs(
      """
      $ etcdctl member list -w json
      {"header":{"cluster_id":9476395393927214370,"member_id":1,"raft_term":2},"members":[{"ID":561422439730339142,"name":"etcd-2"},{"ID":13195394291058371180,"name":"infra0"}]}
      """)
    #expect(
      simple.flatMap(\.members).map(\.id.value) == [
        13_195_394_291_058_371_180, 561_422_439_730_339_142,
      ])
    #expect(
      json.flatMap(\.members).map(\.id.description) == ["7ca92bc010f5d46", "b71f75320dc06a6c"])
    #expect(json.first?.clusterID?.description == "8382eb67162df522")
    #expect(json.first?.members.first?.location.position == Position(line: 2, column: 1))
  }

  @Test func withHexTheIdsOfJSONAreHexadecimal() throws {
    let read = try outputs(
      """
      {"level":"warn","msg":"retrying"}
      {"header":{"cluster_id":"cdf818194e3a8c32","member_id":"1","raft_term":2},"members":[{"ID":"12","name":"a"}]}
      """)
    #expect(read.first?.members.first?.id.value == 0x12)
  }

  @Test func cellsGoOnBelow() throws {
    let read = try outputs(
      """
      +------------------------+--------+--------------+--------------------------------+
      |        ENDPOINT        | HEALTH |     TOOK     |             ERROR              |
      +------------------------+--------+--------------+--------------------------------+
      |  http://127.0.0.1:2379 |   true |    3.17835ms |                                |
      | http://127.0.0.1:12379 |  false | 2.580554537s |  etcdserver: rpc not supported |
      |                        |        |              |                    for learner |
      +------------------------+--------+--------------+--------------------------------+
      """)
    #expect(read.first?.healths.map(\.isHealthy) == [true, false])
    #expect(read.first?.healths.last?.error == "etcdserver: rpc not supported for learner")
    #expect(read.first?.healths.last?.isLearnersAnswer == true)
    #expect(read.first?.healths.last?.location.position.line == 5)
  }

  @Test func tablesSince37HaveOtherLines() throws {
    let read = try outputs(
      """
      ┌────┬─────────┬────────┬────────────────────────┬─────────────────────────┬────────────┐
      │ ID │ STATUS  │  NAME  │       PEER ADDRS       │      CLIENT ADDRS       │ IS LEARNER │
      ├────┼─────────┼────────┼────────────────────────┼─────────────────────────┼────────────┤
      │ a1 │ started │ infra0 │  http://127.0.0.1:2380 │  https://127.0.0.1:2379 │      false │
      │ a2 │ started │ infra1 │ http://127.0.0.1:12380 │ https://127.0.0.1:12379 │       true │
      └────┴─────────┴────────┴────────────────────────┴─────────────────────────┴────────────┘
      """)
    #expect(read.count == 1)
    #expect(read.first?.members.map(\.name) == ["infra0", "infra1"])
    #expect(read.first?.members.map(\.isLearner) == [false, true])
  }

  @Test(arguments: [
    // 3.3
    ("http://a:2379, 8e, 3.3.27, 33 kB, true, 2, 18", 0, ""),
    // 3.4 and 3.5
    ("http://a:2379, 8e, 3.4.23, 33 kB, true, false, 2, 18, 17, ", 17, ""),
    ("http://a:2379, 8e, 3.5.1, 33 kB, true, false, 2, 18, 17, one, two ", 17, "one two"),
    // 3.6
    (
      "http://a:2379, 8e, 3.6.14, 3.6.0, 33 kB, 20 kB, 39%, 2.1 GB, true, false, 2, 18, 17, , , false",
      17, ""
    ),
    (
      "http://a:2379, 8e, 3.6.14, , 33 kB, 20 kB, 39%, 2.1 GB, true, false, 2, 18, 17, x, 3.5.0, true",
      17, "x"
    ),
  ])
  func statusOfEveryRelease(_ line: String, _ applied: UInt64, _ errors: String) throws {
    let status = try #require(try outputs(line).first?.statuses.first)
    #expect(status.member?.value == 0x8e)
    #expect(status.databaseSize == 33_000 && status.isRounded)
    #expect(status.isLeader == true && !status.isLearner)
    #expect(status.term == 2 && status.index == 18)
    #expect(status.appliedIndex ?? 0 == applied)
    #expect(status.errors.joined(separator: " ") == errors)
    if status.version?.minor == 6 {
      #expect(status.sizeInUse == 20_000 && status.quota == 2_100_000_000)
    }
  }

  @Test func healthIsReadFromWhatWentToStandardError() throws {
    let read = try outputs(
      """
      {"level":"warn","ts":"2026-11-21T00:06:43.461Z","msg":"retrying of unary invoker failed"}
      https://127.0.0.1:2379 is healthy: successfully committed proposal: took = 6.170724ms
      https://127.0.0.1:22379 is unhealthy: failed to commit proposal: context deadline exceeded
      Error: unhealthy cluster
      """)
    #expect(read.count == 1)
    #expect(
      read.first?.healths.map(\.endpoint) == ["https://127.0.0.1:2379", "https://127.0.0.1:22379"])
    #expect(read.first?.healths.last?.error == "context deadline exceeded")
  }

  @Test func fieldsAreRecords() throws {
    let read = try outputs(
      """
      root@cp-1:~# etcdctl member list -w fields
      "ClusterID" : 9476395393927214370
      "MemberID" : 3642788046949179315
      "RaftTerm" : 2
      "ID" : 561422439730339142
      "Name" : "etcd-2"
      "PeerURL" : "https://127.0.0.1:12380"
      "ClientURL" : "https://127.0.0.1:12379"
      "IsLearner" : false

      "ID" : 2756435603198729347
      "Name" : ""
      "PeerURL" : "http://127.0.0.1:12380"
      "IsLearner" : true

      root@cp-1:~# etcdctl endpoint status -w fields
      "ClusterID" : 9476395393927214370
      "MemberID" : 561422439730339142
      "Revision" : 18
      "RaftTerm" : 2
      "Version" : "3.4.23"
      "DBSize" : 36864
      "Leader" : 3642788046949179315
      "IsLearner" : false
      "RaftIndex" : 25
      "RaftTerm" : 2
      "RaftAppliedIndex" : 24
      "Errors" : [memberID:1 alarm:NOSPACE ]
      "Endpoint" : "https://127.0.0.1:12379"

      root@cp-1:~# etcdctl alarm list -w fields
      "ClusterID" : 9476395393927214370
      "MemberID" : 3642788046949179315
      "RaftTerm" : 2
      "MemberID" : 561422439730339142
      "AlarmType" : NOSPACE

      root@cp-1:~# etcdctl snapshot status snapshot.db -w fields
      "Hash" : 3313456892
      "Revision" : 18
      "Keys" : 23
      "Size" : 36864
      """)
    #expect(read.map(\.command) == [.members, .status, .alarms, .snapshot])
    #expect(read[0].members.map(\.hasStarted) == [true, false])
    let status = try #require(read[1].statuses.first)
    #expect(status.leader?.value == 3_642_788_046_949_179_315 && status.isLeader == false)
    #expect(status.revision == 18 && status.appliedIndex == 24)
    #expect(status.errors == ["memberID:1 alarm:NOSPACE "])
    #expect(read[2].alarms.map(\.member.value) == [561_422_439_730_339_142])
    #expect(read[3].snapshot?.keys == 23 && read[3].snapshot?.hash == 3_313_456_892)
  }

  @Test func onePasteHoldsSeveralOutputs() throws {
    let read = try outputs(
      """
      $ etcdctl member list
      a1, started, etcd-1, https://10.0.1.11:2380, https://10.0.1.11:2379, false
      $ etcdctl endpoint status --cluster
      https://10.0.1.11:2379, a1, 3.6.14, 3.6.0, 20 MB, 9 MB, 55%, 2.1 GB, true, false, 4, 9, 9, , , false
      Failed to get the status of endpoint https://10.0.2.11:2379 (context deadline exceeded)
      $ etcdctl alarm list
      $ etcdutl snapshot status snap.db
      c57f56fc, 18, 23, 37 kB
      """)
    #expect(read.map(\.command) == [.members, .status, .failures, .alarms, .snapshot])
    #expect(read.map(\.asksAll) == [false, true, true, false, false])
    #expect(read[2].healths.first?.error == "context deadline exceeded")
    #expect(read[3].alarms.isEmpty)
    #expect(read[4].snapshot?.hash == 0xc57f_56fc)
  }

  @Test(arguments: [
    "a, b, c, d", "name, started, at, noon, today", "| ENDPOINT | PORT |\n| a | 1 |",
    "\"Endpoint\": 1", "deadbeef, 1, 2, three", "18446744073709551616f, 1, 2, 3 kB",
    "the service is healthy: all is well",
  ])
  func otherTextIsNone(_ text: String) {
    #expect(!EtcdSession.looksLike(SourceFile(path: "notes.txt", text: text)))
  }

  @Test(arguments: [
    "a1, started, x, y, z, false\na1, started, x, y, z, false",
    "https://a:2379, ffffffffffffffff, 3.6.14, 99999999999999999999 EB, true, false, 1, 99999999999999999999999, 1, ",
    "memberID:99999999999999999999999 alarm:NOSPACE", "| ENDPOINT | HEALTH |\n|  | \n| |",
    "\"ClusterID\" : -1\n\"Endpoint\" : \"\"\n\"DBSize\" : x", "\"Hash\" : ",
  ])
  func oddInputIsNoTrap(_ text: String) {
    let file = SourceFile(path: "odd.txt", text: text)
    _ = EtcdSession.looksLike(file)
    for output in EtcdSession.read(file) { #expect(output.memberIDs.count < 3) }
  }
}
