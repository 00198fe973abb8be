import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let spread = Rule(
    "workloads/spread",
    title: "Replicas are spread over nodes or zones",
    severity: .medium,
    rationale: """
      Without anti-affinity or topology spread constraints the scheduler spreads replicas only
      when scores happen to say so. All of them may share the node that fails next.
      """,
    remedy: """
      Add topologySpreadConstraints over topology.kubernetes.io/zone and kubernetes.io/hostname,
      or a podAntiAffinity, with a labelSelector that matches the pod's own labels.
      """,
    aliases: [
      "deployment-has-host-podantiaffinity", "statefulset-has-host-podantiaffinity",
      "no-anti-affinity", "topologySpreadConstraint", "K8S005", "WRK015",
      "schedule_replicas_across_nodes", "spread-pods-across-topology",
      "topology-spread-constraint",
      "anti_affinity_or_topology_spread_constraints_in_deployment",
      "anti_affinity_or_topology_spread_constraints_in_statefulset",
      "anti_affinity_or_topology_spread_constraints_*",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: spreadOver("kubernetes.io/hostname", app: "web"))),
      .passes(
        Manifest.workload(
          pod: """
            affinity:
              podAntiAffinity:
                preferredDuringSchedulingIgnoredDuringExecution:
                - weight: 100
                  podAffinityTerm:
                    topologyKey: kubernetes.io/hostname
                    labelSelector:
                      matchExpressions:
                      - {key: app, operator: In, values: [web]}
            """)),
      // Two pods that want the same port of the host cannot share it.
      .passes(Manifest.workload(container: "ports: [{containerPort: 80, hostPort: 80}]")),
      .fails(Manifest.workload("Deployment", "↓web")),
      .fails(
        Manifest.workload(
          "Deployment", "↓web",
          pod: """
            affinity:
              podAntiAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                - topologyKey: kubernetes.io/hostname
                  labelSelector: {matchLabels: {app: shop}}
            """)),
      .notApplicable(Manifest.workload(pod: spreadOver("kubernetes.io/hostname", app: "shop"))),
      .notApplicable(Manifest.workload(spec: "replicas: 1")),
      .notApplicable(Manifest.workload("DaemonSet", spec: "minReadySeconds: 5")),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    let pod = workload.template
    let own = pod.spreadSelectors
    if own.contains(where: { LabelSelector($0)?.matches(pod.labels) == true }) { return .passes }
    if pod.takesHostPorts { return .passes }
    // Constraints that mean other pods have a rule of their own.
    if !pod.spec["topologySpreadConstraints"].items.isEmpty { return .notApplicable }
    guard let first = own.first else {
      return .fails("has neither podAntiAffinity nor topologySpreadConstraints")
    }
    return .fails(
      "is spread by a labelSelector that does not match its own pods",
      related: first.map { [Related("the selector", at: $0.location)] } ?? [])
  }

  private static func concerns(_ workload: Workload, in cluster: Cluster) -> Bool {
    cluster.keepsSeveral(workload)
  }
}

extension PodTemplate {
  /// The label selectors of all anti-affinity terms and spread constraints; nil where one has none.
  var spreadSelectors: [Node?] { spreadTerms.map { $0["labelSelector"] } }

  /// All anti-affinity terms and spread constraints.
  var spreadTerms: [Node] {
    let anti = spec["affinity"]["podAntiAffinity"]
    let required = anti["requiredDuringSchedulingIgnoredDuringExecution"].items
    let preferred = anti["preferredDuringSchedulingIgnoredDuringExecution"].items
      .compactMap { $0["podAffinityTerm"] }
    return required + preferred + spec["topologySpreadConstraints"].items
  }

  /// Whether two of the pods can never share a node, as both want the same port of it.
  var takesHostPorts: Bool {
    containers.contains { container in
      container.runsAlong
        && container.ports.contains { ($0["hostPort"]?.int ?? 0) > 0 || hostNetwork }
    }
  }
}
