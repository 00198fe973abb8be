import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let soundCorefile = Rule(
    "network/sound-corefile",
    title: "CoreDNS caches, reports its health and knows the cluster",
    severity: .medium,
    rationale: """
      Without the plug-in cache each lookup of each pod goes to the API's data or upstream; without \
      health and ready the probes of its pods fail; without kubernetes no Service has a name.
      """,
    remedy: """
      Keep errors, health, ready, kubernetes, forward, cache, loop and reload in the server block \
      of port 53.
      """,
    aliases: ["CFG006"],
    examples: [
      .passes(
        corefile(
          "health\n ready\n kubernetes cluster.local\n forward . /etc/resolv.conf\n cache 30")),
      .fails(
        corefile(
          "health\n ready\n kubernetes cluster.local\n forward . /etc/resolv.conf", mark: "↓")),
      .fails(corefile("ready\n kubernetes cluster.local\n cache", mark: "↓")),
      .fails(corefile("health\n ready\n cache 30\n forward . 10.0.0.2", mark: "↓")),
      // Comments are no plug-ins.
      .fails(corefile("health\n ready\n kubernetes cluster.local\n # cache 30", mark: "↓")),
      .notApplicable(corefile("cache").replacing("name: coredns", with: "name: other")),
    ],
    judging: \.corefiles
  ) { map, _ in
    guard let node = map.node["data"]["Corefile"], let text = node.text else {
      return .notApplicable
    }
    let plugins = plugins(of: text)
    // What is taken in from elsewhere may hold any of them.
    if plugins.contains("import") { return .passes }
    let missing = ["kubernetes", "cache", "health", "ready"].filter { !plugins.contains($0) }
    if missing.isEmpty { return .passes }
    return .fails(
      "configures CoreDNS without \(missing.joined(separator: ", "))", at: node.location)
  }

  /// The first word of each line inside a block.
  private static func plugins(of text: String) -> Set<String> {
    var found: Set<String> = []
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split { $0 == " " || $0 == "\t" }
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      found.insert(String(first))
    }
    return found
  }

  private static func corefile(_ lines: String, mark: String = "") -> String {
    let body = lines.split(separator: "\n").map { "        " + $0.drop { $0 == " " } }
    return """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: coredns, namespace: kube-system}
      data:
        Corefile: \(mark)|
          .:53 {
      \(body.joined(separator: "\n"))
          }
      """
  }
}

extension Cluster {
  fileprivate var corefiles: [Object] {
    objects("ConfigMap", group: "").filter {
      $0.name == "coredns" && $0.namespace == "kube-system"
    }
  }
}
