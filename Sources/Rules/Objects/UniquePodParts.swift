import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let uniquePodParts = Rule(
    "objects/unique-pod-parts",
    title: "No two containers, and no two volumes, of a pod have one name",
    severity: .high,
    rationale: """
      The API server refuses a pod with two volumes or two containers of one name, and the \
      kubelet such a static one. A Deployment with such a template is refused, or gets no pods.
      """,
    remedy: "Rename one of the two, or remove it.",
    examples: [
      .passes(
        Manifest.workload(pod: "volumes: [{name: a, emptyDir: {}}, {name: b, emptyDir: {}}]")),
      .fails(
        Manifest.workload(
          pod: "volumes: [{name: a, emptyDir: {}}, {name: ↓a, configMap: {name: a}}]")),
      .fails(
        Manifest.workload(
          containers: "- {name: a, image: a}\n- {name: b, image: b}\n- {name: ↓a, image: c}")),
      // Containers that run first are of the same names.
      .fails(
        Manifest.workload(
          pod: "initContainers: [{name: a, image: a}]", containers: "- {name: ↓a, image: a}")),
      .fails(
        Manifest.staticPod("kube-scheduler", "v1.36.0")
          + "  volumes: [{name: a, emptyDir: {}}, {name: ↓a, emptyDir: {}}]"),
      // Whoever fills in a template gives them their names.
      .passes(
        Manifest.workload(containers: "- {name: \"$(A)\", image: a}\n- {name: \"$(A)\", image: b}")),
    ],
    judging: \.everyPodMaker
  ) { workload, _ in
    // kubernetes `pkg/apis/core/validation/validation.go`: ValidateVolumes, validateContainers,
    // validateInitContainers.
    let containers = workload.template.containers.filter { $0.role != .ephemeral }.map(\.node)
    for (kind, parts) in [("volumes", workload.template.volumes), ("containers", containers)] {
      var known: [String: Node] = [:]
      for part in parts {
        guard let name = part["name"], let text = name.text, !text.isEmpty, !isTemplate(text) else {
          continue
        }
        guard let first = known.updateValue(name, forKey: text) else { continue }
        return .fails(
          "has two \(kind) named \(text)", at: name.location,
          related: [Related("the first one", at: first.location)])
      }
    }
    return .passes
  }
}
