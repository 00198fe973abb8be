import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Nodes {
  static let proxyExceptions = Rule(
    "nodes/proxy-exceptions",
    title: "Components that use a web proxy leave the cluster's own addresses out",
    severity: .high,
    rationale: """
      A component with HTTPS_PROXY sends its requests to the API server, to webhooks and to \
      kubelets through the proxy as well, unless NO_PROXY names their networks. The proxy refuses \
      them, or the cluster stops when the proxy does.
      """,
    remedy: """
      Set NO_PROXY to the networks of Services, pods and hosts and to .svc,.cluster.local, as in \
      NO_PROXY=10.96.0.0/12,10.244.0.0/16,10.0.0.0/16,.svc,.cluster.local.
      """,
    aliases: ["HTTPProxy", "HTTPProxyCIDR"],
    examples: [
      .passes(pod("- {name: HTTPS_PROXY, value: \"http://p:3128\"}", noProxy: "10.96.0.0/12,.svc")),
      .notApplicable(pod("- {name: TZ, value: UTC}", noProxy: nil)),
      .fails(pod("- {name: HTTPS_PROXY, value: ↓\"http://p:3128\"}", noProxy: nil)),
      .fails(pod("- {name: https_proxy, value: ↓\"http://p:3128\"}", noProxy: "localhost")),
      .fails(unit("Environment=↓HTTPS_PROXY=http://proxy:3128\nRestart=always")),
      .notApplicable(unit("Environment=HTTP_PROXY=http://proxy:3128\nRestart=always")),
    ],
    judging: \.environments
  ) { environment, cluster in
    func variable(_ name: String) -> Assignment? {
      environment.variables.last { $0.name == name || $0.name == name.lowercased() }
    }
    // Go uses HTTP_PROXY for http:// only, and the cluster speaks https.
    guard let proxy = variable("HTTPS_PROXY"), !proxy.value.isEmpty else { return .notApplicable }
    guard let exceptions = variable("NO_PROXY"), !exceptions.value.isEmpty else {
      return .fails("uses a proxy for everything: no NO_PROXY", at: proxy.location)
    }
    let names = exceptions.value.split(separator: ",").map { $0.filter { $0 != " " } }
    if names.contains("*") { return .passes }
    let isOwn = names.contains { name in
      name.contains("/") || name.hasSuffix("svc") || name.hasSuffix("cluster.local")
        || name.hasPrefix("10.") || name.hasPrefix("192.168.") || name.hasPrefix("172.")
    }
    return isOwn
      ? .passes
      : .fails(
        "uses a proxy for the cluster's own addresses: NO_PROXY names none of them",
        at: proxy.location)
  }

  private static func pod(_ variable: String, noProxy: String?) -> String {
    let exception = noProxy.map { "\n    - {name: NO_PROXY, value: \"\($0)\"}" } ?? ""
    return """
      -- hosts/cp-1/etc/kubernetes/manifests/kube-controller-manager.yaml --
      apiVersion: v1
      kind: Pod
      metadata: {name: kube-controller-manager, namespace: kube-system}
      spec:
        containers:
        - name: kube-controller-manager
          image: registry.k8s.io/kube-controller-manager:v1.35.7
          command: [kube-controller-manager, --leader-elect=true]
          env:
          \(variable)\(exception)
      """
  }
}

/// The variables that a component or a unit is started with.
struct StartEnvironment: Subject {
  let title: String
  let location: Location
  let hostName: String?
  let variables: [Assignment]
}

extension Cluster {
  fileprivate var environments: [StartEnvironment] {
    // Container runtimes ask registries only.
    let runtimes = ["containerd.service", "crio.service", "docker.service"]
    let units = serviceUnits.filter { !runtimes.contains($0.name) }.map {
      StartEnvironment(
        title: $0.title, location: $0.location, hostName: $0.hostName,
        variables: $0.unit.environment)
    }
    let pods = everyComponent.compactMap { component -> StartEnvironment? in
      guard let pod = component.pod else { return nil }
      let variables = pod.containers.flatMap(\.environment).compactMap { entry -> Assignment? in
        guard let name = entry["name"]?.text, let value = entry["value"], let text = value.text
        else { return nil }
        return Assignment(name: name, value: text, location: value.location)
      }
      return StartEnvironment(
        title: component.title, location: component.location, hostName: component.host,
        variables: variables)
    }
    return units + pods
  }
}
