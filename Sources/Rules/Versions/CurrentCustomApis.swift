import Inventory
import Kubernetes
import YAML

extension Versions {
  static let currentCustomApis = Rule(
    "versions/current-custom-apis",
    title: "Custom resources are of versions that their software still serves",
    severity: .medium,
    rationale: """
      Extensions drop old versions of their APIs as Kubernetes does. A resource of one is \
      refused after their next upgrade.
      """,
    remedy: "Move the manifest to the version that takes its place.",
    aliases: ["pluto", "kubent"],
    needs: [],
    examples: [
      .passes(Manifest.object("cert-manager.io/v1", "Certificate", "web")),
      .fails(Manifest.object("↓cert-manager.io/v1alpha2", "Certificate", "web")),
      // The message names the fields that moved.
      .fails(
        Manifest.object(
          "↓certmanager.k8s.io/v1alpha1", "Issuer", "web", "spec: {acme: {http01: {}}}")),
      .fails(Manifest.object("↓snapshot.storage.k8s.io/v1beta1", "VolumeSnapshot", "web")),
      .fails(Manifest.object("↓gateway.networking.k8s.io/v1alpha2", "GRPCRoute", "web")),
      .fails(Manifest.object("↓gateway.networking.k8s.io/v1alpha2", "ReferencePolicy", "web")),
      .fails(Manifest.object("↓acme.cert-manager.io/v1beta1", "Order", "web")),
      .fails(Manifest.object("↓rbac.istio.io/v1alpha1", "ServiceRole", "web")),
      // The experimental channel serves the other kinds of that version.
      .notApplicable(Manifest.object("gateway.networking.k8s.io/v1alpha2", "TCPRoute", "web")),
      .notApplicable(Manifest.object("example.org/v1alpha1", "Thing", "web")),
    ],
    judging: \.datedCustomObjects
  ) { object, cluster in
    guard let end = CustomEnds.end(of: object) else { return .passes }
    // A definition among the inputs that serves it knows better.
    if cluster.servesCustom(object) { return .passes }
    return .fails(
      "\(object.apiVersion) \(object.kind) is not served since \(end.since)"
        + "; \(end.replacement) takes its place",
      at: object.node["apiVersion"]?.location,
      fix: end.isSameKind ? change(object, end) : nil)
  }

  private static func change(_ object: Object, _ end: CustomEnds) -> String {
    var changes = CertManagerFields.changes(in: object)
    if !end.changes.isEmpty { changes.append(end.changes) }
    return "apiVersion: \(end.replacement)"
      + (changes.isEmpty ? "" : " (\(changes.joined(separator: ", ")))")
  }
}

/// The end of a version of a well-known extension's API, or of some of its kinds.
struct CustomEnds {
  let since: String
  /// The version that the kind moved to, or the kinds that do its work today.
  let replacement: String
  /// The kinds that it is true of; all when empty.
  var kinds: Set<String> = []
  var isSameKind = true
  /// What moves beside the apiVersion.
  var changes = ""

  static let groups = Set(table.keys.compactMap { $0.split(separator: "/").first.map(String.init) })

  static func end(of object: Object) -> CustomEnds? {
    table[object.apiVersion]?.first { $0.kinds.isEmpty || $0.kinds.contains(object.kind) }
  }

  /// From the definitions and changelogs that each project had at its tags.
  private static let table: [String: [CustomEnds]] = [
    "certmanager.k8s.io/v1alpha1": firstCertManager,
    "cert-manager.io/v1alpha2": certManager, "cert-manager.io/v1alpha3": certManager,
    "cert-manager.io/v1beta1": certManager,
    "acme.cert-manager.io/v1alpha2": acme, "acme.cert-manager.io/v1alpha3": acme,
    "acme.cert-manager.io/v1beta1": acme,
    "authentication.istio.io/v1alpha1": istioAuthentication, "rbac.istio.io/v1alpha1": istioRBAC,
    "config.istio.io/v1alpha2": mixer,
    "gateway.networking.k8s.io/v1alpha2": gateway, "networking.x-k8s.io/v1alpha1": firstGateway,
    "snapshot.storage.k8s.io/v1alpha1": [
      snapshots(
        since: "2.0",
        changes:
          "snapshotClassName becomes volumeSnapshotClassName, source names its kind in its key")
    ],
    "snapshot.storage.k8s.io/v1beta1": [snapshots(since: "6.0")],
    "keda.k8s.io/v1alpha1": keda, "traefik.containo.us/v1alpha1": traefik,
  ]

  /// cert-manager.io/docs `releases/upgrading/upgrading-0.10-0.11`.
  private static let firstCertManager = [
    CustomEnds(
      since: "cert-manager 0.11", replacement: "acme.cert-manager.io/v1",
      kinds: ["Challenge", "Order"]),
    CustomEnds(since: "cert-manager 0.11", replacement: "cert-manager.io/v1"),
  ]

