import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let ephemeralStorage = Rule(
    "quotas/ephemeral-storage",
    title: "Pods bound what they write to the disk of their node",
    severity: .info,
    rationale: """
      Logs, emptyDir volumes and what containers write beside their volumes share the disk of
      the node. When it is full, the kubelet evicts pods, also those that wrote nothing.
      """,
    remedy: """
      Set requests and limits of ephemeral-storage, or a sizeLimit for each emptyDir.
      """,
    aliases: ["container-ephemeral-storage-request-and-limit", "WRK026"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "resources: {limits: {ephemeral-storage: 1Gi}}")),
      .passes(
        Manifest.workload(
          pod: "volumes: [{name: tmp, emptyDir: {sizeLimit: 64Mi}}]",
          container: "volumeMounts: [{name: tmp, mountPath: /tmp}]")),
      .fails(
        Manifest.workload(
          "Deployment", "↓web", pod: "volumes: [{name: tmp, emptyDir: {}}]",
          container: "volumeMounts: [{name: tmp, mountPath: /tmp}]")),
      // What a container writes without a volume may be nothing.
      .notApplicable(Manifest.workload()),
    ],
    judging: \.podGroups, where: concerns
  ) { group, _ in
    let workload = group.workload
    if workload.hasPodLevel("limits", "ephemeral-storage") { return .passes }
    let open = workload.template.diskVolumes.filter { volume in
      guard Quantity(volume["emptyDir"]["sizeLimit"]) == nil else { return false }
      let users = workload.template.running.filter { container in
        container.volumeMounts.contains { $0["name"]?.text == volume["name"]?.text }
      }
      return users.contains {
        workload.effectiveLimit("ephemeral-storage", of: $0, group.bounds) == nil
      }
    }
    guard let first = open.first?["name"]?.text else { return .passes }
    let more = open.count > 1 ? " and \(open.count - 1) more" : ""
    return .fails("may fill the disk of its node by the emptyDir \(first)\(more)")
  }

  private static func concerns(_ group: PodGroup, in _: Cluster) -> Bool {
    let limit = group.workload.template.running.contains {
      $0.resources["limits"]["ephemeral-storage"] != nil
    }
    return limit || !group.workload.template.diskVolumes.isEmpty
  }
}

extension PodTemplate {
  /// The emptyDir volumes on the disk of the node.
  fileprivate var diskVolumes: [Node] {
    volumes.filter { $0["emptyDir"] != nil && $0["emptyDir"]["medium"]?.text != "Memory" }
  }
}
