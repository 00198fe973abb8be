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
      .fails(Manifest.object("↓snapshot.storage.k8s.io/v1beta1", "VolumeSnapshot", "web")),
      .fails(Manifest.object("↓gateway.networking.k8s.io/v1alpha2", "GRPCRoute", "web")),
      // The other kinds of that version are served.
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
      at: object.node["apiVersion"]?.location, fix: "apiVersion: \(end.replacement)")
  }
}

/// The ends of API versions of well-known extensions.
struct CustomEnds {
  let since: String
  let replacement: String
  /// The kinds that it is true of; all when empty.
  var kinds: Set<String> = []

  static let groups = Set(table.keys.compactMap { $0.split(separator: "/").first.map(String.init) })

  static func end(of object: Object) -> CustomEnds? {
    guard let end = table[object.apiVersion] else { return nil }
    return end.kinds.isEmpty || end.kinds.contains(object.kind) ? end : nil
  }

  private static let certManager = CustomEnds(
    since: "cert-manager 1.6", replacement: "cert-manager.io/v1")
  private static let istio = CustomEnds(
    since: "Istio 1.6", replacement: "security.istio.io/v1 or networking.istio.io/v1")

  /// From the release notes of each.
  private static let table: [String: CustomEnds] = [
    "certmanager.k8s.io/v1alpha1": CustomEnds(
      since: "cert-manager 0.11", replacement: "cert-manager.io/v1"),
    "cert-manager.io/v1alpha2": certManager, "cert-manager.io/v1alpha3": certManager,
    "cert-manager.io/v1beta1": certManager,
    "acme.cert-manager.io/v1alpha2": CustomEnds(
      since: "cert-manager 1.6", replacement: "acme.cert-manager.io/v1"),
    "rbac.istio.io/v1alpha1": istio, "authentication.istio.io/v1alpha1": istio,
    "config.istio.io/v1alpha2": istio,
    "gateway.networking.k8s.io/v1alpha2": CustomEnds(
      since: "Gateway API 1.2",
      replacement: "gateway.networking.k8s.io/v1 (ReferenceGrant: v1beta1)",
      kinds: ["Gateway", "GatewayClass", "HTTPRoute", "GRPCRoute", "ReferenceGrant"]),
    "networking.x-k8s.io/v1alpha1": CustomEnds(
      since: "Gateway API 0.5", replacement: "gateway.networking.k8s.io/v1"),
    "snapshot.storage.k8s.io/v1alpha1": CustomEnds(
      since: "external-snapshotter 2.0", replacement: "snapshot.storage.k8s.io/v1"),
    "snapshot.storage.k8s.io/v1beta1": CustomEnds(
      since: "external-snapshotter 6.0", replacement: "snapshot.storage.k8s.io/v1",
      kinds: ["VolumeSnapshot", "VolumeSnapshotClass", "VolumeSnapshotContent"]),
    "keda.k8s.io/v1alpha1": CustomEnds(since: "KEDA 2.0", replacement: "keda.sh/v1alpha1"),
    "traefik.containo.us/v1alpha1": CustomEnds(
      since: "Traefik 3.0", replacement: "traefik.io/v1alpha1"),
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
