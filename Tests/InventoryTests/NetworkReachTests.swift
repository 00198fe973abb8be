import Inventory
import Kubernetes
import Testing
import Text

@Suite struct NetworkReachTests {
  private func cluster(_ text: String, whole: Bool = true) -> Cluster {
    var options = ReadingOptions(now: Timestamp(seconds: 0))
    options.isWhole = whole
    return ClusterReader.read([SourceFile(path: "a.yaml", text: text)], options: options)
  }

  private static func pod(_ name: String, _ namespace: String, labels: String = "app: web")
    -> String
  {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: \(name), namespace: \(namespace), labels: {\(labels)}}
    spec: {containers: [{name: c, image: c, ports: [{name: http, containerPort: 8080}]}]}
    ---

    """
  }

  private static func policy(_ spec: String, in namespace: String = "shop") -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: {name: p, namespace: \(namespace)}
    spec: \(spec)
    ---

    """
  }

  @Test(arguments: [
    ("{podSelector: {}}", true, false),
    ("{podSelector: {}, egress: []}", true, true),
    ("{podSelector: {}, policyTypes: [Egress]}", false, true),
    ("{podSelector: {}, policyTypes: [Ingress], egress: [{}]}", true, false),
    ("{podSelector: {matchLabels: {app: db}}}", false, false),
    ("{podSelector: {matchExpressions: [{key: app, operator: In, values: [web]}]}}", true, false),
    ("{podSelector: {matchExpressions: [{key: app, operator: DoesNotExist}]}}", false, false),
  ])
  func whatIsLimited(spec: String, ingress: Bool, egress: Bool) throws {
    let cluster = cluster(Self.pod("web", "shop") + Self.policy(spec))
    let reach = cluster.networkReach(of: try #require(cluster.workloads.first))
    #expect(reach.limits(.ingress).isEmpty != ingress)
    #expect(reach.limits(.egress).isEmpty != egress)
  }

  @Test func policiesOfOtherNamespacesDoNotCount() throws {
    let cluster = cluster(
      Self.pod("web", "shop") + Self.policy("{podSelector: {}}", in: "bank"))
    #expect(cluster.networkReach(of: try #require(cluster.workloads.first)).policies.isEmpty)
  }

  @Test(arguments: [
    ("{podSelector: {}}", "shop", true), ("{podSelector: {}}", "bank", false),
    ("{namespaceSelector: {}}", "bank", true),
    ("{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: bank}}}", "bank", true),
    ("{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: bank}}}", "shop", false),
    (
      "{namespaceSelector: {}, podSelector: {matchLabels: {app: db}}}", "bank", false
    ),
    (
      "{namespaceSelector: {matchLabels: {team: bank}}, podSelector: {matchLabels: {app: web}}}",
      "bank", true
    ),
  ])
  func whoAPeerMeans(peer: String, namespace: String, isMeant: Bool) throws {
    let space =
      "{apiVersion: v1, kind: Namespace, metadata: {name: bank, labels: {team: bank}}}\n---\n"
    let cluster = cluster(
      space + Self.pod("target", "shop") + Self.pod("client", namespace)
        + Self.policy("{podSelector: {}, ingress: [{from: [\(peer)]}]}"))
    let target = try #require(cluster.workloads.first { $0.name == "target" })
    let client = try #require(cluster.workloads.first { $0.name == "client" })
    let opening = try #require(cluster.networkReach(of: target).openings(.ingress).first)
    #expect(cluster.admits(opening, client) == isMeant)
    #expect(!opening.admitsOutside)
  }

  @Test(arguments: [
    ("[]", true), ("[{port: 8080}]", true), ("[{port: 80}]", false), ("[{port: http}]", true),
    ("[{port: 8000, endPort: 8100}]", true), ("[{port: 8080, protocol: UDP}]", false),
    ("[{protocol: TCP}]", true), ("[{port: metrics}]", false),
  ])
  func whichPortsARuleOpens(ports: String, isOpen: Bool) throws {
    let cluster = cluster(
      Self.pod("web", "shop") + Self.policy("{podSelector: {}, ingress: [{ports: \(ports)}]}"))
    let reach = cluster.networkReach(of: try #require(cluster.workloads.first))
    let opening = try #require(reach.openings(.ingress).first)
    #expect(opening.allows(TargetPort(number: 8080, name: "http")) == isOpen)
  }
}
