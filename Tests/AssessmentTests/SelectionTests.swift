import Assessment
import Rules
import Testing

@Suite struct SelectionTests {
  private let rules = ["etcd/odd-members", "etcd/tls-peers", "tls/expiry"].map {
    Made.rule($0, .low)
  }

  private func chosen(_ included: [String], _ excluded: [String] = []) -> [String] {
    let selection = Selection(included: included, excluded: excluded)
    return rules.filter(selection.contains).map(\.id)
  }

  @Test func idsAreasAndGlobsNameRules() {
    #expect(chosen([]).count == 3)
    #expect(chosen(["etcd/odd-members"]) == ["etcd/odd-members"])
    #expect(chosen(["ETCD"]) == ["etcd/odd-members", "etcd/tls-peers"])
    #expect(chosen(["*/tls-*", "tls/expir?"]) == ["etcd/tls-peers", "tls/expiry"])
    #expect(chosen([], ["etcd/*"]) == ["tls/expiry"])
    #expect(chosen(["etcd"], ["*members"]) == ["etcd/tls-peers"])
    #expect(chosen(["tls/expir??"]).isEmpty)
  }

  @Test func unknownWordsComeWithTheNearestName() {
    let unknown = Selection(included: ["etdc"], excluded: ["tls/expiri", "etcd/*"])
      .unknown(among: rules)
    #expect(unknown.map(\.word) == ["etdc", "tls/expiri"])
    #expect(unknown.map(\.nearest) == ["etcd", "tls/expiry"])
  }
}
