import Inventory
import Kubernetes
import Testing
import Text

@Suite struct AccessIndexTests {
  private static let role = """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata: {name: reader}
    rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]
    """

  private static func binding(_ kind: String, namespace: String = "shop", role: String = "reader")
    -> String
  {
    """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: \(kind)
    metadata: {name: reader, namespace: \(namespace)}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: \(role)}
    subjects: [{kind: ServiceAccount, name: robot, namespace: shop}]
    """
  }

  private static func pod(namespace: String) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: robot, namespace: \(namespace)}
    spec: {serviceAccountName: robot, containers: [{name: robot, image: robot}]}
    """
  }

  private func cluster(_ files: [String: String], whole: Bool = false) -> Cluster {
    var options = ReadingOptions(now: Timestamp(seconds: 0))
    options.isWhole = whole
    let files = files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
    return ClusterReader.read(files, options: options)
  }

  @Test func aRoleIsUnboundUntilABindingNamesIt() throws {
    let cluster = cluster(["a.yaml": Self.role, "b.yaml": Self.binding("RoleBinding", role: "no")])
    guard case .unbound = cluster.reach(of: try #require(cluster.roles.first)) else {
      Issue.record("the role is bound by a binding of another role")
      return
    }
  }

  @Test func oneClusterRoleBindingMakesItClusterWide() throws {
    let cluster = cluster([
      "a.yaml": Self.role, "b.yaml": Self.binding("RoleBinding"),
      "c.yaml": Self.binding("ClusterRoleBinding"),
    ])
    guard case .clusterWide(let wide) = cluster.reach(of: try #require(cluster.roles.first)) else {
      Issue.record("the role is not given out in every namespace")
      return
    }
    #expect(wide.map(\.object.file.path) == ["c.yaml"])
  }

  @Test func bindingsOfOtherFoldersCountOnlyInAWholeCluster() throws {
    let files = [
      "one/role.yaml": Self.role, "one/binding.yaml": Self.binding("RoleBinding"),
      "two/binding.yaml": Self.binding("ClusterRoleBinding"),
    ]
    for whole in [false, true] {
      let cluster = cluster(files, whole: whole)
      let found = cluster.bindings(of: try #require(cluster.roles.first))
      #expect(found.count == (whole ? 2 : 1))
    }
  }

  @Test func anAccountIsThatOfItsNamespace() throws {
    for (namespace, count) in [("shop", 1), ("bank", 0)] {
      let cluster = cluster([
        "a.yaml": Self.binding("ClusterRoleBinding"), "b.yaml": Self.pod(namespace: namespace),
      ])
      let workload = try #require(cluster.workloads.first)
      #expect(cluster.bindings(ofAccountOf: workload).count == count)
    }
  }

  @Test func serviceAccountsWithoutANamespaceMayBeOfAny() {
    let account = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: robot"
    let loose = cluster(["a.yaml": account + "}\n"])
    #expect(loose.hasServiceAccount("robot", in: "shop"))
    let bound = cluster(["a.yaml": account + ", namespace: shop}\n"])
    #expect(bound.hasServiceAccount("robot", in: nil))
    #expect(!bound.hasServiceAccount("robot", in: "bank"))
    #expect(!bound.hasServiceAccount("other", in: "shop"))
    #expect(!cluster([:]).showsServiceAccounts)
  }
}
