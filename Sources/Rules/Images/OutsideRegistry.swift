import Inventory
public import Kubernetes
public import Text
import YAML

extension Images {
  static let outsideRegistry = Rule(
    "images/outside-registry",
    title: "A registry inside the cluster can be lost without losing the cluster",
    severity: .medium,
    rationale: """
      When the cluster that is to start again pulls its images from a pod of its own, one lost pod \
      stops every other that has to move; and a registry that pulls itself from itself cannot \
      start at all.
      """,
    remedy: """
      Run two replicas with shared storage, take the registry's own image from elsewhere, and keep \
      the images of the first hour in a registry outside.
      """,
    aliases: [],
    needs: [.manifests],
    examples: [
      .passes(registry(replicas: 2) + pulling("registry.infra.svc:5000/web:1.4")),
      .fails(registry(replicas: 1, mark: "↓") + pulling("registry.infra.svc:5000/web:1.4")),
      .fails(
        registry(replicas: 2, image: "↓registry.infra.svc.cluster.local/registry:3.0")
          + pulling("registry.infra.svc.cluster.local/web:1.4")),
      .notAssessed(pulling("registry.infra.svc:5000/web:1.4")),
      .notApplicable(pulling("registry.example/web:1.4")),
    ],
    judging: \.innerRegistries
  ) { registry, cluster in
    guard let backend = registry.backends.first else {
      return .notAssessed(missing: "the workload behind the registry \(registry.host)")
    }
    for container in backend.template.containers
    where container.image?.registry == registry.host {
      return .fails("needs itself to pull its own image", at: container.imageLocation)
    }
    guard let replicas = cluster.leastReplicas(of: backend), replicas < 2 else { return .passes }
    let users = registry.users == 1 ? "a container" : "\(registry.users) containers"
    return .fails("has one replica, and \(users) start from it", at: backend.location)
  }

  private static func pulling(_ image: String) -> String {
    Manifest.workload(containers: "- {name: web, image: '\(image)'}")
  }

  private static func registry(
    replicas: Int, mark: String = "", image: String = "docker.io/library/registry:3.0.0"
  ) -> String {
    let workload = Manifest.workload(
      "Deployment", "\(mark)registry", namespace: "infra", spec: "replicas: \(replicas)",
      containers: "- {name: registry, image: \(image)}")
    return workload
      + Manifest.service("registry").replacing("namespace: shop", with: "namespace: infra")
  }
}

/// A registry that images of the cluster's own pods come from and that runs in the cluster.
public struct InnerRegistry: Subject {
  public let host: String
  /// How many containers start from it.
  public let users: Int
  public let backends: [Workload]
  /// At the first image that names it.
  public let location: Location

  public var title: String { "the registry \(host)" }
}

extension Cluster {
  /// The registries that images name by the address of a Service.
  fileprivate var innerRegistries: [InnerRegistry] {
    var found: [String: (users: Int, location: Location)] = [:]
    for use in imageUses {
      guard let host = use.container.image?.registry, Self.serviceName(host) != nil else {
        continue
      }
      found[host, default: (0, use.container.imageLocation)].users += 1
    }
    return found.sorted { $0.key < $1.key }.map { host, use in
      let name = Self.serviceName(host)
      let service = services.first { $0.name == name?.name && $0.namespace == name?.namespace }
      return InnerRegistry(
        host: host, users: use.users, backends: service.map(workloads(of:)) ?? [],
        location: use.location)
    }
  }

  /// `registry` and `infra` of `registry.infra.svc.cluster.local:5000`.
  private static func serviceName(_ host: String) -> (name: String, namespace: String)? {
    let plain = host.split(separator: ":").first ?? ""
    let parts = plain.split(separator: ".")
    guard parts.count >= 3, parts[2] == "svc" else { return nil }
    return (String(parts[0]), String(parts[1]))
  }
}
