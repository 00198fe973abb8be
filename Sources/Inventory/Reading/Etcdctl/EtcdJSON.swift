import Flags
import Text
import YAML

/// Reads `-w json` of etcdctl and etcdutl.
enum EtcdJSON {
  /// nil when the document is none of their outputs.
  static func read(_ node: Node) -> EtcdOutput? {
    if node.isSequence { return endpoints(node) }
    guard node.isMapping else { return nil }
    let header = node["header"]
    if let cluster = id(header["cluster_id"]) {
      if let members = node["members"], members.isSequence {
        return output(.members(members.items.compactMap(member)), cluster, members.location)
      }
      if let alarms = node["alarms"], alarms.isSequence {
        return output(.alarms(alarms.items.compactMap(alarm)), cluster, alarms.location)
      }
      // An empty list is left out, and only the header stays.
      if node.entries.count == 1 {
        return output(.alarms([]), cluster, node.location)
      }
    }
    if let keys = node["totalKey"], node["totalSize"] != nil, node["hash"] != nil {
      let snapshot = EtcdSnapshot(
        hash: number(node["hash"]), revision: number(node["revision"]), keys: number(keys),
        size: number(node["totalSize"]), location: node.location)
      return EtcdOutput(content: .snapshot(snapshot), form: .json, location: node.location)
    }
    return nil
  }

  private static func output(
    _ content: EtcdOutput.Content, _ cluster: EtcdMemberID?, _ location: Location
  ) -> EtcdOutput {
    EtcdOutput(content: content, form: .json, clusterID: cluster, location: location)
  }

  /// `endpoint status` has keys in upper case, `endpoint health` in lower.
  private static func endpoints(_ node: Node) -> EtcdOutput? {
    guard let first = node.items.first else { return nil }
    if first["Endpoint"]?.text != nil, first["Status"] != nil {
      let cluster = node.items.lazy.compactMap { id($0["Status"]["header"]["cluster_id"]) }.first
      return output(.status(node.items.compactMap(status)), cluster, node.location)
    }
    if first["endpoint"]?.text != nil, first["health"] != nil {
      let items = node.items.compactMap { item -> EtcdHealth? in
        guard let endpoint = item["endpoint"]?.text, let healthy = item["health"]?.bool else {
          return nil
        }
        return EtcdHealth(
          endpoint: endpoint, isHealthy: healthy, error: item["error"]?.text ?? "",
          location: item.location)
      }
      return output(.health(items), nil, node.location)
    }
    return nil
  }

  private static func member(_ node: Node) -> EtcdListedMember? {
    guard let id = id(node["ID"]) else { return nil }
    return EtcdListedMember(
      id: id, name: node["name"]?.text ?? "",
      peerURLs: node["peerURLs"].items.compactMap(\.text),
      clientURLs: node["clientURLs"].items.compactMap(\.text),
      isLearner: node["isLearner"]?.bool == true, location: node.location)
  }

  private static func alarm(_ node: Node) -> EtcdAlarm? {
    guard let kind = node["alarm"]?.text, let member = id(node["memberID"]) else { return nil }
    // rpc.proto: 0 NONE, 1 NOSPACE, 2 CORRUPT; JSON shows the number.
    let names = ["0": "NONE", "1": "NOSPACE", "2": "CORRUPT"]
    return EtcdAlarm(member: member, kind: names[kind] ?? kind, location: node.location)
  }

  /// Fields that are zero or false are left out.
  private static func status(_ node: Node) -> EtcdStatus? {
    guard let endpoint = node["Endpoint"]?.text, let told = node["Status"], told.isMapping else {
      return nil
    }
    var status = EtcdStatus(endpoint: endpoint, location: node.location)
    status.member = id(told["header"]["member_id"])
    status.version = told["version"]?.text.flatMap { Version($0) }
    status.databaseSize = number(told["dbSize"])
    status.sizeInUse = number(told["dbSizeInUse"])
    status.quota = number(told["dbSizeQuota"])
    status.leader = id(told["leader"]) ?? EtcdMemberID(0)
    status.isLeader = status.member != nil && status.leader == status.member
    status.isLearner = told["isLearner"]?.bool == true
    status.term = number(told["raftTerm"]) ?? 0
    status.index = number(told["raftIndex"]) ?? 0
    status.appliedIndex = number(told["raftAppliedIndex"]) ?? 0
    status.revision = number(told["header"]["revision"])
    status.errors = told["errors"].items.compactMap(\.text)
    return status
  }

  /// A decimal number, or with `--hex` a string of hexadecimal digits.
  private static func id(_ node: Node?) -> EtcdMemberID? {
    guard let node, let text = node.text else { return nil }
    return node.string == nil
      ? EtcdMemberID(decimal: text) : EtcdMemberID(hexadecimal: text)
  }

  private static func number(_ node: Node?) -> UInt64? {
    node?.text.flatMap { UInt64($0) }
  }
}
