public import Kubernetes
import YAML

/// The roles that the API server makes and keeps itself, and the powers they have there.
///
/// kubernetes `plugin/pkg/auth/authorizer/rbac/bootstrappolicy`, joined over its releases. Anybody
/// who writes roles can write the label and the prefix as well, so that content has to tell.
enum BootstrapRoles {
  /// nil when Kubernetes has no such role.
  static func powers(of name: String) -> Set<Power>? {
    if let own = special[name] { return own }
    return plain.contains(name) ? [] : nil
  }

  private static let all = Set(Power.allCases)
  /// What the controllers reach that act on every kind of object.
  private static let onEveryKind = all.subtracting([.everything, .escalation, .impersonation])
  private static let editing: Set<Power> = [
    .secrets, .podCreation, .exec, .portForward, .tokens, .settings, .endpoints, .deletion,
  ]

  private static let special: [String: Set<Power>] = [
    "cluster-admin": all, "edit": editing, "admin": editing.union([.bindings]),
    "system:aggregate-to-edit": editing, "system:aggregate-to-admin": editing.union([.bindings]),
    "system:kube-controller-manager": [.secrets, .tokens, .endpoints, .settings],
    "system:kube-scheduler": [.statuses, .endpoints],
    "system:kubelet-api-admin": [.nodeProxy],
    "system:node": [.secrets, .podCreation, .tokens, .statuses],
    "system:node-problem-detector": [.statuses],
    "system:persistent-volume-provisioner": [.volumes, .deletion, .endpoints],
    "system:certificates.k8s.io:kube-apiserver-client-approver": [.approval],
    "system:controller:attachdetach-controller": [.statuses],
    "system:controller:certificate-controller": [.approval],
    "system:controller:cloud-provider": [.statuses],
    "system:controller:clusterrole-aggregation-controller": [.escalation],
    "system:controller:cronjob-controller": [.podCreation],
    "system:controller:daemon-set-controller": [.podCreation],
    "system:controller:deployment-controller": [.podCreation],
    "system:controller:device-taint-eviction-controller": [.statuses],
    "system:controller:endpoint-controller": [.endpoints],
    "system:controller:endpointslice-controller": [.endpoints],
    "system:controller:endpointslicemirroring-controller": [.endpoints],
    "system:controller:expand-controller": [.secrets],
    "system:controller:generic-garbage-collector": onEveryKind,
    "system:controller:job-controller": [.podCreation],
    "system:controller:namespace-controller": onEveryKind,
    "system:controller:node-controller": [.statuses],
    "system:controller:persistent-volume-binder": [
      .volumes, .podCreation, .secrets, .deletion, .endpoints,
    ],
    "system:controller:pod-garbage-collector": [.statuses],
    "system:controller:pv-protection-controller": [.deletion],
    "system:controller:pvc-protection-controller": [.deletion],
    "system:controller:replicaset-controller": [.podCreation],
    "system:controller:replication-controller": [.podCreation],
    "system:controller:resourcequota-controller": [.secrets],
    "system:controller:root-ca-cert-publisher": [.settings],
    "system:controller:route-controller": [.statuses],
    "system:controller:service-controller": [.statuses],
    "system:controller:statefulset-controller": [.podCreation, .deletion],
    "system:controller:storage-version-migrator-controller": onEveryKind,
    "system:controller:taint-eviction-controller": [.statuses],
    "system:controller:ttl-controller": [.statuses],
  ]

  private static let plain: Set<String> = [
    "view", "system:aggregate-to-view", "system:auth-delegator", "system:basic-user",
    "system:discovery", "system:heapster", "system:kube-aggregator", "system:kube-dns",
    "system:monitoring", "system:node-bootstrapper", "system:node-proxier",
    "system:public-info-viewer", "system:service-account-issuer-discovery",
    "system:volume-scheduler", "system:csi-external-provisioner", "system:csi-external-attacher",
    "system:certificates.k8s.io:certificatesigningrequests:nodeclient",
    "system:certificates.k8s.io:certificatesigningrequests:selfnodeclient",
    "system:certificates.k8s.io:kube-apiserver-client-kubelet-approver",
    "system:certificates.k8s.io:kubelet-serving-approver",
    "system:certificates.k8s.io:legacy-unknown-approver",
    "system:controller:bootstrap-signer", "system:controller:token-cleaner",
    "system:controller:disruption-controller", "system:controller:ephemeral-volume-controller",
    "system:controller:horizontal-pod-autoscaler",
    "system:controller:kube-apiserver-serving-clustertrustbundle-publisher",
    "system:controller:legacy-service-account-token-cleaner",
    "system:controller:podcertificaterequestcleaner",
    "system:controller:resource-claim-controller",
    "system:controller:selinux-warning-controller",
    "system:controller:service-account-controller",
    "system:controller:service-cidrs-controller",
    "system:controller:storage-version-garbage-collector",
    "system:controller:ttl-after-finished-controller",
    "system:controller:validatingadmissionpolicy-status-controller",
    "system:controller:volumeattributesclass-protection-controller",
  ]
}

extension Cluster {
  /// Whether Kubernetes itself made the role: by its label, its name and the powers it gives.
  func isBootstrap(roleAt index: Int) -> Bool {
    let role = roles[index]
    guard role.isBootstrap, role.isClusterRole || role.object.namespace?.hasPrefix("kube-") == true
    else { return false }
    // Those in kube-system and kube-public are narrowed to names, and judged by content.
    guard role.isClusterRole else { return access.powers[index].isEmpty }
    guard let known = BootstrapRoles.powers(of: role.object.name) else { return false }
    // What others aggregate into admin, edit and view is judged where it is written.
    if role.object.node["aggregationRule"] != nil { return true }
    return known.isSuperset(of: access.powers[index].keys)
  }

  /// Whether Kubernetes itself made the binding: its subjects are parts of the control plane.
  public func isBootstrap(_ binding: Binding) -> Bool {
    guard binding.isBootstrap else { return false }
    return binding.subjects.allSatisfy { subject in
      switch subject.kind {
      case "ServiceAccount":
        subject.namespace == "kube-system" && binding.object.name.hasPrefix("system:controller:")
          && binding.object.name == "system:controller:\(subject.name)"
          || subject.namespace == "kube-system" && subject.name == "kube-dns"
          || subject.namespace == "kube-system" && !binding.isClusterWide
      case "Group":
        subject.name == "system:masters"
          ? binding.roleName == "cluster-admin" : binding.roleName.hasPrefix("system:")
      default: subject.name.hasPrefix("system:kube-") && binding.roleName.hasPrefix("system:")
      }
    }
  }

  /// The roles that Kubernetes does not make itself.
  public var ownRoles: [Role] {
    roles.indices.filter { !isBootstrap(roleAt: $0) }.map { roles[$0] }
  }

  public var ownBindings: [Binding] { bindings.filter { !isBootstrap($0) } }
}
