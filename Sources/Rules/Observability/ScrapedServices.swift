import Inventory
import Kubernetes
import Text
import YAML

extension Observability {
  static let scrapedServices = Rule(
    "observability/scraped-services",
    title: "Monitors select Services and pods that there are, by ports that they have",
    severity: .medium,
    rationale: """
      A ServiceMonitor whose selector matches no Service, or that names a port which the Service \
      does not have, collects nothing. No alert tells of it, as there is no target that could be \
      down.
      """,
    remedy: """
      Copy the labels of the Service into the selector, and the name of its port into the \
      endpoint.
      """,
    aliases: ["dangling-servicemonitor"],
    needs: [],
    examples: [
      .passes(monitored("metrics") + scraped),
      .fails(monitored("↓http-metrics") + scraped),
      .fails(monitored("metrics", app: "shop", mark: "↓") + scraped, whole: true),
      .notAssessed(monitored("metrics", app: "shop") + scraped),
      .notAssessed(
        monitored("http-metrics") + scraped
          + "\n---\n{apiVersion: ceph.rook.io/v1, kind: CephCluster, metadata: {name: a}}"),
      .notApplicable(web),
    ],
    judging: \.serviceMonitors
  ) { monitor, cluster in
    if monitor.matched.isEmpty {
      guard cluster.isWhole else { return .notAssessed(missing: Need.wholeCluster.missing) }
      return .fails("selects no \(monitor.kind)", at: monitor.object.location)
    }
    for endpoint in monitor.endpoints {
      guard let port = endpoint["port"], let name = port.text else { continue }
      if monitor.ports.contains(name) { continue }
      // An operator may make the Service that is meant.
      if ([monitor.object] + monitor.matched).contains(where: cluster.mayBeJoined) {
        return .notAssessed(missing: Need.wholeCluster.missing)
      }
      return .fails(
        "reads the port \(name), which no \(monitor.kind) that it selects has", at: port.location,
        related: monitor.matched.prefix(3).map { Related("selected", at: $0.location) })
    }
    return .passes
  }

  private static func monitored(_ port: String, app: String = "web", mark: String = "") -> String {
    """
    apiVersion: monitoring.coreos.com/v1
    kind: ServiceMonitor
    metadata:
      name: \(mark)web
      namespace: shop
    spec:
      selector: {matchLabels: {app: \(app)}}
      endpoints:
      - port: \(port)
    ---

    """
  }

  private static let scraped = """
    apiVersion: v1
    kind: Service
    metadata: {name: web, namespace: shop, labels: {app: web}}
    spec: {selector: {app: web}, ports: [{name: metrics, port: 9090}]}
    """
}

/// A ServiceMonitor or PodMonitor with what it selects.
struct MonitorReach: ObjectSubject {
  let object: Object
  /// `Service` or `pod`.
  let kind: String
  let endpoints: [Node]
  let matched: [Object]
  /// The names of the ports of all that is matched.
  let ports: Set<String>
}

extension Cluster {
  fileprivate var serviceMonitors: [MonitorReach] {
    let monitors = objects("ServiceMonitor", group: "monitoring.coreos.com")
    if monitors.isEmpty { return [] }
    var byLabel: [String: [Int]] = [:]
    for (index, service) in services.enumerated() {
      for pair in service.object.labels.pairs {
        byLabel["\(pair.key)=\(pair.value)", default: []].append(index)
      }
    }
    return monitors.compactMap { monitor in
      guard let selector = LabelSelector(monitor.spec["selector"]), !selector.isEmpty else {
        return nil
      }
      let lists = Labels(selector.node["matchLabels"]).pairs.map {
        byLabel["\($0.key)=\($0.value)"] ?? []
      }
      let candidates = lists.min { $0.count < $1.count } ?? Array(services.indices)
      let found = candidates.map { services[$0] }.filter {
        isInReach($0.object, of: monitor) && selector.matches($0.object.labels)
      }
      let ports = found.flatMap { $0.ports.compactMap { $0["name"]?.text } }
      return MonitorReach(
        object: monitor, kind: "Service", endpoints: monitor.spec["endpoints"].items,
        matched: found.map(\.object), ports: Set(ports))
    }
  }

  private func isInReach(_ service: Object, of monitor: Object) -> Bool {
    let namespaces = monitor.spec["namespaceSelector"]
    if namespaces["any"]?.bool == true { return true }
    let names = namespaces["matchNames"].items.compactMap(\.text)
    if names.isEmpty { return sharesNamespace(service, monitor) }
    return service.namespace.map(names.contains) ?? true
  }
}
