import Inventory
import Kubernetes
import YAML

extension Storage {
  static let noReleasedVolumes = Rule(
    "storage/no-released-volumes",
    title: "No volume is left over from a claim that is gone",
    severity: .low,
    rationale: """
      A Released volume is paid for and holds data that nobody owns; a Failed one could not be \
      deleted. No claim gets either of them until somebody decides.
      """,
    remedy:
      "Save what is needed, then delete the PersistentVolume and its disk, or clear claimRef.",
    aliases: ["POP-1000", "POP-1001", "POP-1002", "unused-pv", "PV001"],
    examples: [
      .passes(volume("Bound")), .passes(volume("Available")), .fails(volume("↓Released")),
      .fails(volume("↓Failed")),
      .notApplicable("{apiVersion: v1, kind: PersistentVolume, metadata: {name: v}}"),
    ],
    judging: \.persistentVolumes
  ) { volume, _ in
    guard let phase = volume.node["status"]["phase"], let text = phase.text else {
      return .notApplicable
    }
    switch text {
    case "Released": return .fails("is left over from a claim that is gone", at: phase.location)
    case "Failed": return .fails("could not be reclaimed", at: phase.location)
    default: return .passes
    }
  }

  private static func volume(_ phase: String) -> String {
    """
    apiVersion: v1
    kind: PersistentVolume
    metadata: {name: pv-1}
    status: {phase: \(phase)}
    """
  }
}

extension Cluster {
  fileprivate var persistentVolumes: [Object] { objects("PersistentVolume", group: "") }
}
