import Inventory
import Kubernetes
import YAML

extension Pods {
  static let narrowSecurityConstraints = Rule(
    "pods/narrow-security-constraints",
    title: "Security context constraints of one's own give no part of the node",
    severity: .high,
    rationale: """
      On OpenShift a SecurityContextConstraints object says what pods may do. One that allows \
      privileged containers or the node's files gives the node to every account that may use it.
      """,
    remedy:
      "Allow the one volume type, capability or port that is needed, and use nonroot-v2 else.",
    aliases: [
      "scc-deny-privileged-container", "scc_limit_privileged_containers",
      "scc_limit_host_dir_volume_plugin", "scc_limit_ipc_namespace", "scc_limit_network_namespace",
      "scc_limit_process_id_namespace", "scc_limit_privilege_escalation",
      "scc_limit_container_allowed_capabilities", "scc_limit_root_containers",
      "scc_limit_host_ports", "scc_drop_container_capabilities", "scc_limit_*",
    ],
    examples: [
      .passes(constraints("allowPrivilegedContainer: false")),
      .fails(constraints("allowPrivilegedContainer: ↓true")),
      .fails(constraints("allowHostPID: ↓true")),
      .fails(constraints("allowedCapabilities: [↓'*']")),
      // These come with OpenShift.
      .notApplicable(constraints("allowPrivilegedContainer: true", name: "privileged")),
    ],
    judging: subjects
  ) { constraints, _ in
    if supplied.contains(constraints.name) { return .notApplicable }
    for key in rights {
      guard let node = constraints.node[key], node.bool == true else { continue }
      return .fails("sets \(key)", at: node.location)
    }
    let all = constraints.node["allowedCapabilities"].items.first {
      ["*", "SYS_ADMIN", "ALL"].contains($0.text)
    }
    return all.map { .fails("allows the capability \($0.text ?? "")", at: $0.location) } ?? .passes
  }

  private static func subjects(_ cluster: Cluster) -> [Object] {
    cluster.objects("SecurityContextConstraints", group: "security.openshift.io")
  }

  private static let rights = [
    "allowPrivilegedContainer", "allowHostPID", "allowHostIPC", "allowHostNetwork",
    "allowHostDirVolumePlugin",
  ]

  private static let supplied: Set<String> = [
    "privileged", "hostaccess", "hostmount-anyuid", "hostmount-anyuid-v2", "hostnetwork",
    "hostnetwork-v2", "node-exporter", "anyuid", "machine-api-termination-handler",
    "insights-runtime-extractor-scc",
  ]

  private static func constraints(_ line: String, name: String = "shop") -> String {
    Manifest.object(
      "security.openshift.io/v1", "SecurityContextConstraints", name, namespace: nil, line)
  }
}
