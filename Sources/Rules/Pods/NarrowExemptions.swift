import Inventory
import Kubernetes
import Text
import YAML

extension Pods {
  static let narrowExemptions = Rule(
    "pods/narrow-exemptions",
    title: "Few are exempt from pod security, and the cluster's default is a real level",
    severity: .medium,
    rationale: """
      An exempt user, runtime class or namespace may make any pod, privileged ones too, whatever \
      the namespace is labelled. Controllers make most pods: to exempt one of their accounts is to \
      exempt everybody.
      """,
    remedy: """
      Exempt the namespaces of the node's own software only (kube-system), no users, and set \
      defaults.enforce: baseline.
      """,
    examples: [
      .passes(configuration("namespaces: [kube-system]")),
      .fails(configuration("namespaces: [kube-system, ↓shop]")),
      .fails(
        configuration("usernames: [↓system:serviceaccount:kube-system:replicaset-controller]")),
      .fails(configuration("runtimeClasses: [↓gvisor]")),
      .fails(configuration("namespaces: []", enforce: "↓privileged")),
      .notApplicable(
        """
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins: [{name: EventRateLimit, path: limits.yaml}]
        """),
    ],
    judging: \.admissionConfigurations
  ) { configuration, _ in
    let plugin = configuration.node["plugins"].items.first { $0["name"]?.text == "PodSecurity" }
    guard let settings = plugin["configuration"] else { return .notApplicable }
    let exemptions = settings["exemptions"]
    if let user = exemptions["usernames"].items.first {
      return .fails("exempts the user \(user.text ?? "")", at: user.location)
    }
    if let kind = exemptions["runtimeClasses"].items.first {
      return .fails("exempts the runtime class \(kind.text ?? "")", at: kind.location)
    }
    let wide = exemptions["namespaces"].items.first { !isOfTheSystem($0.text ?? "") }
    if let wide {
      return .fails("exempts the namespace \(wide.text ?? "")", at: wide.location)
    }
    if let level = settings["defaults"]["enforce"], level.text == "privileged" {
      return .fails("lets every pod in by default", at: level.location)
    }
    return .passes
  }

  /// Where network plug-ins, storage drivers and agents of the node run, by their projects' names.
  private static func isOfTheSystem(_ name: String) -> Bool {
    let known = [
      "calico", "tigera", "cilium", "metallb", "rook", "longhorn", "csi", "kube-", "ingress",
      "node", "monitoring", "logging", "istio", "cattle", "falco", "gpu", "cni", "storage",
      "compliance", "security-scan", "openshift",
    ]
    return known.contains { name.hasPrefix($0) } || name.hasSuffix("-system")
  }

  private static func configuration(_ exemptions: String, enforce: String = "baseline") -> String {
    """
    apiVersion: apiserver.config.k8s.io/v1
    kind: AdmissionConfiguration
    plugins:
    - name: PodSecurity
      configuration:
        apiVersion: pod-security.admission.config.k8s.io/v1
        kind: PodSecurityConfiguration
        defaults: {enforce: \(enforce)}
        exemptions: {\(exemptions)}
    """
  }
}
