import Flags
import Inventory
import Kubernetes
import YAML

extension Pods {
  static let restrictedContext = Rule(
    "pods/restricted-context",
    title: "Security contexts meet the restricted level of the Pod Security Standards",
    severity: .medium,
    rationale: """
      Four lines take from a container what no ordinary program needs: root, new rights through
      setuid files, capabilities, and rare system calls. Most ways out of a container use one.
      """,
    remedy: """
      Set runAsNonRoot: true and seccompProfile: {type: RuntimeDefault} for the pod, and
      allowPrivilegeEscalation: false and capabilities: {drop: [ALL]} in every container.
      """,
    aliases: [
      "CKV_K8S_20", "CKV_K8S_23", "CKV_K8S_28", "CKV_K8S_29", "CKV_K8S_30", "CKV_K8S_31",
      "CKV_K8S_37", "privilege-escalation-container", "run-as-non-root", "drop-net-raw-capability",
      "privilegeEscalationAllowed", "runAsRootAllowed", "linuxHardening",
      "container-seccomp-profile", "C-0013", "C-0016", "C-0055", "C-0210", "C-0211", "KSV-0001",
      "KSV-0003", "KSV-0004", "KSV-0012", "KSV-0030", "KSV-0106", "KSV-0118",
      "AllowPrivilegeEscalation", "RunAsNonRoot", "CapDropAll", "SeccompAny", "SEC003", "SEC009",
      "SEC020", "CIS 5.2.6", "CIS 5.2.7", "CIS 5.2.8", "CIS 5.2.9", "CIS 5.6.2", "CIS 5.6.3",
      "privesc", "nonroot", "capabilities", "seccomp", "runAsUser", "non-root-user", "POP-306",
      "C-0046", "C-0200", "CapDropAny", "require-drop-all", "disallow-capabilities-strict",
      "KSV-0119", "require-drop-cap-net-raw", "scc_limit_net_raw_capability", "security-context",
      "capabilities_restricted", "seccompProfile_restricted",
    ],
    needs: [.manifests],
    examples: [
      .passes(restricted()),
      .passes(
        Manifest.workload(
          container: """
            securityContext:
              runAsNonRoot: true
              allowPrivilegeEscalation: false
              capabilities: {drop: [all]}
              seccompProfile: {type: Localhost, localhostProfile: web.json}
            """)),
      // Its users are none of the node's.
      .passes(
        Manifest.workload(
          pod: "hostUsers: false\nsecurityContext: {seccompProfile: {type: RuntimeDefault}}",
          container: """
            securityContext:
              allowPrivilegeEscalation: false
              capabilities: {drop: [ALL]}
            """)),
      .fails(Manifest.workload("Deployment", "↓web")),
      .fails(
        Manifest.workload(
          "Deployment", "↓web", container: "securityContext: {runAsNonRoot: true}")),
      .notApplicable(Manifest.daemon("cilium", image: "quay.io/cilium/cilium:v1.18.0")),
      // Its namespace refuses it, and pods/within-namespace-level says so.
      .notApplicable(
        Manifest.namespace("shop", labels: "{pod-security.kubernetes.io/enforce: restricted}")
          + Manifest.workload()),
      // The other rules tell why it is privileged.
      .notApplicable(Manifest.workload(container: "securityContext: {privileged: true}")),
    ],
    judging: \.workloads
  ) { workload, cluster in
    if NodeAgent.of(workload) != nil { return .notApplicable }
    // The pods are refused, which is another finding of the same cause.
    let policy = cluster.podSecurityPolicy(of: workload)
    if policy?.enforce.level == .restricted { return .notApplicable }
    let containers = workload.template.containers.filter { !$0.isPrivileged }
    if containers.isEmpty || workload.isForWindows { return .notApplicable }
    let lacks = requirements.compactMap { name, isMet -> String? in
      if name == "seccompProfile", cluster.filtersSystemCalls { return nil }
      let bare = containers.filter { !isMet($0, workload) }
      if bare.isEmpty { return nil }
      return bare.count == containers.count ? name : "\(name) in \(bare.named)"
    }
    if lacks.isEmpty { return .passes }
    return .fails("lacks \(lacks.joined(separator: ", "))")
  }

  private static let requirements: [(String, @Sendable (Container, Workload) -> Bool)] = [
    (
      "runAsNonRoot",
      { container, workload in
        let template = workload.template
        if mapsUsers(workload) { return true }
        if template.effectiveSecurity("runAsNonRoot", of: container)?.bool == true { return true }
        // A user other than 0 says as much, whatever the level asks for.
        return (template.effectiveSecurity("runAsUser", of: container)?.int ?? 0) > 0
      }
    ),
    (
      "allowPrivilegeEscalation: false",
      { container, _ in
        container.securityContext["allowPrivilegeEscalation"]?.bool == false
      }
    ),
    (
      "capabilities.drop: [ALL]",
      { container, _ in
        container.securityContext["capabilities"]["drop"].items.contains {
          $0.text?.uppercased() == "ALL"
        }
      }
    ),
    (
      "seccompProfile",
      { container, workload in
        workload.template.effectiveSecurity("seccompProfile", of: container)?["type"] != nil
      }
    ),
  ]

  private static func restricted() -> String {
    Manifest.workload(
      pod: """
        securityContext:
          runAsNonRoot: true
          seccompProfile: {type: RuntimeDefault}
        """,
      container: """
        securityContext:
          allowPrivilegeEscalation: false
          capabilities: {drop: [ALL]}
        """)
  }
}

extension Cluster {
  /// Whether every kubelet gives containers the profile of the runtime where they name none.
  fileprivate var filtersSystemCalls: Bool {
    !kubelets.isEmpty && kubelets.allSatisfy { $0["seccomp-default"].bool == true }
  }
}

extension Workload {
  /// Windows has none of what the restricted level asks for but the user.
  var isForWindows: Bool {
    template.spec["os"]["name"]?.text == "windows"
      || template.spec["nodeSelector"]["kubernetes.io/os"]?.text == "windows"
  }
}
