import Inventory
import Kubernetes
import Testing
import Text

@Suite struct EffectiveRightsTests {
  private func cluster(_ text: String) -> Cluster {
    ClusterReader.read(
      [SourceFile(path: "a.yaml", text: text)], options: ReadingOptions(now: Timestamp(seconds: 0)))
  }

  private static let pod = """
    apiVersion: v1
    kind: Pod
    metadata: {name: robot, namespace: shop}
    spec: {serviceAccountName: robot, containers: [{name: robot, image: robot}]}
    ---

    """

  private static func binding(_ role: String, _ subject: String) -> String {
    """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata: {name: robot}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: \(role)}
    subjects: [{\(subject)}]
    ---

    """
  }

  @Test(arguments: [
    ("kind: ServiceAccount, name: robot, namespace: shop", true),
    ("kind: ServiceAccount, name: robot, namespace: bank", false),
    ("kind: Group, name: 'system:serviceaccounts'", true),
    ("kind: Group, name: 'system:serviceaccounts:shop'", true),
    ("kind: Group, name: 'system:serviceaccounts:bank'", false),
    ("kind: Group, name: 'system:authenticated'", true),
    ("kind: Group, name: 'system:unauthenticated'", false),
    ("kind: User, name: robot", false),
  ])
  func anAccountIsInItsGroups(subject: String, isReached: Bool) throws {
    let cluster = cluster(Self.pod + Self.binding("cluster-admin", subject))
    let held = cluster.takeover(by: try #require(cluster.workloads.first))
    #expect((held?.power == .everything) == isReached)
  }

  @Test func aggregatedRulesAreThoseOfTheSelectedRoles() throws {
    let roles = """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: {name: robots}
      aggregationRule: {clusterRoleSelectors: [{matchLabels: {robots: "true"}}]}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: {name: shell, labels: {robots: "true"}}
      rules: [{apiGroups: [""], resources: [pods/exec], verbs: [create]}]
      ---

      """
    let subject = "kind: ServiceAccount, name: robot, namespace: shop"
    let cluster = cluster(Self.pod + roles + Self.binding("robots", subject))
    let workload = try #require(cluster.workloads.first)
    let held = try #require(cluster.takeover(by: workload))
    #expect(held.power == .exec)
    #expect(held.grant?.words == "create on pods/exec")
    let shell = try #require(cluster.roles.first { $0.object.name == "shell" })
    guard case .clusterWide = cluster.reach(of: shell) else {
      Issue.record("an aggregated role reaches as far as what it is aggregated into")
      return
    }
  }

  @Test func labelAndNameDoNotMakeARoleKubernetesOwn() {
    let role = """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: {name: "system:node-proxier", labels: {kubernetes.io/bootstrapping: rbac-defaults}}
      rules: [{apiGroups: [""], resources: [nodes], verbs: [get, list, watch]}
      """
    #expect(cluster(role + "]").ownRoles.isEmpty)
    let widened = role + ", {apiGroups: [\"\"], resources: [secrets], verbs: [get]}]"
    #expect(cluster(widened).ownRoles.count == 1)
  }

  @Test(arguments: [("true", "false", true), ("false", "true", false), ("", "false", false)])
  func thePodsWordOnItsTokenWins(pod: String, account: String, isMounted: Bool) throws {
    let line = pod.isEmpty ? "" : "automountServiceAccountToken: \(pod), "
    let text = """
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: robot, namespace: shop}
      automountServiceAccountToken: \(account)
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: robot, namespace: shop}
      spec: {\(line)serviceAccountName: robot, containers: [{name: robot, image: robot}]}
      """
    let cluster = cluster(text)
    #expect(cluster.mountsToken(try #require(cluster.workloads.first)) == isMounted)
  }
}
