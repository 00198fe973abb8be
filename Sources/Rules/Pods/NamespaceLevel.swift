import Inventory
import Kubernetes
import YAML

extension Pods {
  static let namespaceLevel = Rule(
    "pods/namespace-level",
    title: "Namespaces with workloads enforce a pod-security level",
    severity: .medium,
    rationale: """
      Without a level anyone who may make a pod in the namespace may make a privileged one, and so
      have the node it lands on.
      """,
    remedy: """
      Label the namespace pod-security.kubernetes.io/warn: restricted, or baseline, and enforce once \
      no pod is warned of.
      """,
    aliases: [
      "C-0192", "C-0193", "C-0194", "C-0195", "C-0196", "C-0197", "C-0198", "C-0199", "C-0200",
      "C-0201", "C-0202", "C-0203", "C-0204", "ensure_namespace_psa_exist", "SEC007",
      "add-psa-labels", "deny-privileged-profile", "CIS 5.2.1", "CIS 5.2.2", "CIS 5.2.3",
      "CIS 5.2.4", "CIS 5.2.5", "CIS 5.2.6", "CIS 5.2.7", "CIS 5.2.8", "CIS 5.2.9", "CIS 5.2.10",
      "CIS 5.2.11", "CIS 5.2.12", "C-0193..C-0204", "psa/add-psa-labels",
      "psa/deny-privileged-profile",
    ],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.namespace("shop", labels: "{pod-security.kubernetes.io/enforce: baseline}")
          + Manifest.workload()),
      .fails(Manifest.namespace("↓shop") + Manifest.workload()),
      .fails(
        Manifest.namespace("shop", labels: "{pod-security.kubernetes.io/enforce: ↓privileged}")
          + Manifest.workload()),
      .fails(
        Manifest.namespace("shop", labels: "{pod-security.kubernetes.io/enforce: ↓Baseline}")
          + Manifest.workload()),
      // The mesh adds containers that need a capability; the fix says so.
      .fails(
        Manifest.namespace("↓shop", labels: "{istio-injection: enabled}") + Manifest.workload()),
      // A policy engine may check the same.
      .notApplicable(
        Manifest.namespace("shop") + Manifest.workload()
          + Manifest.object(
            "kyverno.io/v1", "ClusterPolicy", "disallow-privileged", namespace: nil, "spec: {}")),
      // One about labels or images leaves pods what they may do.
      .fails(
        Manifest.namespace("↓shop") + Manifest.workload()
          + Manifest.object(
            "kyverno.io/v1", "ClusterPolicy", "require-labels", namespace: nil, "spec: {}")),
      .notAssessed(Manifest.workload()),
      .notApplicable(
        Manifest.namespace("agents")
          + Manifest.daemon("cilium", image: "quay.io/cilium/cilium:v1.18.0")),
    ],
    judging: subjects
  ) { namespace, cluster in
    let hasAgents = namespace.workloads.contains { NodeAgent.of($0) != nil }
    if cluster.podPolicyOfAnotherEngine != nil || hasAgents { return .notApplicable }
    guard let object = namespace.object else {
      return .notAssessed(missing: "the Namespace objects")
    }
    guard let policy = cluster.podSecurityPolicy(ofNamespace: namespace.name, from: object) else {
      return .notApplicable
    }
    let key = PodSecurity.label(.enforce)
    if let label = object.labels.node[key], let text = label.text,
      PodSecurity.Level(rawValue: text) == nil
    {
      return .fails(
        "enforces \(text), which is no level and counts as restricted", at: label.location)
    }
    if policy.enforce.level != .privileged { return .passes }
    let fix = labelFix(namespace, in: cluster)
    guard let label = object.labels.node[key] else {
      return .fails("has no label \(key)", fix: fix)
    }
    return .fails("enforces the level privileged", at: label.location, fix: fix)
  }

  private static func subjects(_ cluster: Cluster) -> [NamespaceView] {
    cluster.namespaces.filter { !$0.isSystem && !$0.name.isEmpty }
  }
}
