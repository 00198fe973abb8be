import Kubernetes
import Testing
import Text

@Suite struct PolicyCoverageTests {
  /// `verbs on groups resources names`, each with commas; `/` as the group makes them paths.
  private static func rule(_ text: String) -> PolicyRule {
    let cells = text.split(separator: " ").map { cell in
      cell.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let isPath = cells[1] == ["/"]
    return PolicyRule(
      verbs: cells[0], apiGroups: isPath ? [] : cells[1].map { $0 == "core" ? "" : $0 },
      resources: isPath ? [] : cells[2], resourceNames: cells.count > 3 ? cells[3] : [],
      nonResourceURLs: isPath ? cells[2] : [],
      at: Location(file: SourceFile(path: "a.yaml", text: ""), offset: 0))
  }

  private static func text(_ rule: PolicyRule) -> String {
    let isPath = !rule.nonResourceURLs.isEmpty
    let groups = rule.apiGroups.map { $0.isEmpty ? "core" : $0 }
    var cells = [rule.verbs, isPath ? ["/"] : groups]
    cells.append(isPath ? rule.nonResourceURLs : rule.resources)
    if rule.isNarrowed { cells.append(rule.resourceNames) }
    return cells.map { $0.joined(separator: ",") }.joined(separator: " ")
  }

  /// What upstream's `Covers` says of the same pairs, and the part that is left.
  @Test(arguments: [
    ("get core pods", ["get core pods"], nil),
    ("get,list core pods", ["get core pods", "list core pods,secrets"], nil),
    ("get,list core pods,secrets", ["get,list core pods"], "get,list core secrets"),
    ("get,list core pods", ["get core pods"], "list core pods"),
    ("get core,apps pods", ["get core pods"], "get apps pods"),
    ("get core pods", ["* * *"], nil),
    ("* core pods", ["get,list,watch,create core pods"], "* core pods"),
    ("get core *", ["get core pods,secrets"], "get core *"),
    ("get * pods", ["get core pods"], "get * pods"),
    ("get apps deployments/scale", ["get * */scale"], nil),
    ("get apps deployments", ["get * */scale"], "get apps deployments"),
    ("get core pods/log", ["get core pods"], "get core pods/log"),
    ("get core secrets a", ["get core secrets"], nil),
    ("get core secrets a,b", ["get core secrets a"], "get core secrets b"),
    ("get core secrets", ["get core secrets a"], "get core secrets"),
    ("get / /healthz,/metrics", ["get / /healthz"], "get / /metrics"),
    ("get / /healthz/etcd", ["get / /healthz/*"], nil),
    ("get / /healthz", ["get / /healthz/*"], "get / /healthz"),
    ("get / *", ["get / /healthz"], "get / *"),
    ("get / /healthz", ["* core *"], "get / /healthz"),
  ])
  func aRuleIsComparedByItsSinglePermissions(
    rule: String, others: [String], rest: String?
  ) {
    let part = Self.rule(rule).beyond(others.map(Self.rule))
    #expect(part.map(Self.text) == rest)
  }

  @Test func aRuleOfVeryManyIsNotTakenApart() {
    let many = (0..<8).map(String.init).joined(separator: ",")
    let rule = Self.rule("\(many) \(many) \(many)")
    #expect(rule.beyond([Self.rule("* * *")]).map(Self.text) == Self.text(rule))
  }
}
