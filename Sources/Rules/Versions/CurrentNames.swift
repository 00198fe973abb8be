import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Versions {
  static let currentNames = Rule(
    "versions/current-names",
    title: "Objects use the current names of fields, annotations and labels",
    severity: .low,
    rationale: """
      Names from Kubernetes' beta times work until a release drops them. Then the object is \
      accepted as before, and what the name did is not done any more.
      """,
    remedy: "Write the name that took its place.",
    aliases: ["deprecated-service-account-field", "C-0294", "CFG008"],
    needs: [],
    examples: [
      .passes(Manifest.workload(pod: "serviceAccountName: web\nserviceAccount: web")),
      .fails(Manifest.workload(pod: "serviceAccount: ↓web")),
      .fails(Manifest.workload(pod: "nodeSelector: {beta.kubernetes.io/os: ↓linux}")),
      .fails(
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: a\n  annotations:\n"
          + "    kubernetes.io/ingress.class: ↓nginx\n"),
      .fails(
        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: a\n  annotations:\n"
          + "    volume.beta.kubernetes.io/storage-class: ↓fast\n"),
      // Nodes that have the new label are known only from 1.24 on, or from their own labels.
      .fails(
        apiServer("v1.24.17") + "-- web.yaml --\n"
          + Manifest.workload(pod: "nodeSelector: {node-role.kubernetes.io/master: ↓\"\"}")),
      .passes(Manifest.workload(pod: "nodeSelector: {node-role.kubernetes.io/master: \"\"}")),
      // Either label will do.
      .passes(apiServer("v1.24.17") + "-- web.yaml --\n" + Manifest.workload(pod: eitherLabel)),
      // Its maker is what to change.
      .passes(
        Manifest.pod(
          metadata: "ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: a, uid: b}]",
          pod: "nodeSelector: {beta.kubernetes.io/os: linux}")),
      // The API server itself keeps these on nodes.
      .passes(
        "{apiVersion: v1, kind: Node, metadata: {name: a, labels: {beta.kubernetes.io/os: linux}}}"),
    ],
    judging: \.objects
  ) { object, cluster in
    let found = OldNames.find(in: object).filter {
      $0.old != OldNames.master || cluster.showsControlPlaneLabel
    }
    guard let first = found.first else { return .passes }
    return .fails(
      "uses \(first.old); \(first.new) takes its place", at: first.location,
      related: found.dropFirst().map { Related("\($0.old)", at: $0.location) })
  }

  private static let eitherLabel = """
    affinity:
      nodeAffinity:
        requiredDuringSchedulingIgnoredDuringExecution:
          nodeSelectorTerms:
          - matchExpressions: [{key: node-role.kubernetes.io/master, operator: Exists}]
          - matchExpressions: [{key: node-role.kubernetes.io/control-plane, operator: Exists}]
    """
}

extension Cluster {
  /// Whether the nodes of the control plane have the label control-plane: one among the inputs has
  /// it, or the version is one whose kubeadm gives no other.
  fileprivate var showsControlPlaneLabel: Bool {
    if let version, version.minor >= 24 { return true }
    return nodes.contains { $0.object.labels[OldNames.controlPlane] != nil }
  }
}

/// An old name where it is used.
struct OldName {
  let old: String
  let new: String
  let location: Location
}

enum OldNames {
  static func find(in object: Object) -> [OldName] {
    if object.kind == "Node" { return [] }
    var found: [OldName] = []
    for entry in object.metadata["annotations"].entries {
      guard let new = annotations[entry.key] else { continue }
      found.append(OldName(old: entry.key, new: new, location: entry.value.location))
    }
    let isOwned = !object.metadata["ownerReferences"].items.isEmpty
    guard let template = object.template, !(object.kind == "Pod" && isOwned) else { return found }
    let spec = template.spec
    if let old = spec["serviceAccount"], spec["serviceAccountName"] == nil, old.text != "" {
      found.append(
        OldName(old: "serviceAccount", new: "serviceAccountName", location: old.location))
    }
    for entry in template.node["metadata"]["annotations"].entries
    where entry.key.hasPrefix("container.apparmor.security.beta.kubernetes.io/") {
      found.append(
        OldName(
          old: "the annotation for AppArmor", new: "securityContext.appArmorProfile",
          location: entry.value.location))
    }
    for entry in spec["nodeSelector"].entries {
      guard let new = labels[entry.key] else { continue }
      found.append(OldName(old: entry.key, new: new, location: entry.value.location))
    }
    return found + affinity(spec)
  }

  private static func affinity(_ spec: Node) -> [OldName] {
    let node = spec["affinity"]["nodeAffinity"]
    let preferred = node["preferredDuringSchedulingIgnoredDuringExecution"].items.compactMap {
      $0["preference"]
    }
    let required =
      node["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"].items
    var keys: [Node] = []
    for terms in [required, preferred] {
      let own = terms.flatMap { $0["matchExpressions"]?.items ?? [] }.compactMap { $0["key"] }
      // One of several terms is enough, so that the old name is for old nodes.
      let names = Set(own.compactMap(\.text))
      keys += own.filter { key in
        guard terms.count > 1, let new = key.text.flatMap({ labels[$0] }) else { return true }
        return !names.contains(new)
      }
    }
    keys += spec["topologySpreadConstraints"].items.compactMap { $0["topologyKey"] }
    return keys.compactMap { key in
      guard let old = key.text, let new = labels[old] else { return nil }
      return OldName(old: old, new: new, location: key.location)
    }
  }

  static let master = "node-role.kubernetes.io/master"
  static let controlPlane = "node-role.kubernetes.io/control-plane"

  private static let annotations: [String: String] = [
    "kubernetes.io/ingress.class": "spec.ingressClassName",
    "volume.beta.kubernetes.io/storage-class": "spec.storageClassName",
    "storageclass.beta.kubernetes.io/is-default-class":
      "storageclass.kubernetes.io/is-default-class",
    "service.kubernetes.io/topology-aware-hints": "service.kubernetes.io/topology-mode",
  ]

  private static let labels: [String: String] = [
    "beta.kubernetes.io/os": "kubernetes.io/os",
    "beta.kubernetes.io/arch": "kubernetes.io/arch",
    "beta.kubernetes.io/instance-type": "node.kubernetes.io/instance-type",
    "failure-domain.beta.kubernetes.io/zone": "topology.kubernetes.io/zone",
    "failure-domain.beta.kubernetes.io/region": "topology.kubernetes.io/region",
    master: controlPlane,
  ]
}
