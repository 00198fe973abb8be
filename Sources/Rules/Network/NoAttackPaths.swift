import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let noAttackPaths = Rule(
    "network/no-attack-paths",
    title: "What faces the outside cannot take its node or the cluster",
    severity: .high,
    rationale: """
      Requests from outside are how pods get broken into. Where such a pod is privileged, mounts the \
      node's files or holds a token that opens the cluster, one hole in the application is all \
      it takes.
      """,
    remedy: """
      Take the privilege or the token off the pods that serve requests, and move what needs it to \
      a workload that nothing outside can reach.
      """,
    aliases: ["C-0256", "C-0266"],
    needs: [.manifests],
    examples: [
      .fails(
        exposed("LoadBalancer", "securityContext: {privileged: true}", mark: "↓")),
      .notApplicable(exposed("ClusterIP", "securityContext: {privileged: true}")),
      .passes(exposed("LoadBalancer", "tty: false")),
      .fails(
        exposed("ClusterIP", "securityContext: {privileged: true}", mark: "↓") + """
          apiVersion: networking.k8s.io/v1
          kind: Ingress
          metadata: {name: web, namespace: shop}
          spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
          """),
    ],
    judging: \.exposedWorkloads
  ) { exposed, cluster in
    let workload = exposed.workload
    let way = [Related("the way in", at: exposed.way.location)]
    if let container = workload.template.running.first(where: {
      $0.securityContext["privileged"]?.bool == true
    }) {
      return .fails(
        "is reached from outside and runs the privileged container \(container.name)", related: way)
    }
    if let volume = workload.template.volumes.first(where: opensNode) {
      let path = volume["hostPath"]["path"]?.text ?? ""
      return .fails("is reached from outside and mounts \(path) of its node", related: way)
    }
    if cluster.mountsToken(workload) == true, let held = cluster.takeover(by: workload) {
      let words = held.grant?.words ?? held.power.words
      return .fails(
        "is reached from outside and holds a token for \(Power.reaching(words))",
        related: way + [Related("the binding", at: held.binding.object.location)])
    }
    return .passes
  }

  /// Paths by which a container becomes root of its node.
  private static func opensNode(_ volume: Node) -> Bool {
    guard let path = volume["hostPath"]["path"]?.text else { return false }
    return path == "/" || path == "/etc" || path == "/root" || path.hasPrefix("/etc/kubernetes")
      || path.hasSuffix("docker.sock") || path.hasSuffix("containerd.sock")
      || path.hasSuffix("crio.sock") || path == "/var/lib/kubelet" || path == "/proc"
  }

  private static func exposed(_ type: String, _ line: String, mark: String = "") -> String {
    web(ports: "          \(line)").replacing(
      "name: web\n  namespace", with: "name: \(mark)web\n  namespace")
      + service("web", "{type: \(type), selector: {app: web}, ports: [{port: 80}]}")
  }
}

/// A workload to which requests from outside the cluster come, with the object that lets them in.
struct ExposedWorkload: Subject {
  let workload: Workload
  let way: Object

  var title: String { workload.title }
  var location: Location { workload.location }
  var apiObject: Object? { workload.object }
}

extension Cluster {
  fileprivate var exposedWorkloads: [ExposedWorkload] {
    var ways: [(service: Service, way: Object)] = services.filter {
      $0.type == "LoadBalancer" || $0.type == "NodePort"
    }.map { ($0, $0.object) }
    for ingress in ingresses {
      for backend in Network.backends(of: ingress) {
        guard let service = referenced("Service", backend.name, from: ingress).flatMap(Service.init)
        else { continue }
        ways.append((service, ingress))
      }
    }
    for route in gatewayRoutes {
      for backend in route.spec["rules"].items.flatMap({ $0["backendRefs"].items }) {
        guard let name = backend["name"]?.text, backend["namespace"] == nil,
          let service = referenced("Service", name, from: route).flatMap(Service.init)
        else { continue }
        ways.append((service, route))
      }
    }
    var seen: Set<Location> = []
    return ways.flatMap { service, way in
      workloads(of: service).map { ExposedWorkload(workload: $0, way: way) }
    }.filter { seen.insert($0.location).inserted }
  }
}
