import Inventory
import Kubernetes
import Text
import YAML

extension Input {
  static let octalModes = Rule(
    "input/octal-modes",
    title: "File modes of volumes mean what they look like",
    severity: .medium,
    rationale: """
      A mode without a leading zero is a decimal number: 400 is 0620, which lets the group write, \
      and 644 is refused by the API server.
      """,
    remedy: "Write a zero before the mode, such as 0400; in JSON write its decimal value.",
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.pod(pod: "volumes: [{name: a, secret: {secretName: a, defaultMode: 0400}}]")),
      .passes(Manifest.pod(pod: "volumes: [{name: a, secret: {secretName: a, defaultMode: 420}}]")),
      .notApplicable(Manifest.pod(pod: "volumes: [{name: a, secret: {secretName: a}}]")),
      .fails(Manifest.pod(pod: "volumes: [{name: a, secret: {secretName: a, defaultMode: ↓400}}]")),
      .fails(
        Manifest.pod(
          pod: "volumes: [{name: a, configMap: {name: a, items: [{key: a, path: a, mode: ↓755}]}}]")
      ),
    ],
    judging: \.volumeModes
  ) { mode, _ in
    guard let value = mode.node.int, let meant = octal(value) else { return .passes }
    return .fails(
      "has the mode \(value), which is decimal and means 0\(String(value, radix: 8))",
      at: mode.node.location, fix: "mode 0\(value) (in JSON \(meant))")
  }

  /// What a decimal number that looks like a common mode would be as one.
  private static func octal(_ value: Int) -> Int? {
    let common = [
      400, 440, 444, 500, 550, 555, 600, 640, 644, 660, 664, 666, 700, 711, 744, 750, 755, 770, 775,
      777,
    ]
    return common.contains(value) ? Int(String(value), radix: 8) : nil
  }
}

/// A mode of the files of a volume.
struct VolumeMode: Subject {
  let workload: Workload
  let node: Node

  var title: String { workload.title }
  var location: Location { node.location }
  var apiObject: Object? { workload.object }
}

extension Cluster {
  /// Every `defaultMode` and `mode` of the volumes of workloads.
  fileprivate var volumeModes: [VolumeMode] {
    workloads.flatMap { workload in
      workload.template.volumes.flatMap { volume -> [VolumeMode] in
        let sources = ["secret", "configMap", "downwardAPI", "projected"].compactMap { volume[$0] }
        let projected = volume["projected"]["sources"].items.flatMap { source in
          ["secret", "configMap", "downwardAPI"].compactMap { source[$0] }
        }
        let items = (sources + projected).flatMap { $0["items"]?.items ?? [] }
        let modes = sources.compactMap { $0["defaultMode"] } + items.compactMap { $0["mode"] }
        return modes.map { VolumeMode(workload: workload, node: $0) }
      }
    }
  }
}
