import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Pods {
  static let validLevels = Rule(
    "pods/valid-levels",
    title: "Labels of pod security say a level and a version that exist",
    severity: .medium,
    rationale: """
      A misspelt level to warn or audit counts as privileged, so nobody is told of anything; a \
      misspelt version counts as the latest. A version that is pinned for years enforces the rules \
      of then.
      """,
    remedy: "Use privileged, baseline or restricted, and latest or vMAJOR.MINOR.",
    examples: [
      .passes(namespace("enforce: baseline", "enforce-version: latest")),
      .passes(namespace("enforce: restricted", "enforce-version: v1.34")),
      .fails(namespace("warn: ↓Restricted")),
      .fails(namespace("enforce: baseline", "enforce-version: ↓1.34")),
      .fails(namespace("enforce: baseline", "enforce-version: ↓v1.20")),
      // A Deployment would be stored without a word, and its pods refused.
      .fails(namespace("enforce: restricted", "warn: ↓baseline")),
      .passes(namespace("enforce: baseline", "warn: restricted")),
      .notApplicable(Manifest.namespace("shop")),
    ],
    judging: \.levelledNamespaces
  ) { namespace, _ in
    for mode in modes {
      // A misspelt level to enforce is the finding of namespace-level.
      if mode != "enforce", let level = namespace.labels.node["\(prefix)\(mode)"],
        !["privileged", "baseline", "restricted"].contains(level.text)
      {
        return .fails("has the level \(level.text ?? "") for \(mode)", at: level.location)
      }
      guard let pinned = namespace.labels.node["\(prefix)\(mode)-version"], let text = pinned.text,
        text != "latest"
      else { continue }
      guard text.hasPrefix("v"), let version = Version(text), version.patch == nil else {
        return .fails("has the version \(text) for \(mode), which is none", at: pinned.location)
      }
      // The levels have changed little since, but restricted and baseline both did in 1.25.
      if version < Version(major: 1, minor: 25) {
        return .fails("enforces the rules of \(version)", at: pinned.location)
      }
    }
    if let warned = namespace.labels.node["\(prefix)warn"],
      let warns = PodSecurity.Level(rawValue: warned.text ?? ""),
      let enforces = PodSecurity.Level(rawValue: namespace.labels["\(prefix)enforce"] ?? ""),
      warns < enforces
    {
      return .fails(
        "warns of less (\(warns.rawValue)) than it enforces (\(enforces.rawValue))",
        at: warned.location)
    }
    return .passes
  }

  fileprivate static let prefix = "pod-security.kubernetes.io/"
  fileprivate static let modes = ["enforce", "audit", "warn"]

  private static func namespace(_ labels: String...) -> String {
    let all = labels.map { "pod-security.kubernetes.io/\($0)" }.joined(separator: ", ")
    return Manifest.namespace("shop", labels: "{\(all)}")
  }
}

extension Cluster {
  fileprivate var levelledNamespaces: [Object] {
    objects("Namespace", group: "").filter { object in
      Pods.modes.contains { object.labels["\(Pods.prefix)\($0)"] != nil }
    }
  }
}
