import Flags
import Inventory

extension Versions {
  static let currentFlags = Rule(
    "versions/current-flags",
    title: "Components are started with flags that stay",
    severity: .low,
    rationale: """
      A deprecated flag still works and is gone some releases later. Whoever replaces it now does \
      so in quiet, and not because a component does not start.
      """,
    remedy: "Replace the flag by what took its place.",
    needs: [],
    examples: [
      .passes(apiServer("v1.36.4", flag: "\n        - --profiling=false")),
      .fails(apiServer("v1.31.14", flag: "\n        - ↓--cloud-config=/etc/cloud.conf")),
      // In the next release it is gone, which another rule says.
      .passes(apiServer("v1.32.13", flag: "\n        - --cloud-config=/etc/cloud.conf")),
      // Most flags of the kubelet are called deprecated for the sake of its file, and stay.
      .passes("-- hosts/w-1/kubelet.flags --\nkubelet --max-pods=50\n" + node("v1.36.4")),
      .notAssessed("-- hosts/cp-1/kube-apiserver.flags --\nkube-apiserver --secure-port=6443"),
    ],
    judging: \.everyComponent
  ) { component, cluster in
    guard component.source != .configuration, component.program != .cloudControllerManager else {
      return .notApplicable
    }
    guard let version = component.version ?? cluster.version(ofNode: component) else {
      return .notAssessed(
        missing: component.program == .etcd ? "the version of etcd" : unknownVersion)
    }
    let next = Version(major: version.major, minor: version.minor + 1)
    let leaving = component.options.flagsOnTheWayOut(in: version).filter { $0.removed > next }
    return verdict(
      leaving.map { setting, removed in
        Blocker(
          message: "is started with --\(setting.name), which goes with "
            + component.product(removed),
          location: setting.location)
      })
  }
}
