import Flags
import Inventory
import Text

extension Versions {
  static let startsAfterUpgrade = Rule(
    "versions/starts-after-upgrade",
    title: "Components will start with their options after the next minor upgrade",
    severity: .medium,
    rationale: """
      Options, feature gates and admission plug-ins end with a release. What the next minor no \
      longer has keeps the upgraded component from starting, in the middle of the upgrade and on \
      the first host of the control plane.
      """,
    remedy: "Remove the option before the upgrade, or replace it by what took its place.",
    needs: [],
    examples: [
      .passes(apiServer("v1.35.7", flag: "\n        - --profiling=false")),
      .fails(apiServer("v1.36.4", flag: "\n        - ↓--feature-gates=APIServerTracing=true")),
      .fails(
        apiServer("v1.29.15", flag: "\n        - ↓--enable-admission-plugins=SecurityContextDeny")),
      .fails(etcd("3.6.14", "↓--experimental-initial-corrupt-check=true")),
      // Gone already: another rule's finding.
      .passes(apiServer("v1.35.7", flag: "\n        - --insecure-port=0")),
      // kops leaves it out for the versions that do not have it.
      .passes(
        """
        -- hosts/m-1/nodeupconfig.yaml --
        Assets: {}
        KubernetesVersion: 1.32.2
        APIServerConfig:
          KubeAPIServer: {cloudProvider: external, profiling: false}
        """),
      .notAssessed(etcd("3.7.1", "--auto-tls=false")),
      .notAssessed("-- hosts/cp-1/kube-apiserver.flags --\nkube-apiserver --secure-port=6443"),
    ],
    judging: \.everyComponent
  ) { component, cluster in
    let isEtcd = component.program == .etcd
    guard component.program != .cloudControllerManager else { return .notApplicable }
    guard let version = component.version ?? cluster.version(ofNode: component) else {
      return .notAssessed(missing: isEtcd ? "the version of etcd" : unknownVersion)
    }
    let next = Version(major: version.major, minor: version.minor + 1)
    let releases = isEtcd ? Releases.etcd : Releases.kubernetes
    if let newest = releases.newest, next > newest {
      return .notAssessed(missing: "release data of \(component.product(next))")
    }
    let now = Set(blockers(component, in: version).map(\.location))
    let changing = cluster.optionsByVersion(of: component)
    let later = blockers(component, in: next).filter {
      !now.contains($0.location) && !changing.contains($0.location)
    }
    return verdict(later) { $0 + ": it will not start after the upgrade" }
  }

  static func etcd(_ tag: String, _ flag: String) -> String {
    """
    -- hosts/cp-1/etc/kubernetes/manifests/etcd.yaml --
    apiVersion: v1
    kind: Pod
    metadata: {name: etcd, namespace: kube-system}
    spec:
      containers:
        - name: etcd
          image: registry.k8s.io/etcd:\(tag)-0
          command:
            - etcd
            - --name=cp-1
            - \(flag)
    """
  }
}

extension Cluster {
  /// Where options stand that the installer gives to some versions and not to others
  /// (kops, pkg/model/components: IsLT("1.33") and IsLT("1.34"); Talos, control_plane_final.go).
  fileprivate func optionsByVersion(of component: Component) -> Set<Location> {
    let names: Set<String> =
      installer == .kops || installer == .talos ? ["cloud-provider", "register-schedulable"] : []
    // An installer's own arguments all stand at one place; those of its user at their own.
    let isPlanned = component.source == .installer || component.source == .configuration
    return Set(
      component.options.settings.compactMap { setting in
        names.contains(setting.name) || isPlanned && setting.location == component.location
          ? setting.location : nil
      })
  }
}
