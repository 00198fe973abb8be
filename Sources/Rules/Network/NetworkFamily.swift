import Inventory
import Kubernetes
import YAML

extension Network {
  /// What no rule says while a plug-in's own policies may allow more.
  static let otherPolicies = Verdict.notAssessed(missing: "what the plug-in's own policies allow")

  /// The images of controllers that pass requests of Ingresses and Gateways on to pods.
  static let ingressControllers: Set<String> = [
    "controller", "nginx-ingress", "nginx-ingress-controller", "ingress-nginx-controller",
    "traefik", "kubernetes-ingress", "haproxy-ingress", "contour", "envoy", "kong",
    "kong-gateway", "ingress-controller", "proxyv2", "emissary", "apisix", "skipper", "pomerium",
  ]

  static func isIngressController(_ workload: Workload) -> Bool {
    if workload.template.labels["app.kubernetes.io/component"] == "ingress-controller"
      || workload.name == "ingress-controller"
    {
      return true
    }
    return workload.template.running.compactMap(\.image).contains { image in
      guard ingressControllers.contains(image.baseName) else { return false }
      return image.baseName != "controller" || image.repository.contains("ingress")
    }
  }

  /// The ports of a Service that are open to nobody, with the policies that close them.
  static func closedPort(of service: Service, in cluster: Cluster)
    -> (port: Node, target: TargetPort, policies: [Object])?
  {
    let workloads = cluster.workloads(of: service).filter { !$0.template.hostNetwork }
    if workloads.isEmpty { return nil }
    let reaches = workloads.map { cluster.networkReach(of: $0) }
    for port in service.ports {
      let isOpen = reaches.contains { reach in
        let target = cluster.target(of: port, in: reach.workload)
        // A name that no container has is another rule's finding.
        if target.number == nil { return true }
        return reach.limits(.ingress).isEmpty
          || reach.openings(.ingress).contains { $0.allows(target) }
      }
      if isOpen { continue }
      guard let first = reaches.first else { continue }
      return (port, cluster.target(of: port, in: first.workload), first.limits(.ingress))
    }
    return nil
  }
}

extension TargetPort {
  /// `8080`, `http`
  var shown: String { number.map(String.init) ?? name ?? "" }
}
