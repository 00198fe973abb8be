/// What the holder of a role can use to get further than its own work.
public enum Power: String, Sendable, CaseIterable, Hashable {
  case everything, escalation, impersonation, tokens, exec, nodeProxy, approval
  case podCreation, secrets, bindings, portForward, webhooks, volumes, endpoints, statuses
  case deletion, settings

  /// Those with which any pod, identity or role of the cluster can be had at once.
  public var takesOver: Bool {
    switch self {
    case .everything, .escalation, .impersonation, .tokens, .exec, .nodeProxy, .approval: true
    default: false
    }
  }
}

extension Power {
  /// A grant such as `create on pods` with how far it reaches; what has no namespace anyway is
  /// left as it is.
  public static func reaching(_ grant: String) -> String {
    let resource = grant.split(separator: " ").last.map(String.init) ?? ""
    let name = resource.split(separator: "/").first.map(String.init) ?? ""
    let isWide =
      unplaced.contains(name) || grant.hasPrefix("impersonation")
      || grant.hasPrefix("approval")
    return isWide ? "\(grant) of the cluster" : "\(grant) in every namespace"
  }

  private static let unplaced: Set<String> = [
    "nodes", "persistentvolumes", "certificatesigningrequests", "clusterroles",
    "clusterrolebindings", "namespaces", "customresourcedefinitions",
    "mutatingwebhookconfigurations", "mutatingadmissionpolicies",
    "mutatingadmissionpolicybindings", "validatingwebhookconfigurations",
    "validatingadmissionpolicies", "validatingadmissionpolicybindings",
  ]
}

extension PolicyRule {
  static let rbacGroup = "rbac.authorization.k8s.io"

  /// Whether it grants every verb on every resource of the core group at least.
  public var grantsEverything: Bool {
    verbs.contains("*") && resources.contains("*")
      && (apiGroups.contains("*") || apiGroups.contains(""))
  }

  /// Whether it is on all resources by `*`: then what it reads is found with the secrets, and
  /// what follows from that is the same finding.
  public var namesEverything: Bool { resources.contains("*") }

  /// Which of the verbs are granted, in the order given; all of them for `*`.
  public func granted(_ wanted: [String]) -> [String] { wanted.filter(allows) }

  /// Whether it is bounded to named objects.
  public var isNarrowed: Bool { !resourceNames.isEmpty }

  /// The power in words, such as `create on pods/exec`; nil when the rule does not give it.
  ///
  /// A rule narrowed to named objects gives none, and approval takes a second rule on signers.
  public func grant(of power: Power) -> String? {
    if isNarrowed { return nil }
    switch power {
    case .everything: return grantsEverything ? "every verb on every resource" : nil
    case .escalation: return escalation
    case .impersonation: return impersonation
    case .exec: return entering
    case .nodeProxy:
      guard covers("nodes/proxy"), !namesEverything, !verbs.isEmpty else { return nil }
      let shown = verbs.contains("*") ? ["every verb"] : verbs
      return "\(shown.joined(separator: ", ")) on nodes/proxy"
    case .secrets: return grant(["get", "list", "watch"], on: ["secrets"])
    default:
      guard let (verbs, places) = Self.plainPowers[power], !namesEverything else { return nil }
      for (group, resources) in places {
        if let found = grant(verbs, on: resources, in: group) { return found }
      }
      return nil
    }
  }

  private static let writing = ["create", "update", "patch", "delete"]

