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
    remedy: "Label the namespace pod-security.kubernetes.io/enforce: restricted, or baseline.",
    aliases: [
      "C-0192", "C-0193", "ensure_namespace_psa_exist", "SEC007", "add-psa-labels",
      "deny-privileged-profile",
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
      // A policy engine may check the same.
      .notApplicable(
        Manifest.namespace("shop") + Manifest.workload()
          + Manifest.object(
            "kyverno.io/v1", "ClusterPolicy", "disallow-privileged", namespace: nil, "spec: {}")),
      .notAssessed(Manifest.workload()),
      .notApplicable(
        Manifest.namespace("agents")
          + Manifest.daemon("cilium", image: "quay.io/cilium/cilium:v1.18.0")),
    ],
    judging: subjects
  ) { namespace, cluster in
    if cluster.hasPolicyEngine || namespace.workloads.contains(where: { NodeAgent.of($0) != nil }) {
      return .notApplicable
    }
    let key = "pod-security.kubernetes.io/enforce"
    guard let label = namespace.object?.labels.node[key], let level = label.text else {
      if namespace.object == nil { return .notAssessed(missing: "the Namespace objects") }
      return .fails("has no label \(key)")
    }
    switch level {
    case "baseline", "restricted": return .passes
    case "privileged": return .fails("enforces the level privileged", at: label.location)
    default:
      return .fails("enforces \(level), which is no pod-security level", at: label.location)
    }
  }

  private static func subjects(_ cluster: Cluster) -> [NamespaceView] {
    cluster.namespaces.filter { !$0.isSystem && !$0.name.isEmpty }
  }
}

extension Cluster {
  /// Whether something other than namespace labels may hold back dangerous pods.
  fileprivate var hasPolicyEngine: Bool {
    let kinds = [
      ("ClusterPolicy", "kyverno.io"), ("ConstraintTemplate", "templates.gatekeeper.sh"),
      ("ClusterAdmissionPolicy", "policies.kubewarden.io"),
      ("ValidatingAdmissionPolicy", "admissionregistration.k8s.io"),
      ("ValidatingPolicy", "policies.kyverno.io"),
      ("SecurityContextConstraints", "security.openshift.io"),
    ]
    if kinds.contains(where: { !objects($0.0, group: $0.1).isEmpty }) { return true }
    return configurations("AdmissionConfiguration").contains { configuration in
      configuration.node["plugins"].items.contains { plugin in
        let level = plugin["configuration"]["defaults"]["enforce"]?.text
        return plugin["name"]?.text == "PodSecurity" && level != nil && level != "privileged"
      }
    }
  }
}
