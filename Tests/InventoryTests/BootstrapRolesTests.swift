import Foundation
import Inventory
import Kubernetes
import Testing
import Text

/// The facts are upstream's: testdata of 1.32 and 1.36, for 1.24 its Go source.
@Suite struct BootstrapRolesTests {
  /// One role or binding of a release.
  private struct Entry {
    let title: String
    /// The cells of the title's line, without kind, namespace and name.
    let more: [String]
    let head: String
    var rules: [String] = []
    var isRole: Bool { head.hasPrefix("kind: ClusterRole,") || head.hasPrefix("kind: Role,") }

    init(_ cells: [String]) {
      let kind = String(cells[0].dropFirst())
      title = cells[1...2].joined(separator: "/")
      more = Array(cells.dropFirst(3))
      let place = cells[1].isEmpty ? "" : "namespace: '\(cells[1])', "
      head = """
        kind: \(kind), apiVersion: rbac.authorization.k8s.io/v1, metadata: {name: '\(cells[2])', \
        \(place)labels: {kubernetes.io/bootstrapping: rbac-defaults}}
        """
    }

    /// As YAML, with the rule or the subject added.
    func manifest(adding more: String? = nil) -> String {
      let added = more.map { [$0] } ?? []
      if isRole {
        let selector = self.more.first.map { label in
          let pair = label.split(separator: "=")
          return ", aggregationRule: {clusterRoleSelectors: [{matchLabels: "
            + "{\(pair[0]): '\(pair[1])'}}]}"
        }
        let rules = (rules + added).joined(separator: ", ")
        return "{\(head)\(selector ?? ""), rules: [\(rules)]}"
      }
      let role = self.more[0].split(separator: " ")
      let subjects = self.more.dropFirst().map { text in
        let words = text.split(separator: " ")
        let parts = words[1].split(separator: "/")
        let place = parts.count == 2 ? ", namespace: '\(parts[0])'" : ""
        return "{kind: \(words[0]), name: '\(parts[parts.count - 1])'\(place)}"
      }
      let reference = "{apiGroup: rbac.authorization.k8s.io, kind: \(role[0]), name: '\(role[1])'}"
      let all = (subjects + added).joined(separator: ", ")
      return "{\(head), roleRef: \(reference), subjects: [\(all)]}"
    }
  }

  private static func list(_ cell: String) -> String {
    let words = cell.split(separator: ",", omittingEmptySubsequences: false)
    return "[" + words.map { "'\($0)'" }.joined(separator: ", ") + "]"
  }

  private static func entries(of release: String) throws -> [Entry] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "fixtures/bootstrap-roles/\(release).txt"),
      encoding: .utf8)
    var entries: [Entry] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if line.hasPrefix("=") || line.hasPrefix(">") {
        entries.append(Entry(cells))
        continue
      }
      var rule = "{verbs: \(list(cells[0])), "
      if cells[1] == "/" {
        rule += "nonResourceURLs: \(list(cells[2]))}"
      } else {
        rule += "apiGroups: \(list(cells[1])), resources: \(list(cells[2]))"
        rule += cells.count > 3 ? ", resourceNames: \(list(cells[3]))}" : "}"
      }
      entries[entries.count - 1].rules.append(rule)
    }
    return entries
  }

  private static func cluster(_ manifests: [String]) -> Cluster {
    let text = manifests.joined(separator: "\n---\n")
    return ClusterReader.read(
      [SourceFile(path: "a.yaml", text: text)], options: ReadingOptions(now: Timestamp(seconds: 0)))
  }

  @Test(arguments: ["1.24", "1.32", "1.36"])
  func whatUpstreamMakesIsKnown(release: String) throws {
    let entries = try Self.entries(of: release)
    let cluster = Self.cluster(entries.map { $0.manifest() })
    #expect(cluster.roles.count == entries.filter(\.isRole).count)
    #expect(cluster.roles.count >= 70)
    #expect(cluster.bindings.count == entries.filter { !$0.isRole }.count)
    #expect(cluster.ownRoles.map(\.object.name) == [])
    #expect(cluster.ownBindings.map(\.object.name) == [])
  }

  @Test(arguments: ["1.24", "1.32", "1.36"])
  func whatIsAddedIsNot(release: String) throws {
    let rule = "{verbs: [bind], apiGroups: [example.org], resources: [databases]}"
    let subject = "{kind: User, name: mallory}"
    let entries = try Self.entries(of: release)
    let cluster = Self.cluster(entries.map { $0.manifest(adding: $0.isRole ? rule : subject) })
    // The control plane fills the aggregated ones, and takes out what others wrote there.
    let filled = ["admin", "edit", "view"]
    let own = cluster.ownRoles
    let expected = cluster.roles.map(\.object.name).filter {
      !filled.contains($0) && $0 != "cluster-admin"
    }
    let names = own.map(\.object.name)
    #expect(expected.filter { !names.contains($0) } == [])
    for role in own { #expect(role.rules.map(\.resources) == [["databases"]]) }
    #expect(cluster.ownBindings.count == cluster.bindings.count)
    for binding in cluster.ownBindings { #expect(binding.subjects.map(\.name) == ["mallory"]) }
  }

  private static let own = "labels: {kubernetes.io/bootstrapping: rbac-defaults}"

  /// Name and label are Kubernetes', and something else is not.
  @Test(arguments: [
    "{kind: ClusterRole, metadata: {name: 'system:unheard-of', \(own)}, rules: []}",
    "{kind: Role, metadata: {name: view, namespace: shop, \(own)}, rules: []}",
    """
    {kind: ClusterRole, metadata: {name: 'system:discovery', \(own)},
     aggregationRule: {clusterRoleSelectors: [{matchLabels: {a: b}}]}, rules: []}
    """,
    """
    {kind: ClusterRole, metadata: {name: view, \(own)}, aggregationRule: {clusterRoleSelectors:
      [{matchLabels: {rbac.authorization.k8s.io/aggregate-to-edit: 'true'}}]}, rules: []}
    """,
    """
    {kind: ClusterRole, metadata: {name: view, \(own)},
     rules: [{verbs: [get], apiGroups: [''], resources: [secrets]}]}
    """,
    """
    {kind: ClusterRoleBinding, metadata: {name: 'system:discovery', \(own)},
     roleRef: {kind: ClusterRole, name: cluster-admin},
     subjects: [{kind: Group, name: 'system:authenticated'}]}
    """,
    """
    {kind: ClusterRoleBinding, metadata: {name: 'system:controller:ttl-controller', \(own)},
     roleRef: {kind: ClusterRole, name: 'system:controller:ttl-controller'},
     subjects: [{kind: ServiceAccount, name: ttl-controller, namespace: shop}]}
    """,
    """
    {kind: ClusterRoleBinding, metadata: {name: 'system:controller:mine', \(own)},
     roleRef: {kind: ClusterRole, name: 'system:controller:mine'},
     subjects: [{kind: ServiceAccount, name: mine, namespace: kube-system}]}
    """,
  ])
  func lookAlikesAreNot(manifest: String) {
    let group = "{apiVersion: rbac.authorization.k8s.io/v1, "
    let cluster = Self.cluster([group + manifest.dropFirst()])
    #expect(cluster.roles.count + cluster.bindings.count == 1)
    #expect(cluster.ownRoles.count == cluster.roles.count)
    #expect(cluster.ownBindings.count == cluster.bindings.count)
  }
}
