import Flags
import Inventory
import Text

extension HighAvailability {
  static let agreeingAPIServers = Rule(
    "ha/agreeing-api-servers",
    title: "All API servers are configured alike",
    severity: .high,
    rationale: """
      Behind one endpoint any API server may answer. Where they differ in authorization, admission, \
      token issuer, Service range or encryption, the same request succeeds now and fails a moment \
      later, and Secrets written by one cannot be read by another.
      """,
    remedy: "Give every API server the same flags but for its own address and name.",
    needs: [.apiServer],
    examples: [
      .passes(
        apiServers(
          "--advertise-address=10.0.1.11 --authorization-mode=Node,RBAC",
          "--advertise-address=10.0.2.11 --authorization-mode=Node,RBAC",
          "--advertise-address=10.0.3.11 --authorization-mode=Node,RBAC")),
      // The order of plug-ins is the server's own.
      .passes(
        apiServers(
          "--enable-admission-plugins=NodeRestriction,EventRateLimit",
          "--enable-admission-plugins=EventRateLimit,NodeRestriction",
          "--enable-admission-plugins=NodeRestriction,EventRateLimit")),
      .fails(
        apiServers(
          "--authorization-mode=Node,RBAC", "↓--authorization-mode=AlwaysAllow",
          "--authorization-mode=Node,RBAC")),
      .fails(
        commands(
          "kube-apiserver",
          [
            "cp-1": "--encryption-provider-config=/etc/kubernetes/enc.yaml",
            "cp-2": "--encryption-provider-config=/etc/kubernetes/enc.yaml",
            "cp-3": "↓↓--secure-port=6443",
          ])),
      .notApplicable(commands("kube-apiserver", ["cp-1": "--authorization-mode=Node,RBAC"])),
    ],
    judging: \.sharedAPIServerOptions
  ) { shared, cluster in
    guard let odd = shared.dissenter, let usual = shared.usual else { return .passes }
    return .fails(
      "is \(odd.words) on \(odd.server.host) and \(usual.words) on \(usual.server.host)",
      at: odd.location, related: [Related("the value on \(usual.server.host)", at: usual.location)])
  }
}

/// One option that all API servers must share, with what each of them has.
struct SharedOption: Subject {
  /// What one API server has.
  struct Value {
    let server: Component
    /// Two servers agree when their keys are equal.
    let key: String
    let words: String
    let location: Location
  }

  let name: String
  let values: [Value]
  let location: Location

  var title: String { "--\(name) of the API servers" }

  /// The value that most servers have; the first of those when several are as common.
  var usual: Value? {
    var counts: [String: Int] = [:]
    for value in values { counts[value.key, default: 0] += 1 }
    let most = counts.values.max()
    return values.first { counts[$0.key] == most }
  }

  var dissenter: Value? { values.first { $0.key != usual?.key } }
}

extension Cluster {
  /// How two values of an option are compared.
  private enum Comparison { case text, set, map, first, presence }

  private static let sharedOptions: [(name: String, comparison: Comparison)] = [
    ("service-cluster-ip-range", .text), ("service-account-issuer", .first),
    ("authorization-mode", .text), ("authorization-config", .presence),
    ("authentication-config", .presence), ("anonymous-auth", .text),
    ("enable-admission-plugins", .set), ("disable-admission-plugins", .set),
    ("admission-control-config-file", .presence), ("feature-gates", .map),
    ("runtime-config", .map), ("encryption-provider-config", .presence),
    ("audit-policy-file", .presence), ("etcd-prefix", .text), ("client-ca-file", .presence),
  ]

  /// The options that all API servers must share; none while there is only one server.
  var sharedAPIServerOptions: [SharedOption] {
    // A hosted API server is one object, whatever its replicas; bootstrap ones pass away beside it.
    let servers = apiServers.filter { $0.source != .workload }
    guard servers.count > 1 else { return [] }
    return Self.sharedOptions.compactMap { name, comparison in
      let values = servers.map { Self.value(name, of: $0, comparison) }
      guard let first = values.first else { return nil }
      return SharedOption(name: name, values: values, location: first.location)
    }
  }

  private static func value(_ name: String, of server: Component, _ comparison: Comparison)
    -> SharedOption.Value
  {
    let option = server[name]
    let key: String
    switch comparison {
    case .text: key = option.value ?? ""
    case .first: key = option.values.first?.value ?? ""
    case .set: key = option.list.sorted().joined(separator: ",")
    case .map:
      key = option.map.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: ",")
    case .presence: key = (option.value ?? "").isEmpty ? "" : "set"
    }
    let text = option.value ?? ""
    return SharedOption.Value(
      server: server, key: key, words: text.isEmpty ? "not set" : text, location: option.location)
  }
}
