import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let uniqueIngressPaths = Rule(
    "network/unique-ingress-paths",
    title: "No two Ingresses claim the same host and path",
    severity: .medium,
    rationale: """
      When two Ingresses of a class claim one host and path, the controller picks one by its own \
      rules. Traffic goes to the wrong Service, and may change sides at the next restart.
      """,
    remedy: "Let one Ingress own each host and path, or mark the other as a canary.",
    aliases: [
      "unique-ingress-host-and-path", "unique-ingress-paths", "NET005",
    ],
    needs: [],
    examples: [
      .passes(ingress("a", path: "/") + ingress("b", path: "/api")),
      .passes(
        ingress("a", path: "/")
          + ingress("b", path: "/").replacing(
            "  name: b",
            with: "  name: b\n  annotations: {nginx.ingress.kubernetes.io/canary: 'true'}")),
      .fails(ingress("a", path: "/") + ingress("b", path: "↓/")),
      .passes(
        "-- a/i.yaml --\n" + ingress("a", path: "/")
          + "-- b/i.yaml --\n" + ingress("b", path: "/")),
    ],
    judging: \.claimedIngresses
  ) { claim, _ in
    guard let twin = claim.twin else { return .passes }
    return .fails(
      "claims \(twin.text), which \(twin.first.title) claims too", at: twin.location,
      related: [Related("the first claim", at: twin.firstLocation)])
  }

  private static func ingress(_ name: String, path: String) -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: \(name)
      namespace: shop
    spec:
      rules:
        - host: shop.example
          http:
            paths:
              - path: \(path)
                pathType: Prefix
                backend: {service: {name: web, port: {number: 80}}}
    ---

    """
  }
}

/// An Ingress with the first of its paths that another one claimed before it.
struct ClaimedIngress: ObjectSubject {
  struct Twin: Sendable {
    let text: String
    let location: Location
    let first: Object
    let firstLocation: Location
  }

  let object: Object
  let twin: Twin?
}

extension Cluster {
  /// The Ingresses whose paths are theirs alone by intent: canaries and merged ones are left out.
  fileprivate var claimedIngresses: [ClaimedIngress] {
    var claims: [String: (object: Object, location: Location)] = [:]
    return ingresses.compactMap { ingress in
      let notes = ingress.annotations
      if notes["nginx.ingress.kubernetes.io/canary"] == "true"
        || notes["nginx.org/mergeable-ingress-type"] != nil
        || ingress.labels["acme.cert-manager.io/http01-solver"] != nil
      {
        return nil
      }
      return ClaimedIngress(object: ingress, twin: claim(ingress, &claims))
    }
  }

  private func claim(
    _ ingress: Object, _ claims: inout [String: (object: Object, location: Location)]
  )
    -> ClaimedIngress.Twin?
  {
    let kind =
      ingress.spec["ingressClassName"]?.text ?? ingress.annotations["kubernetes.io/ingress.class"]
    var twin: ClaimedIngress.Twin?
    for rule in ingress.spec["rules"].items {
      guard let host = rule["host"]?.text, !host.isEmpty else { continue }
      for path in rule["http"]["paths"].items {
        let text = "\(host)\(path["path"]?.text ?? "/")"
        let scope = isWhole ? "" : String(ingress.folder)
        let key = "\(scope)\n\(kind ?? "")\n\(path["pathType"]?.text ?? "")\n\(text)"
        let place = path["path"]?.location ?? path.location
        guard let first = claims[key] else {
          claims[key] = (ingress, place)
          continue
        }
        let isVariant =
          first.object.name == ingress.name && first.object.namespace == ingress.namespace
        if !isVariant, twin == nil {
          twin = ClaimedIngress.Twin(
            text: text, location: place, first: first.object, firstLocation: first.location)
        }
      }
    }
    return twin
  }
}
