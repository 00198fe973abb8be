import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let mountedVolumes = Rule(
    "objects/mounted-volumes",
    title: "What containers mount is a volume of their pod, once at each place",
    severity: .high,
    rationale: """
      The API server refuses a pod that mounts what is no volume of it, or two volumes at one \
      path. A Deployment with such a template gets no pods.
      """,
    remedy: "Add the volume, or correct name and mountPath.",
    examples: [
      .passes(mounting("a", volumes: "volumes: [{name: a, emptyDir: {}}]")),
      .fails(mounting("↓b", volumes: "volumes: [{name: a, emptyDir: {}}]")),
      .fails(
        Manifest.workload(
          pod: "volumes: [{name: a, emptyDir: {}}]",
          container:
            "volumeMounts: [{name: a, mountPath: /a}, {name: a, mountPath: ↓/a, subPath: b}]")),
      // Claims of a StatefulSet are volumes of its pods.
      .passes(
        Manifest.workload(
          "StatefulSet", spec: "volumeClaimTemplates: [{metadata: {name: a}}]",
          container: "volumeMounts: [{name: a, mountPath: /a}]")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.everyContainer
  ) { subject, _ in
    let mounts = subject.container.volumeMounts
    let devices = subject.container.node["volumeDevices"].items
    if mounts.isEmpty, devices.isEmpty { return .notApplicable }
    let workload = subject.workload
    let claims = workload.spec["volumeClaimTemplates"].items.compactMap {
      $0["metadata"]["name"]?.text
    }
    let names = Set(workload.template.volumes.compactMap { $0["name"]?.text } + claims)
    var paths: Set<String> = []
    for mount in mounts + devices {
      if let name = mount["name"], let text = name.text, !names.contains(text),
        !isTemplate(text), !text.isEmpty
      {
        return .fails("mounts \(text), which is no volume of the pod", at: name.location)
      }
      guard let path = mount["mountPath"], let text = path.text else { continue }
      if !paths.insert(text).inserted {
        return .fails("mounts two volumes at \(text)", at: path.location)
      }
    }
    return .passes
  }

  private static func mounting(_ name: String, volumes: String) -> String {
    Manifest.workload(pod: volumes, container: "volumeMounts: [{name: \(name), mountPath: /a}]")
  }
}
