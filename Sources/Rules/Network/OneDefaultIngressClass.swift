import Inventory
import Kubernetes
import YAML

extension Network {
  static let oneDefaultIngressClass = Rule(
    "network/one-default-ingress-class",
    title: "No two IngressClasses are the default",
    severity: .medium,
    rationale: """
      With two default classes the admission controller refuses every new Ingress that names none.
      """,
    remedy: "Take the annotation ingressclass.kubernetes.io/is-default-class off all but one.",
    aliases: ["restrict-ingress-classes"],
    examples: [
      .passes(kind("nginx") + kind("traefik", isDefault: "false")),
      .fails(kind("nginx") + kind("↓traefik")),
    ],
    judging: \.defaultIngressClasses
  ) { subject, cluster in
    let first = cluster.ingressClasses.first {
      isDefaultClass($0) && (cluster.isWhole || $0.folder == subject.folder)
    }
    guard let first, first.name != subject.name else { return .passes }
    return .fails(
      "is a default class, as is \(first.name)",
      related: [Related("the other default", at: first.location)])
  }

  private static func kind(_ name: String, isDefault: String = "true") -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: IngressClass
    metadata:
      name: \(name)
      annotations: {ingressclass.kubernetes.io/is-default-class: "\(isDefault)"}
    spec: {controller: example.com/\(isDefault)}
    ---

    """
  }
}

extension Cluster {
  fileprivate var defaultIngressClasses: [Object] {
    ingressClasses.filter(Network.isDefaultClass)
  }
}
