import Text
import YAML

/// What in a kubeconfig kubectl cannot decode (client-go tools/clientcmd/api/v1/types.go).
struct KubeconfigFields {
  private enum Due { case text, bool, list, mapping }

  private(set) var problems: [Kubeconfig.Problem] = []

  init(of node: Node) {
    check(
      node, "",
      [
        ("apiVersion", .text), ("current-context", .text), ("preferences", .mapping),
        ("clusters", .list), ("users", .list), ("contexts", .list),
      ])
    for (list, inner, fields) in Self.lists {
      for item in node[list].items where !item.isNull {
        guard item.isMapping else {
          note(item, "an item of \(list)", due: .mapping)
          continue
        }
        check(item, "\(list).", [("name", .text), (inner, .mapping)])
        if let value = item[inner], value.isMapping { check(value, "\(inner).", fields) }
      }
    }
    for item in node["clusters"].items { checkServer(item["cluster"]["server"]) }
  }

  private static let lists: [(list: String, inner: String, fields: [(String, Due)])] = [
    (
      "clusters", "cluster",
      [
        ("server", .text), ("tls-server-name", .text), ("insecure-skip-tls-verify", .bool),
        ("certificate-authority", .text), ("certificate-authority-data", .text),
        ("proxy-url", .text), ("disable-compression", .bool),
      ]
    ),
    (
      "users", "user",
      [
        ("client-certificate", .text), ("client-certificate-data", .text), ("client-key", .text),
        ("client-key-data", .text), ("token", .text), ("tokenFile", .text), ("as", .text),
        ("as-uid", .text), ("as-groups", .list), ("as-user-extra", .mapping), ("username", .text),
        ("password", .text), ("auth-provider", .mapping), ("exec", .mapping),
      ]
    ),
    ("contexts", "context", [("cluster", .text), ("user", .text), ("namespace", .text)]),
  ]

  private mutating func check(_ node: Node, _ path: String, _ fields: [(String, Due)]) {
    for (name, due) in fields {
      guard let value = node[name], !value.isNull else { continue }
      let isRight =
        switch due {
        case .text: value.kind == .string
        case .bool: value.kind == .bool
        case .list: value.isSequence
        case .mapping: value.isMapping
        }
      if !isRight { note(value, path + name, due: due) }
    }
  }

  private mutating func checkServer(_ server: Node?) {
    guard let server, let text = server.string, !text.isEmpty else { return }
    var host = Substring(text)
    if let scheme = host.firstRange(of: "://") { host = host[scheme.upperBound...] }
    host = host.prefix { $0 != "/" }
    let isOpen = host.utf8.contains(UInt8(ascii: "[")) != host.utf8.contains(UInt8(ascii: "]"))
    if host.isEmpty || isOpen || text.utf8.contains(where: { $0 <= 0x20 }) {
      problems.append(.init(message: "has a server that is no URL", location: server.location))
    }
  }

  private mutating func note(_ node: Node, _ path: String, due: Due) {
    let found =
      switch node.kind {
      case .mapping: "a mapping"
      case .sequence: "a list"
      case .string: "a text"
      case .bool: "a truth value"
      case .integer, .float: "a number"
      case .null: "null"
      }
    let wanted =
      switch due {
      case .text: "a text"
      case .bool: "true or false"
      case .list: "a list"
      case .mapping: "a mapping"
      }
    problems.append(
      .init(message: "has \(found) as \(path), where \(wanted) is due", location: node.location))
  }
}
