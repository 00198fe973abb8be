import Flags
import Inventory

extension Versions {
  static let knownAdmissionPlugins = Rule(
    "versions/known-admission-plugins",
    title: "API servers name only admission plug-ins that their version has",
    severity: .high,
    rationale: """
      An API server that is told of a plug-in it does not have refuses to start. Old benchmarks \
      still ask for PodSecurityPolicy (gone in 1.25) and SecurityContextDeny (gone in 1.30): to \
      follow them is to lose the control plane at its next restart.
      """,
    remedy: """
      Take the plug-in out of --enable-admission-plugins and --disable-admission-plugins; pod \
      security levels (pod-security.kubernetes.io/enforce) took the place of both.
      """,
    aliases: ["CKV_K8S_81", "CKV_K8S_84", "KCV-0013", "C-0124"],
    needs: [.apiServer],
    examples: [
      .passes(apiServer("v1.36.4", flag: plugins("NodeRestriction,PodSecurity"))),
      .passes(apiServer("v1.23.17", flag: plugins("NodeRestriction,PodSecurityPolicy"))),
      .fails(apiServer("v1.25.16", flag: plugins("NodeRestriction,PodSecurityPolicy", mark: "↓"))),
      .fails(apiServer("v1.30.14", flag: plugins("SecurityContextDeny", mark: "↓"))),
      .fails(
        apiServer(
          "v1.36.4",
          flag: plugins("LimitRanger") + "\n        - ↓--disable-admission-plugins=LimitRanger")),
      .notAssessed(
        """
        -- hosts/cp-1/kube-apiserver.flags --
        kube-apiserver --enable-admission-plugins=PodSecurityPolicy
        """),
      .notApplicable(apiServer("v1.36.4")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let enabled = server["enable-admission-plugins"]
    let disabled = server["disable-admission-plugins"]
    let whole = server["admission-control"]
    guard enabled.isSet || disabled.isSet || whole.isSet else { return .notApplicable }
    // admission.go, Validate: the two lists may not overlap, nor stand beside the old one.
    if let both = enabled.list.first(where: disabled.list.contains), disabled.isSet {
      return .fails("enables and disables \(both): it does not start", at: disabled.location)
    }
    if whole.isSet, enabled.isSet || disabled.isSet {
      return .fails(
        "has --admission-control beside the lists that took its place: it does not start",
        at: whole.location)
    }
    guard let version = server.version else { return .notAssessed(missing: unknownVersion) }
    return verdict(missingPlugins(server, in: version)) { $0 + ": it does not start" }
  }

  private static func plugins(_ list: String, mark: String = "") -> String {
    "\n        - \(mark)--enable-admission-plugins=\(list)"
  }
}
