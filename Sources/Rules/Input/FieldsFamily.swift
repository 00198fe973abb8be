public import Inventory
public import Kubernetes
public import Text

extension ObjectFields: Subject {
  public var title: String { object.title }
  public var location: Location { object.location }
  public var apiObject: Object? { object }
}

extension Input {
  /// The verdict on the problems that a rule tells of: the first, with the others beside it.
  static func verdict(
    on fields: ObjectFields, adding words: String = "", _ isOwn: (FieldProblem) -> Bool
  ) -> Verdict {
    guard let problems = fields.problems else { return .notApplicable }
    let own = problems.filter(isOwn)
    guard let first = own.first else { return .passes }
    let more = own.count > 1 ? ", and \(own.count - 1) more such" : ""
    let definition = fields.definition.map { [Related("the definition", at: $0.location)] } ?? []
    return .fails(
      first.message + words + more, at: first.location,
      related: definition
        + own.dropFirst().prefix(9).map { Related($0.message, at: $0.location) })
  }
}

extension FieldProblem {
  /// A field of another name or place than its author thought.
  var isUnknown: Bool {
    if case .unknown = kind { true } else { false }
  }

  /// Whether the field was meant to protect: a probe, a limit, a security setting, a policy.
  var isSafeguard: Bool {
    if Self.safeguards.contains(name) || Self.guardingTypes.contains(type) { return true }
    if case .unknown(.named(let meant)) = kind { return Self.safeguards.contains(meant) }
    return false
  }

  /// Whether it was to say how much storage a claim wants, or how it is mounted, which
  /// storage/claim-sizes tells of.
  var isAboutSize: Bool {
    switch kind {
    case .unknown(.named(let meant)) where type == "core.v1.PersistentVolumeClaimSpec":
      return meant == "accessModes" || meant == "resources"
    case .unknown(.named(let meant)) where type == "core.v1.VolumeResourceRequirements":
      return meant == "requests"
    case .unknown:
      return name == "storage"
        && ["core.v1.PersistentVolumeClaimSpec", "core.v1.VolumeResourceRequirements"]
          .contains(type)
    default: return false
    }
  }

  private static let safeguards: Set<String> = [
    "livenessProbe", "readinessProbe", "startupProbe", "resources", "limits", "requests",
    "securityContext", "runAsNonRoot", "runAsUser", "readOnlyRootFilesystem",
    "allowPrivilegeEscalation", "privileged", "capabilities", "seccompProfile", "networkPolicy",
    "terminationGracePeriodSeconds", "preStop", "affinity", "topologySpreadConstraints",
    "automountServiceAccountToken", "maxUnavailable", "minAvailable",
  ]
  private static let guardingTypes: Set<String> = [
    "core.v1.Probe", "core.v1.SecurityContext", "core.v1.PodSecurityContext",
    "core.v1.ResourceRequirements", "core.v1.Capabilities", "core.v1.SeccompProfile",
    "networking.v1.NetworkPolicySpec", "networking.v1.NetworkPolicyIngressRule",
    "networking.v1.NetworkPolicyEgressRule", "networking.v1.NetworkPolicyPeer",
    "policy.v1.PodDisruptionBudgetSpec", "core.v1.ResourceQuotaSpec", "core.v1.LimitRangeItem",
  ]
}
