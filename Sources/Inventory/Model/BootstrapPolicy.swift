import Kubernetes
import Text

/// The roles and bindings that the API server makes itself when it starts.
///
/// kubernetes `plugin/pkg/auth/authorizer/rbac/bootstrappolicy`, of several releases and with every
/// feature gate on. The API server adds to its roles what they lack and takes nothing away
/// (`rbac/reconciliation`), so that a cluster that was upgraded has rules of all its releases.
struct BootstrapPolicy {
  /// Where a role or a binding is; without a namespace, it is of the whole cluster.
  struct Place: Hashable {
    let kind: String
    let namespace: String
    let name: String
  }

  struct OwnRole {
    /// The label, as `key=value`, of the roles from which it is filled.
    let selector: String?
    /// Which of Kubernetes' own those are.
    let parts: [String]
    fileprivate(set) var rules: [PolicyRule] = []
    /// Those that the newest release still gives.
    fileprivate(set) var newestRules: [PolicyRule] = []
  }

  struct OwnBinding {
    /// `ClusterRole cluster-admin`
    let role: String
    /// `Group system:masters`, `ServiceAccount kube-system/kube-dns`
    let subjects: Set<String>
  }

  private(set) var roles: [Place: OwnRole] = [:]
  private(set) var bindings: [Place: OwnBinding] = [:]

  /// A controller has a role, a binding and an account of its own name.
  static let controllerPrefix = "system:controller:"

  static let known = BootstrapPolicy(table: bootstrapRolesTable.withUTF8Buffer(Array.init))

  init(table: [UInt8]) {
    let source = Location(file: SourceFile(path: "bootstrappolicy", text: ""), offset: 0)
    var place: Place?
    for line in table.split(separator: UInt8(ascii: "\n")) {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard cells.count >= 3 else { continue }
      let titled = Place(
        kind: String(cells[0].dropFirst()), namespace: cells[1], name: cells[2])
      switch cells[0].first {
      case "=":
        place = titled
        let parts = cells.count > 4 ? Self.words(cells[4]) : []
        roles[titled] = OwnRole(selector: cells.count > 3 ? cells[3] : nil, parts: parts)
      case ">":
        guard cells.count > 3 else { continue }
        bindings[titled] = OwnBinding(role: cells[3], subjects: Set(cells.dropFirst(4)))
      default:
        guard let place else { continue }
        let rule = Self.rule(cells, at: source)
        roles[place]?.rules.append(rule)
        // `-27`, `26-29` and `openshift` are of other releases; nothing and `28-` are not.
        let span = cells.count > 4 ? cells[4] : ""
        if span.isEmpty || span.hasSuffix("-") { roles[place]?.newestRules.append(rule) }
      }
    }
  }

  /// Verbs, API groups, resources and object names; in the group `/`, paths instead of resources.
  private static func rule(_ cells: [String], at source: Location) -> PolicyRule {
    let isPath = cells[1] == "/"
    return PolicyRule(
      verbs: words(cells[0]), apiGroups: isPath ? [] : words(cells[1]),
      resources: isPath ? [] : words(cells[2]),
      resourceNames: cells.count > 3 && !cells[3].isEmpty ? words(cells[3]) : [],
      nonResourceURLs: isPath ? words(cells[2]) : [], at: source)
  }

  /// `,apps` is the core group and another.
  private static func words(_ cell: String) -> [String] {
    cell.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  /// The rules of a role, with those that fill it.
  func rules(of role: OwnRole) -> [PolicyRule] {
    role.rules + parts(of: role).flatMap(\.rules)
  }

  /// What a ClusterRole of the newest release gives out that leads further; nil when Kubernetes
  /// has none of the name.
  func powers(ofClusterRole name: String) -> Set<Power>? {
    guard let role = roles[Place(kind: "ClusterRole", namespace: "", name: name)] else {
      return nil
    }
    let rules = role.newestRules + parts(of: role).flatMap(\.newestRules)
    return Set(Role.powers(of: rules).keys)
  }

  private func parts(of role: OwnRole) -> [OwnRole] {
    role.parts.compactMap { roles[Place(kind: "ClusterRole", namespace: "", name: $0)] }
  }
}