  /// cert-manager.io/docs `releases/upgrading/remove-deprecated-apis`; `deploy/crds` of 1.6.0.
  private static let certManager = [
    CustomEnds(since: "cert-manager 1.6", replacement: "cert-manager.io/v1")
  ]
  private static let acme = [
    CustomEnds(since: "cert-manager 1.6", replacement: "acme.cert-manager.io/v1")
  ]

  /// istio/istio `manifests/charts/base/crds` of 1.6.0, 1.7.0 and 1.8.0, which lack the group for the
  /// first time; istio.io `blog/2021/migrate-alpha-policy`, `announcing-1.8/upgrade-notes`.
  private static let istioAuthentication = [
    CustomEnds(
      since: "Istio 1.6",
      replacement: "PeerAuthentication or RequestAuthentication of security.istio.io/v1",
      isSameKind: false)
  ]
  private static let istioRBAC = [
    CustomEnds(
      since: "Istio 1.7", replacement: "AuthorizationPolicy of security.istio.io/v1",
      isSameKind: false)
  ]
  private static let mixer = [
    CustomEnds(since: "Istio 1.8", replacement: "an extension of Envoy", isSameKind: false)
  ]

  /// kubernetes-sigs/gateway-api `config/crd` of both channels, `CHANGELOG/0.x-CHANGELOG.md` (0.6,
  /// 0.8), `1.1-CHANGELOG.md` and `1.2-CHANGELOG.md`.
  private static let gateway = [
    CustomEnds(
      since: "Gateway API 0.8", replacement: "gateway.networking.k8s.io/v1",
      kinds: ["Gateway", "GatewayClass", "HTTPRoute"]),
    CustomEnds(
      since: "Gateway API 1.2", replacement: "gateway.networking.k8s.io/v1", kinds: ["GRPCRoute"]),
    CustomEnds(
      since: "Gateway API 1.2", replacement: "gateway.networking.k8s.io/v1beta1",
      kinds: ["ReferenceGrant"]),
    CustomEnds(
      since: "Gateway API 0.6", replacement: "ReferenceGrant of gateway.networking.k8s.io/v1beta1",
      kinds: ["ReferencePolicy"], isSameKind: false),
    CustomEnds(
      since: "Gateway API 1.1", replacement: "gateway.networking.k8s.io/v1",
      kinds: ["BackendTLSPolicy"], changes: "targetRef becomes targetRefs, tls validation"),
  ]

  /// kubernetes-sigs/gateway-api `CHANGELOG/0.x-CHANGELOG.md` (0.5, and 0.4 for BackendPolicy).
  private static let firstGateway = [
    CustomEnds(
      since: "Gateway API 0.5", replacement: "a policy of gateway.networking.k8s.io",
      kinds: ["BackendPolicy"], isSameKind: false),
    CustomEnds(
      since: "Gateway API 0.5", replacement: "gateway.networking.k8s.io/v1",
      changes: "its fields changed as well"),
  ]

  /// kubernetes-csi/external-snapshotter `CHANGELOG-2.0.md` and `CHANGELOG-6.0.md`.
  private static func snapshots(since release: String, changes: String = "") -> CustomEnds {
    CustomEnds(
      since: "external-snapshotter \(release)", replacement: "snapshot.storage.k8s.io/v1",
      kinds: ["VolumeSnapshot", "VolumeSnapshotClass", "VolumeSnapshotContent"], changes: changes)
  }

  /// kedacore/keda `CHANGELOG.md`, 2.0.0.
  private static let keda = [
    CustomEnds(
      since: "KEDA 2.0", replacement: "keda.sh/v1alpha1",
      changes: "scaleTargetRef.deploymentName becomes name, jobs are a ScaledJob")
  ]

  /// traefik/traefik `docs/content/migration/v2-to-v3.md`.
  private static let traefik = [
    CustomEnds(since: "Traefik 3.0", replacement: "traefik.io/v1alpha1")
  ]
}

extension Cluster {
  fileprivate var datedCustomObjects: [Object] {
    objects.filter { object in
      guard CustomEnds.groups.contains(object.group) else { return false }
      return CustomEnds.end(of: object) != nil || !object.apiVersion.contains("alpha")
    }
  }

  fileprivate func servesCustom(_ object: Object) -> Bool {
    let version = object.apiVersion.split(separator: "/").last.map(String.init) ?? ""
    return objects("CustomResourceDefinition", group: "apiextensions.k8s.io").contains {
      $0.spec["group"]?.text == object.group && $0.spec["names"]["kind"]?.text == object.kind
        && $0.spec["versions"].items.contains {
          $0["name"]?.text == version && $0["served"]?.bool == true
        }
    }
  }
}
