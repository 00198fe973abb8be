import Flags
import Inventory
import Text

extension Input {
  static let singleFlags = Rule(
    "input/single-flags",
    title: "No component is given two values for one flag",
    severity: .medium,
    rationale: """
      Of two values of one flag the last counts, in silence. Whoever finds the first one believes \
      what does not hold, and so does each tool that looks for it.
      """,
    remedy: "Remove the one that is not meant.",
    examples: [
      .passes("-- hosts/cp-1/ps.txt --\nkube-apiserver --profiling=false --secure-port=6443"),
      .passes("-- hosts/cp-1/ps.txt --\nkube-apiserver --profiling=false --profiling=false"),
      .fails("-- hosts/cp-1/ps.txt --\nkube-apiserver --profiling=false ↓--profiling=true"),
      // Lists grow with each use.
      .passes(
        """
        -- hosts/cp-1/ps.txt --
        kube-apiserver --service-account-key-file=/a.pub --service-account-key-file=/b.pub \
        --service-account-issuer=https://a --service-account-issuer=https://b
        """),
    ],
    judging: \.startedComponents
  ) { component, _ in
    var first: [String: Setting] = [:]
    for setting in component.options.settings where setting.origin == .flag {
      let name = component[setting.name].name
      guard let kind = component.options.kind(of: name), kind != .list, kind != .map else {
        continue
      }
      guard let other = first[name] else {
        first[name] = setting
        continue
      }
      guard other.value != setting.value, !repeatable.contains(name) else { continue }
      return .fails(
        "is given --\(setting.name) as \(other.value) and as \(setting.value)",
        at: setting.location,
        related: [Related("the value that does not count", at: other.location)])
    }
    return .passes
  }

  /// Flags that are repeated rightly and no list by their type.
  private static let repeatable: Set<String> = [
    "service-account-key-file", "service-account-issuer", "tls-sni-cert-key", "v", "vmodule",
  ]
}
