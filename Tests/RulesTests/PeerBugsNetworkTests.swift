import Inventory
import Testing
import Text

@testable import Rules

/// What other auditors get wrong about policies, Services and roles.
@Suite struct PeerBugsNetworkTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let rule: String
    let text: String
    let status: RuleResult.Status
  }

  private static func binding(_ kind: String, _ role: String, _ subject: String) -> String {
    """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: \(kind)
    metadata: {name: b\(kind == "RoleBinding" ? ", namespace: shop" : "")}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: \(role)}
    subjects: [{\(subject)}]
    """
  }

  private static let web = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web, namespace: shop}
    spec:
      selector: {matchLabels: {app: web}}
      template:
        metadata: {labels: {app: web, tier: front}}
        spec: {containers: [{name: web, image: "registry.example/web:1"}]}
    ---

    """

  private static func policy(_ spec: String) -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: {name: p, namespace: shop}
    spec: \(spec)
    """
  }

  private static func service(_ spec: String) -> String {
    "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}, spec: \(spec)}"
  }

  static let cases = [
    Case(
      testDescription: "a ClusterRoleBinding to anonymous callers is seen",
      rule: "rbac/no-anonymous-bindings",
      text: binding("ClusterRoleBinding", "edit", "kind: User, name: 'system:anonymous'"),
      status: .failed),
    Case(
      testDescription: "a ClusterRoleBinding to every user is seen",
      rule: "rbac/no-broad-groups",
      text: binding("ClusterRoleBinding", "edit", "kind: Group, name: 'system:authenticated'"),
      status: .failed),
    Case(
      testDescription: "a user named as the group is not the group",
      rule: "rbac/no-broad-groups",
      text: binding("ClusterRoleBinding", "edit", "kind: User, name: 'system:authenticated'"),
      status: .passed),
    Case(
      testDescription: "a ClusterRoleBinding to system:masters is seen",
      rule: "rbac/no-system-masters",
      text: binding("ClusterRoleBinding", "view", "kind: Group, name: 'system:masters'"),
      status: .failed),
    Case(
      testDescription: "a deny-all policy without rules closes its namespace",
      rule: "network/default-deny",
      text: web + policy("{podSelector: {}, policyTypes: [Ingress, Egress]}"), status: .passed),
    Case(
      testDescription: "a policy that matches two labels of a pod closes it",
      rule: "network/default-deny",
      text: web + policy("{podSelector: {matchLabels: {app: web, tier: front}}}"),
      status: .passed),
    Case(
      testDescription: "a policy that shares one of two labels does not",
      rule: "network/default-deny",
      text: web + policy("{podSelector: {matchLabels: {app: db, tier: front}}}"),
      status: .failed),
    Case(
      testDescription: "a default deny allows nothing",
      rule: "network/no-allow-all",
      text: policy("{podSelector: {}, policyTypes: [Ingress, Egress]}"), status: .passed),
    Case(
      testDescription: "a Service without a selector selects no pod",
      rule: "network/named-ports",
      text: web + service("{ports: [{port: 80, targetPort: http}]}"), status: .notApplicable),
    Case(
      testDescription: "a Service without a selector does not dangle",
      rule: "network/services-match", text: web + service("{ports: [{port: 80}]}"),
      status: .notApplicable),
    Case(
      testDescription: "an ExternalName has no pods to match",
      rule: "network/services-match",
      text: web + service("{type: ExternalName, externalName: db.example, selector: {app: x}}"),
      status: .notApplicable),
    Case(
      testDescription: "a target port that no container declares may well be open",
      rule: "network/named-ports",
      text: web + service("{selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}"),
      status: .passed),
  ]

  @Test(arguments: cases) func isRight(_ item: Case) throws {
    let rule = try #require(Catalog.rules.first { $0.id == item.rule })
    let cluster = ClusterReader.read(
      [SourceFile(path: "input.yaml", text: item.text)],
      options: ReadingOptions(now: Timestamp(seconds: 1_795_000_000)))
    #expect(rule.judge(cluster).status == item.status)
  }
}
