import Inventory
import Kubernetes
import YAML

extension Access {
  static let noTakeoverAccounts = Rule(
    "rbac/no-takeover-accounts",
    title: "Whoever breaks into a pod does not have the cluster",
    severity: .medium,
    rationale: """
      A pod carries the token of its service account. Where all bindings of the account together \
      let it become anybody or enter any pod, one hole in one container is the whole cluster.
      """,
    remedy: """
      Narrow the role at the end of the chain, bind it per namespace, or do not mount the token \
      (automountServiceAccountToken: false).
      """,
    aliases: ["C-0267", "C-0272", "RBAC010"],
    needs: [.manifests, .roles],
    examples: [
      .fails(running("mount: yes", mark: "↓") + "---\n" + granted(execRule)),
      .fails(
        running("mount: yes", mark: "↓") + "---\n"
          + bound("cluster-admin", to: "kind: Group\nname: system:serviceaccounts:shop")),
      .passes(running("automountServiceAccountToken: false") + "---\n" + granted(execRule)),
      .passes(running("mount: yes") + "---\n" + granted(execRule, by: "RoleBinding")),
      // The pod's own word wins over that of its account.
      .fails(
        running("automountServiceAccountToken: true", mark: "↓", account: quiet) + "---\n"
          + granted(execRule)),
      .passes(running("mount: yes", account: quiet) + "---\n" + granted(execRule)),
      .notAssessed(running("mount: yes", account: "") + "---\n" + granted(execRule)),
      .passes(
        running("mount: yes") + "---\n" + bound("view", to: "kind: Group\nname: developers")),
      .notApplicable(
        running("mount: yes").replacing(
          "registry.example/watcher:2",
          with: "registry.k8s.io/cloud-provider-gcp/cloud-controller-manager:v35.0.0")
          + "---\n" + granted(execRule)),
      // Another way to install the same lies beside it.
      .passes(
        "-- narrow.yaml --\n" + running("mount: yes") + "---\n"
          + granted(execRule, by: "RoleBinding") + "\n-- wide.yaml --\n"
          + running("automountServiceAccountToken: false") + "---\n" + granted(execRule)),
      .fails(
        "-- deployment.yaml --\n" + running("mount: yes", mark: "↓") + "-- rbac.yaml --\n"
          + granted(execRule)),
      // A role that only looks like one of Kubernetes' own is read like any other.
      .fails(
        running("mount: yes", mark: "↓") + "---\n"
          + granted(execRule).replacing("name: watcher\nrules", with: lookAlike)
          .replacing("  name: watcher\nsubjects", with: "  name: system:node-proxier\nsubjects")),
    ],
    judging: \.workloads
  ) { workload, cluster in
    // Parts of the control plane are the cluster.
    if workload.runs(controlPlane) { return .notApplicable }
    guard let held = cluster.takeover(by: workload) else {
      return .passes
    }
    switch cluster.mountsToken(workload) {
    case .some(true): break
    case .some(false): return .passes
    case nil: return .notAssessed(missing: "the ServiceAccounts")
    }
    let words = held.grant?.words ?? held.power.words
    var related = [Related("the binding", at: held.binding.object.location)]
    if let grant = held.grant { related.append(Related("what it grants", at: grant.rule.location)) }
    let account = workload.template.serviceAccountName
    return .fails(
      "runs as \(account), to which \(held.binding.object.title) gives \(held.binding.roleName): "
        + Power.reaching(words), related: related)
  }

  private static let controlPlane: Set<String> = [
    "kube-apiserver", "kube-controller-manager", "kube-scheduler", "hyperkube",
    "cloud-controller-manager", "aws-cloud-controller-manager", "azure-cloud-controller-manager",
    "openstack-cloud-controller-manager",
  ]

  private static let execRule = """
    - apiGroups: [""]
      resources: [pods/exec]
      verbs: [create]
    """

  private static let lookAlike = """
    name: system:node-proxier
      labels: {kubernetes.io/bootstrapping: rbac-defaults}
    rules
    """

  private static let quiet = """
    apiVersion: v1
    kind: ServiceAccount
    metadata: {name: watcher, namespace: shop}
    automountServiceAccountToken: false

    """

  /// A Deployment and its account; `quiet` stands in for the account where it is given.
  private static func running(_ line: String, mark: String = "", account: String? = nil)
    -> String
  {
    (account ?? quiet.replacing("automountServiceAccountToken: false\n", with: "")) + "---\n" + """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: \(mark)watcher
        namespace: shop
      spec:
        selector: {matchLabels: {app: watcher}}
        template:
          metadata: {labels: {app: watcher}}
          spec:
            serviceAccountName: watcher
            \(line)
            containers: [{name: watcher, image: "registry.example/watcher:2"}]

      """
  }
}