  private static let plainPowers: [Power: (verbs: [String], on: [(String, [String])])] = [
    .tokens: (["create"], [("", ["serviceaccounts/token"])]),
    .approval: (
      ["update", "patch"], [("certificates.k8s.io", ["certificatesigningrequests/approval"])]
    ),
    .podCreation: (
      ["create"],
      [
        ("", ["pods", "replicationcontrollers"]),
        ("apps", ["deployments", "daemonsets", "statefulsets", "replicasets"]),
        ("batch", ["jobs", "cronjobs"]),
      ]
    ),
    .bindings: (
      ["create", "update", "patch"], [(rbacGroup, ["clusterrolebindings", "rolebindings"])]
    ),
    .portForward: (["create", "get"], [("", ["pods/portforward"])]),
    .webhooks: (
      writing,
      [
        (
          "admissionregistration.k8s.io",
          [
            "mutatingwebhookconfigurations", "validatingwebhookconfigurations",
            "mutatingadmissionpolicies", "mutatingadmissionpolicybindings",
            "validatingadmissionpolicies", "validatingadmissionpolicybindings",
          ]
        )
      ]
    ),
    .volumes: (["create"], [("", ["persistentvolumes"])]),
    .endpoints: (
      writing, [("", ["endpoints"]), ("discovery.k8s.io", ["endpointslices"])]
    ),
    // Without the subresource the API server keeps the status (kubernetes
    // `pkg/registry/core/node/strategy.go`, PrepareForUpdate).
    .statuses: (["update", "patch"], [("", ["nodes/status", "pods/status", "services/status"])]),
    .deletion: (
      ["deletecollection", "delete"],
      [
        ("", ["namespaces", "persistentvolumes", "persistentvolumeclaims"]),
        ("apiextensions.k8s.io", ["customresourcedefinitions"]),
      ]
    ),
    .settings: (["update", "patch"], [("", ["configmaps"])]),
  ]

  /// `create, patch on pods`, of the first resource that is covered.
  private func grant(_ wanted: [String], on resources: [String], in group: String = "")
    -> String?
  {
    let verbs = granted(wanted)
    guard !verbs.isEmpty, let resource = resources.first(where: { covers($0, in: group) }) else {
      return nil
    }
    return "\(verbs.joined(separator: ", ")) on \(resource)"
  }

  private var escalation: String? {
    let roles = ["clusterroles", "roles"].filter { covers($0, in: Self.rbacGroup) }
    let verbs = granted(["escalate", "bind"])
    guard let first = roles.first, !verbs.isEmpty else { return nil }
    return "\(verbs.joined(separator: " and ")) on \(roles.count == 2 ? "roles" : first)"
  }

  private var impersonation: String? {
    let core = ["users", "groups", "serviceaccounts"].filter { covers($0) }
    let extra = ["uids", "userextras"].filter { covers($0, in: "authentication.k8s.io") }
    let identities = core + extra
    guard !identities.isEmpty, allows("impersonate") else { return nil }
    // `*` on service accounts is how operators manage them, as `edit` nearly does.
    if identities == ["serviceaccounts"], !verbs.contains("impersonate") { return nil }
    if core.isEmpty { return nil }
    return "impersonation of any of the \(identities.joined(separator: ", "))"
  }

  private var entering: String? {
    if namesEverything { return nil }
    for resource in ["pods/exec", "pods/attach"] where covers(resource) {
      // A websocket client asks with GET, which RBAC sees as the verb get.
      if let verb = granted(["create", "get"]).first { return "\(verb) on \(resource)" }
    }
    guard covers("pods/ephemeralcontainers") else { return nil }
    return granted(["update", "patch"]).first.map { "\($0) on pods/ephemeralcontainers" }
  }
}

extension Role {
  /// Every power that the rules give, with the rule and its words.
  public static func powers(of rules: [PolicyRule]) -> [Power: (rule: PolicyRule, grant: String)] {
    var found: [Power: (rule: PolicyRule, grant: String)] = [:]
    for rule in rules {
      for power in Power.allCases where found[power] == nil {
        if let grant = rule.grant(of: power) { found[power] = (rule, grant) }
      }
    }
    // kubernetes `plugin/pkg/admission/certificates/approval`: the signer must be allowed too.
    if found[.approval] != nil, !rules.contains(where: \.approvesClients) {
      found[.approval] = nil
    }
    return found
  }
}

extension PolicyRule {
  /// Whether it lets approve for a signer whose certificates log in to the API as anybody.
  fileprivate var approvesClients: Bool {
    guard covers("signers", in: "certificates.k8s.io"), allows("approve") else { return false }
    return resourceNames.isEmpty
      || resourceNames.contains {
        ["*", "kubernetes.io/*", "kubernetes.io/kube-apiserver-client"].contains($0)
      }
  }
}
