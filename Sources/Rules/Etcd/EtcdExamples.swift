extension Etcd {
  /// The command lines of members on hosts of their own: pairs of host and flags.
  static func members(_ flags: KeyValuePairs<String, String>) -> String {
    flags.map { host, words in
      let mark = words.hasPrefix("↓↓") ? "↓" : ""
      let rest = words.hasPrefix("↓↓") ? String(words.dropFirst(2)) : words
      return "-- hosts/\(host)/etcd.flags --\n\(mark)etcd --name=\(host) \(rest)"
    }.joined(separator: "\n")
  }

  /// A cluster of members `etcd-1` to `etcd-N`, each with the whole list and the given flags.
  static func cluster(of count: Int, _ flags: String = "", firstMark: String = "") -> String {
    let list = initialCluster(count)
    return (1...count).map { number in
      let mark = number == 1 ? firstMark : ""
      return """
        -- hosts/etcd-\(number)/etcd.flags --
        etcd --name=etcd-\(number) \(mark)--initial-cluster=\(list) \(flags)
        """
    }.joined(separator: "\n")
  }

  static func initialCluster(_ count: Int) -> String {
    (1...count).map { "etcd-\($0)=https://10.0.\($0).11:2380" }.joined(separator: ",")
  }

  /// One member of a cluster of three, seen alone.
  static func member(_ flags: String) -> String {
    "-- hosts/etcd-1/etcd.flags --\netcd --name=etcd-1 --initial-cluster=\(initialCluster(3)) \(flags)"
  }

  static func all(_ parts: String...) -> String { parts.joined(separator: "\n") }

  static func node(_ name: String, zone: String) -> String {
    """
    -- nodes/\(name).yaml --
    apiVersion: v1
    kind: Node
    metadata:
      name: \(name)
      labels: {topology.kubernetes.io/zone: \(zone)}
    """
  }
}

extension Etcd {
  /// `etcdctl member list` of members a1 (etcd-1), a2 and so on; lines can be added behind it.
  static func memberList(_ count: Int) -> String {
    let lines = (1...count).map { number in
      let address = "https://10.0.\(number).11"
      return "a\(number), started, etcd-\(number), \(address):2380, \(address):2379, false"
    }
    return "-- etcdctl/member-list.txt --\n" + lines.joined(separator: "\n")
  }

  /// `etcdctl endpoint status` of the first members, of which the first leads.
  static func statuses(_ count: Int, _ size: String = "20 MB", firstMark: String = "") -> String {
    let lines = (1...count).map { number in
      "https://10.0.\(number).11:2379, a\(number), 3.6.14, \(size), \(number == 1), false, 4, 900, 900, "
    }
    return "-- etcdctl/endpoint-status.txt --\n\(firstMark)" + lines.joined(separator: "\n")
  }

  /// `etcdctl endpoint health -w json` of the members in their order, `↓` before the word included.
  static func healths(_ healthy: String...) -> String {
    let items = healthy.enumerated().map { number, word in
      let mark = word.hasPrefix("↓") ? "↓" : ""
      let plain = word.drop { $0 == "↓" }
      return "\(mark){\"endpoint\": \"https://10.0.\(number + 1).11:2379\", \"health\": \(plain), "
        + "\"took\": \"2ms\"\(plain == "true" ? "" : ", \"error\": \"context deadline exceeded\"")}"
    }
    return "-- etcdctl/endpoint-health.json --\n[" + items.joined(separator: ",") + "]"
  }

  /// `etcdctl endpoint status` of 3.6 and later: total, in use, percentage not in use, quota.
  static func statuses36(_ sizes: String, mark: String = "") -> String {
    """
    -- etcdctl/status.txt --
    \(mark)https://10.0.1.11:2379, a1, 3.6.14, 3.6.0, \(sizes), true, false, 4, 900, 900, , , false
    """
  }

  static func statusJSON(revision: Int) -> String {
    """
    -- etcdctl/status.json --
    [{"Endpoint": "https://10.0.1.11:2379", "Status": {"header": {"cluster_id": 7, "member_id": 161, "revision": \(revision)}, "version": "3.6.14", "dbSize": 20480, "leader": 161, "raftIndex": 9, "raftTerm": 2, "raftAppliedIndex": 9}}]
    """
  }

  static func snapshot(revision: Int, keys: Int, mark: String = "") -> String {
    """
    -- snapshot-status.json --
    \(mark){"hash": 3313456892, "revision": \(revision), "totalKey": \(keys), "totalSize": 36864}
    """
  }
}
