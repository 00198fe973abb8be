import Inventory
import Kubernetes
import YAML

extension Access {
  static let noNeedlessTokens = Rule(
    "rbac/no-needless-tokens",
    title: "Pods without rights in the API mount no token for it",
    severity: .low,
    rationale: """
      The token lies in every container's file system. A program that never calls the API gains \
      nothing from it; an intruder gains an identity.
      """,
    remedy: "Set automountServiceAccountToken: false in the pod's spec or the ServiceAccount.",
    aliases: [
      "CIS 5.1.6", "CKV_K8S_38", "CKV_K8S_41", "C-0034", "C-0190", "C-0261", "KSV-0036",
      "asat", "AutomountServiceAccountToken", "automountServiceAccountToken",
      "POP-301", "restrict-automount-sa-token", "POD008", "default-service-account",
      "ServiceAccountName", "POP-300", "SEC015",
      "use_dedicated_service_accounts_for_each_deployment",
      "use_dedicated_service_accounts_for_each_daemon_set",
      "use_dedicated_service_accounts_for_each_stateful_set", "pod-service-account",
      "accounts_unique_service_account", "use_dedicated_service_accounts_*",
    ],
    needs: [.manifests],
    examples: [
      .passes(pod("automountServiceAccountToken: false")),
      .passes(
        pod("serviceAccountName: quiet") + """

          ---
          apiVersion: v1
          kind: ServiceAccount
          metadata:
            name: quiet
            namespace: shop
          automountServiceAccountToken: false
          """),
      .passes(
        pod("serviceAccountName: robot") + "\n---\n"
          + bound("view", to: "kind: ServiceAccount\nname: robot\nnamespace: shop")),
      .fails(
        pod("terminationGracePeriodSeconds: 60", name: "↓web") + "\n---\n"
          + bound("view", to: "kind: Group\nname: developers")),
      .notAssessed(pod("terminationGracePeriodSeconds: 60")),
      .fails(
        pod("serviceAccountName: robot", name: "↓web") + "\n---\n"
          + bound("view", to: "kind: Group\nname: developers"), whole: true),
      .notApplicable(
        """
        apiVersion: v1
        kind: Pod
        metadata: {}
        spec: {containers: [{name: healthcheck, image: "registry.example/healthcheck:1"}]}
        """),
      .notAssessed(pod("serviceAccountName: robot"), whole: true),
      .notAssessed(pod("serviceAccountName: robot")),
    ],
    judging: \.workloads
  ) { workload, cluster in
    // The API server takes no pod without a name: this is a piece of a static one.
    if workload.kind == "Pod", workload.object.name.isEmpty,
      workload.object.metadata["generateName"] == nil
    {
      return .notApplicable
    }
    let template = workload.template
    if template.spec["automountServiceAccountToken"]?.bool == false { return .passes }
    let name = template.serviceAccountName
    let account = cluster.referenced("ServiceAccount", name, from: workload.object)
    let isForced = template.spec["automountServiceAccountToken"]?.bool == true
    if !isForced, account?.node["automountServiceAccountToken"]?.bool == false { return .passes }
    if !cluster.bindings(ofAccountOf: workload).isEmpty { return .passes }
    if !cluster.isWhole, cluster.bindings.isEmpty {
      return .notAssessed(missing: "the bindings of the service accounts")
    }
    // An account of its own is made for the sake of rights, which may be bound elsewhere.
    if name != "default", !cluster.isWhole || cluster.bindings.isEmpty {
      return .notAssessed(missing: "the bindings of the service accounts")
    }
    return .fails("mounts the token of service account \(name), which nothing gives rights to")
  }

  private static func pod(_ line: String, name: String = "web") -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: \(name)
      namespace: shop
    spec:
      selector: {matchLabels: {app: web}}
      template:
        metadata:
          labels: {app: web}
        spec:
          \(line)
          containers:
            - name: web
              image: registry.example/web:1
    """
  }
}
