public import Kubernetes
public import YAML

extension Cluster {
  /// The first workload that runs an image with one of the names.
  public func firstWorkload(running names: Set<String>) -> Workload? {
    workloads.first { $0.runs(names) }
  }

  /// The alerting rules of Prometheus or VictoriaMetrics objects, and of ConfigMaps with rules.
  public var alertingRules: [Node] {
    alertGroups.flatMap { $0.items }.flatMap { $0["rules"].items }.filter { $0["alert"] != nil }
  }

  private var alertGroups: [Node] {
    (objects("PrometheusRule") + objects("VMRule")).compactMap { $0.spec["groups"] }
  }

  /// The objects that hold alerting rules.
  public var alertingObjects: [Object] {
    (objects("PrometheusRule") + objects("VMRule")).filter { object in
      object.spec["groups"].items.contains { group in
        group["rules"].items.contains { $0["alert"] != nil }
      }
    }
  }
}

extension Workload {
  /// Whether a container runs an image of one of the names (the last part of its repository).
  public func runs(_ names: Set<String>) -> Bool {
    template.containers.contains { container in
      container.image.map { names.contains($0.baseName) } ?? false
    }
  }
}
