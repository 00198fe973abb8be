import Inventory
import Kubernetes
import Testing

@Suite struct ClusterReferencesTests {
  private static let web = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web, namespace: shop}
    spec:
      selector: {matchLabels: {app: web}}
      template:
        metadata: {labels: {app: web, tier: front}}
        spec: {containers: [{name: web, image: web}]}
    """

  private static func service(_ selector: String, namespace: String = "shop") -> String {
    """
    apiVersion: v1
    kind: Service
    metadata: {name: web, namespace: \(namespace)}
    spec: {selector: \(selector), ports: [{port: 80}]}
    """
  }

  @Test(arguments: [
    ("{app: web}", 1), ("{app: web, tier: front}", 1), ("{app: web, tier: back}", 0),
    ("{app: other}", 0), ("{app: web, statefulset.kubernetes.io/pod-name: web-0}", 1),
  ])
  func servicesFindTheirWorkloads(selector: String, count: Int) throws {
    let cluster = try cluster([("a.yaml", Self.web), ("s.yaml", Self.service(selector))])
    let service = try #require(cluster.services.first)
    #expect(cluster.workloads(of: service).count == count)
  }

  @Test func otherNamespacesAreNotSearched() throws {
    let cluster = try cluster([
      ("a.yaml", Self.web), ("s.yaml", Self.service("{app: web}", namespace: "bank")),
    ])
    let service = try #require(cluster.services.first)
    #expect(cluster.workloads(of: service).isEmpty)
  }

  @Test func aFolderWithAnOperatorsObjectsIsOpen() throws {
    let kafka = "{apiVersion: kafka.strimzi.io/v1, kind: Kafka, metadata: {name: k}}"
    let closed = try cluster([("a/web.yaml", Self.web), ("b/kafka.yaml", kafka)])
    let open = try cluster([("a/web.yaml", Self.web), ("a/kafka.yaml", kafka)])
    #expect(closed.isClosed(around: try #require(closed.workloads.first).object))
    #expect(!open.isClosed(around: try #require(open.workloads.first).object))
  }

  @Test func kustomizationsRewriteImages() throws {
    let cluster = try cluster([
      ("a/web.yaml", Self.web),
      ("a/kustomization.yaml", "kind: Kustomization\nimages: [{name: web, newTag: '1.4'}]"),
    ])
    #expect(cluster.isRewritten(ImageReference("web")))
    #expect(cluster.isRewritten(ImageReference("web:latest")))
    #expect(!cluster.isRewritten(ImageReference("webapp")))
  }
}
