import Kubernetes
import Testing

@testable import Inventory

@Suite struct BootstrapPolicyTests {
  private static let table = """
    =ClusterRole\t\tview\tfills=true\tviewing
    =ClusterRole\t\tviewing
    get\t,apps\tpods
    create\t\tsecrets\t\t-27
    get\t/\t/healthz
    patch\t\tconfigmaps\tone,two\t28-
    =Role\tkube-system\tlocks
    get\t\tsecrets
    >ClusterRoleBinding\t\tviewers\tClusterRole view\tGroup all\tUser eve
    """

  private let policy = BootstrapPolicy(table: Array(Self.table.utf8))

  private func role(_ name: String) throws -> BootstrapPolicy.OwnRole {
    try #require(policy.roles[.init(kind: "ClusterRole", namespace: "", name: name)])
  }

  @Test func aLineIsARuleOfTheRoleAboveIt() throws {
    let rules = try role("viewing").rules
    #expect(rules.map(\.apiGroups) == [["", "apps"], [""], [], [""]])
    #expect(rules.map(\.resources) == [["pods"], ["secrets"], [], ["configmaps"]])
    #expect(rules.map(\.nonResourceURLs) == [[], [], ["/healthz"], []])
    #expect(rules.map(\.resourceNames) == [[], [], [], ["one", "two"]])
    #expect(policy.roles[.init(kind: "Role", namespace: "kube-system", name: "locks")] != nil)
  }

  @Test func aRoleIsFilledFromItsParts() throws {
    let view = try role("view")
    #expect(view.selector == "fills=true")
    #expect(view.rules.isEmpty)
    #expect(policy.rules(of: view).count == 4)
  }

  @Test func powersAreThoseOfTheNewestRelease() throws {
    #expect(try role("viewing").newestRules.count == 3)
    #expect(policy.powers(ofClusterRole: "viewing") == [])
    #expect(policy.powers(ofClusterRole: "locks") == nil)
  }

  @Test func aBindingHasItsSubjects() throws {
    let place = BootstrapPolicy.Place(kind: "ClusterRoleBinding", namespace: "", name: "viewers")
    let binding = try #require(policy.bindings[place])
    #expect(binding.role == "ClusterRole view")
    #expect(binding.subjects == ["Group all", "User eve"])
  }

  @Test(arguments: [
    ("cluster-admin", Power.everything, true), ("edit", .exec, true), ("edit", .tokens, true),
    ("edit", .bindings, false), ("edit", .endpoints, false), ("admin", .bindings, true),
    ("view", .secrets, false), ("system:kubelet-api-admin", .nodeProxy, true),
    ("system:controller:clusterrole-aggregation-controller", .escalation, true),
    ("system:controller:certificate-controller", .approval, false),
    ("system:controller:expand-controller", .secrets, false),
  ])
  func theKnownRolesHaveTheirPowers(name: String, power: Power, isHeld: Bool) throws {
    let powers = try #require(BootstrapPolicy.known.powers(ofClusterRole: name))
    #expect(powers.contains(power) == isHeld)
  }
}
