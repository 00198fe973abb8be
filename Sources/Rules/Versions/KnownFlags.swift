import Flags
import Inventory
import Kubernetes
import Text

extension Versions {
  static let knownFlags = Rule(
    "versions/known-flags",
    title: "Components are started with flags that their version has",
    severity: .high,
    rationale: """
      A component refuses to start with a flag it does not know. Until its next restart nobody \
      notices, and then the control plane does not come back.
      """,
    remedy: "Remove the flag, or put what replaced it in its place.",
    aliases: ["CKV_K8S_71", "KCV-0004", "api_server_https_for_kubelet_conn"],
    needs: [],
    examples: [
      .passes(apiServer("v1.36.4", flag: "\n        - --profiling=false")),
      .fails(apiServer("v1.36.4", flag: "\n        - ↓--insecure-port=0")),
      .fails(apiServer("v1.36.4", flag: "\n        - ↓--hostname-override=cp-1")),
      .notAssessed(
        "-- hosts/cp-1/kube-apiserver.flags --\nkube-apiserver --secure-port=6443"),
    ],
    judging: \.startedComponents
  ) { component, _ in
    if let setting = component.options.removedFlags.first {
      return .fails(
        "is started with --\(setting.name), which \(version(component)) does not have",
        at: setting.location)
    }
    if let setting = component.options.unknownFlags.first, !component.hasFlagsOfItsOwn {
      return .fails(
        "is started with --\(setting.name), which no \(component.program.rawValue) knows",
        at: setting.location)
    }
    if let problem = component.problems.first(where: { $0.kind == .unknownFlag }) {
      return .fails("would not start: \(problem.message)", at: problem.location)
    }
    return component.version == nil
      ? .notAssessed(missing: "the Kubernetes version (--kubernetes-version)") : .passes
  }

  private static func version(_ component: Component) -> String {
    component.version.map { "version \($0)" } ?? "its version"
  }
}

extension Component {
  /// Whether it may have flags that no list tells: OpenShift's, and those of old releases.
  fileprivate var hasFlagsOfItsOwn: Bool {
    // Flags of older releases are not all in the table.
    guard let version else { return true }
    let oldest = Version(major: program == .etcd ? 3 : 1, minor: program == .etcd ? 4 : 24)
    return options.isSet("openshift-config") || version < oldest
  }
}
