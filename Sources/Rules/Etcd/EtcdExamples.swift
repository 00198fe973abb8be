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
