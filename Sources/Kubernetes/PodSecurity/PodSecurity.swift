public import Text

/// The Pod Security Standards as Kubernetes' PodSecurity admission plug-in checks them.
///
/// After k8s.io/pod-security-admission `policy/check_*.go` of 1.37, release by release.
public enum PodSecurity {
  /// How much a namespace lets its pods do, the most first.
  public enum Level: String, Sendable, CaseIterable, Comparable {
    case privileged, baseline, restricted

    private var rank: Int {
      switch self {
      case .privileged: 0
      case .baseline: 1
      case .restricted: 2
      }
    }

    /// Stricter levels are greater.
    public static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }
  }

  /// The newest minor of 1.x whose rules are known; later ones and `latest` are judged by it.
  public static let newestMinor = 37

  /// What one control forbids about a pod.
  public struct Violation: Sendable {
    /// The control's name in Kubernetes' source: `hostNamespaces`, `capabilities_restricted`.
    public internal(set) var control = ""
    /// The reason as the API server words it: `host namespaces`, `runAsNonRoot != true`.
    public let reason: String
    /// The containers that are to blame, when it is not the pod.
    public internal(set) var containers: [String] = []
    /// The values that are forbidden; empty for what is missing.
    public internal(set) var values: [String] = []
    /// At the values, or at the containers that lack one; never empty.
    public internal(set) var places: [Location] = []
    /// Whether something has to be set, and not something taken away.
    public let isAbsence: Bool
  }

  /// What the level forbids about the pod under the rules of a minor, in the API server's order.
  public static func violations(
    of level: Level, in template: PodTemplate, minor: Int = newestMinor
  ) -> [Violation] {
    if level == .privileged { return [] }
    let pod = CheckedPod(template)
    let minor = min(minor, newestMinor)
    var found: [Violation] = []
    for control in Control.all where control.level <= level {
      guard let check = control.check(minor),
        level == .baseline || !Control.isReplaced(control.name, minor)
      else { continue }
      if var violation = check(pod) {
        violation.control = control.name
        found.append(violation)
      }
    }
    return found
  }

  /// Whether the pod may run where the level is enforced.
  public static func meets(
    _ level: Level, _ template: PodTemplate, minor: Int = newestMinor
  ) -> Bool {
    violations(of: level, in: template, minor: minor).isEmpty
  }

  /// The strictest level that the pod meets.
  public static func strictestLevel(of template: PodTemplate, minor: Int = newestMinor) -> Level {
    if meets(.restricted, template, minor: minor) { return .restricted }
    return meets(.baseline, template, minor: minor) ? .baseline : .privileged
  }
}
