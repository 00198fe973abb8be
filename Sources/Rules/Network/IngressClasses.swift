import Inventory
import Kubernetes
import YAML

extension Network {
  static let ingressClasses = Rule(
    "network/ingress-classes",
    title: "Ingresses belong to a class that exists",
    severity: .medium,
    rationale: """
      An Ingress without a class, or of one that is not there, is served by no controller, or by \
      whichever takes all it sees. It gets no address, and nobody says so.
      """,
    remedy: """
      Set ingressClassName to an IngressClass of the cluster, or mark one IngressClass with \
      ingressclass.kubernetes.io/is-default-class: "true".
      """,
    aliases: ["ingressClass", "restrict-ingress-classes", "NET003"],
    needs: [.wholeCluster],
    examples: [
      .passes(kind("nginx") + ingress("ingressClassName: nginx"), whole: true),
      .fails(kind("nginx") + ingress("ingressClassName: ↓traefik"), whole: true),
      .fails(kind("nginx") + ingress("rules: []", mark: "↓"), whole: true),
      .passes(
        kind("nginx", note: "ingressclass.kubernetes.io/is-default-class: 'true'")
          + ingress("rules: []"), whole: true),
      .notAssessed(ingress("rules: []"), whole: true),
    ],
    judging: \.ingresses
  ) { ingress, cluster in
    let classes = cluster.ingressClasses
    if classes.isEmpty { return .notAssessed(missing: "the IngressClasses") }
    if let wanted = ingress.spec["ingressClassName"], let text = wanted.text {
      return classes.contains { $0.name == text }
        ? .passes : .fails("is of the class \(text), which does not exist", at: wanted.location)
    }
    // The annotation that came before is read by controllers, not by the API server.
    if ingress.annotations["kubernetes.io/ingress.class"] != nil { return .passes }
    return classes.contains(where: isDefaultClass)
      ? .passes : .fails("names no class, and none is the default")
  }

  static func isDefaultClass(_ object: Object) -> Bool {
    object.annotations["ingressclass.kubernetes.io/is-default-class"] == "true"
  }

  private static func kind(_ name: String, note: String = "team: web") -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: IngressClass
    metadata: {name: \(name), annotations: {\(note)}}
    ---

    """
  }

  private static func ingress(_ spec: String, mark: String = "") -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: \(mark)web, namespace: shop}
    spec:
      \(spec)
    """
  }
}

extension Cluster {
  var ingressClasses: [Object] { objects("IngressClass", group: "networking.k8s.io") }
}
