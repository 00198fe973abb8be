import Inventory
import Kubernetes
import YAML

extension Network {
  static let routeParents = Rule(
    "network/route-parents",
    title: "Routes of the Gateway API join Gateways that exist and take them",
    severity: .high,
    rationale: """
      A route whose Gateway or listener is not there, or does not admit its namespace, is stored \
      and never served.
      """,
    remedy: "Correct parentRefs, or the listener's allowedRoutes.",
    aliases: ["C-0302", "NET014", "NET015", "NET014..NET017"],
    needs: [.wholeCluster],
    examples: [
      .passes(gateway("") + route("web"), whole: true),
      .fails(gateway("") + route("↓wbe"), whole: true),
      .fails(gateway("") + route("web, sectionName: ↓http3"), whole: true),
      .fails(gateway("") + route("↓web", in: "bank"), whole: true),
      .passes(
        gateway("allowedRoutes: {namespaces: {from: All}}") + route("web", in: "bank"), whole: true),
    ],
    judging: \.gatewayRoutes
  ) { route, cluster in
    for parent in route.spec["parentRefs"].items {
      guard parent["kind"]?.text ?? "Gateway" == "Gateway", let name = parent["name"] else {
        continue
      }
      let namespace = parent["namespace"]?.text ?? route.namespace
      let found = cluster.objects("Gateway", named: name.text ?? "").first {
        $0.group == "gateway.networking.k8s.io"
          && ($0.namespace == namespace || $0.namespace == nil)
      }
      guard let found else {
        return .fails(
          "joins the Gateway \(name.text ?? ""), which does not exist", at: name.location)
      }
      let section = parent["sectionName"]
      let listeners = found.spec["listeners"].items.filter {
        section == nil || $0["name"]?.text == section?.text
      }
      if listeners.isEmpty, let section {
        return .fails(
          "joins the listener \(section.text ?? "") of \(found.title), which has none of the name",
          at: section.location)
      }
      let admits = listeners.contains { listener in
        switch listener["allowedRoutes"]["namespaces"]["from"]?.text ?? "Same" {
        case "Same": found.namespace == route.namespace
        default: true
        }
      }
      if !admits {
        return .fails(
          "joins \(found.title), whose listeners take routes of their own namespace only",
          at: name.location, related: [Related("the Gateway", at: found.location)])
      }
    }
    return .passes
  }

  private static func gateway(_ line: String) -> String {
    """
    apiVersion: gateway.networking.k8s.io/v1
    kind: Gateway
    metadata: {name: web, namespace: shop}
    spec:
      gatewayClassName: envoy
      listeners:
        - name: https
          port: 443
          \(line)
    ---

    """
  }

  private static func route(_ parent: String, in namespace: String = "shop") -> String {
    """
    apiVersion: gateway.networking.k8s.io/v1
    kind: HTTPRoute
    metadata: {name: web, namespace: \(namespace)}
    spec: {parentRefs: [{namespace: shop, name: \(parent)}]}
    """
  }
}

extension Cluster {
  private static let gatewayGroup = "gateway.networking.k8s.io"
  var gateways: [Object] { objects("Gateway", group: Self.gatewayGroup) }
  var gatewayRoutes: [Object] {
    ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"].flatMap {
      objects($0, group: Self.gatewayGroup)
    }
  }
  var referenceGrants: [Object] { objects("ReferenceGrant", group: Self.gatewayGroup) }

  /// Whether a ReferenceGrant lets the object refer to one of the kind in another namespace.
  func isGranted(_ kind: String, in namespace: String, to object: Object) -> Bool {
    referenceGrants.contains { grant in
      grant.namespace == namespace
        && grant.spec["from"].items.contains {
          $0["kind"]?.text == object.kind && $0["namespace"]?.text == object.namespace
        }
        && grant.spec["to"].items.contains { $0["kind"]?.text == kind }
    }
  }
}
