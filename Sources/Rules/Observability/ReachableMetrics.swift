import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Observability {
  static let reachableMetrics = Rule(
    "observability/reachable-metrics",
    title: "Metrics that a monitor asks for are served where it can reach them",
    severity: .medium,
    rationale: """
      A controller manager, scheduler, etcd or kube-proxy that serves its metrics on 127.0.0.1 only \
      cannot be read from another node. Its alerts then say that it is down, or nothing at all.
      """,
    remedy: """
      Set --bind-address=0.0.0.0 (their ports ask for a login), etcd's --listen-metrics-urls or \
      kube-proxy's metricsBindAddress to the node's address behind a firewall, or remove the monitor.
      """,
    needs: [],
    examples: [
      .passes(monitor("kube-scheduler") + process("kube-scheduler --bind-address=0.0.0.0")),
      .fails(monitor("kube-scheduler") + process("kube-scheduler ↓--bind-address=127.0.0.1")),
      .fails(
        monitor("kube-prometheus-stack-kube-etcd", label: "kube-etcd")
          + process("etcd --name=a ↓--listen-metrics-urls=http://127.0.0.1:2381")),
      .fails(monitor("kube-proxy") + process("↓kube-proxy --v=2")),
      // Nothing asks for them.
      .notApplicable(monitor("coredns") + process("kube-scheduler --bind-address=127.0.0.1")),
    ],
    judging: \.scrapedComponents
  ) { scraped, _ in
    let component = scraped.component
    let option = component[scraped.option]
    if option.isUnknown { return .notAssessed(missing: "the configuration of \(component.title)") }
    guard let value = option.value, !value.isEmpty else { return .notApplicable }
    let places = value.split(separator: ",").map { url in
      url.split(separator: "/").last.map(String.init) ?? String(url)
    }
    let isLocal = places.allSatisfy { place in
      ["127.", "localhost", "[::1]", "::1"].contains { place.hasPrefix($0) }
    }
    if !isLocal { return .passes }
    return .fails(
      "serves its metrics on \(value) only, and \(scraped.monitor.title) asks for them",
      at: option.isSet ? option.location : nil,
      related: [Related("the monitor", at: scraped.monitor.location)])
  }

  private static func monitor(_ name: String, label: String? = nil) -> String {
    """
    -- monitor.yaml --
    apiVersion: monitoring.coreos.com/v1
    kind: ServiceMonitor
    metadata: {name: \(name), namespace: monitoring}
    spec:
      endpoints: [{port: http-metrics}]
      selector: {matchLabels: {k8s-app: \(label ?? name)}}

    """
  }

  private static func process(_ line: String) -> String {
    "-- hosts/cp-1/process.flags --\n\(line)\n"
  }
}

/// A component whose metrics a monitor asks for.
struct ScrapedComponent: Subject {
  let component: Component
  /// The flag that says where its metrics are served.
  let option: String
  let monitor: Object

  var title: String { component.title }
  var location: Location { component.location }
  var hostName: String? { component.host }
  var configured: Program? { component.program }
}

extension Cluster {
  fileprivate var scrapedComponents: [ScrapedComponent] {
    let kinds = ["ServiceMonitor", "PodMonitor", "VMServiceScrape", "VMPodScrape", "ScrapeConfig"]
    let monitors = kinds.flatMap { objects($0) }
    if monitors.isEmpty { return [] }
    let parts: [(Program, String, [String])] = [
      (.kubeControllerManager, "bind-address", ["kube-controller-manager"]),
      (.kubeScheduler, "bind-address", ["kube-scheduler"]),
      (.etcd, "listen-metrics-urls", ["etcd", "kube-etcd"]),
      (.kubeProxy, "metrics-bind-address", ["kube-proxy"]),
    ]
    return parts.flatMap { program, option, names -> [ScrapedComponent] in
      guard let monitor = monitors.first(where: { $0.asksFor(names) }) else { return [] }
      return components(program).map {
        ScrapedComponent(component: $0, option: option, monitor: monitor)
      }
    }
  }
}

extension Object {
  /// Whether a monitor selects the Services or pods of a component, by its labels or its own name.
  fileprivate func asksFor(_ names: [String]) -> Bool {
    let values = Labels(spec["selector"]["matchLabels"]).pairs.map(\.value)
    return names.contains { component in
      name == component || values.contains { $0 == component || $0.hasSuffix("-" + component) }
    }
  }
}
