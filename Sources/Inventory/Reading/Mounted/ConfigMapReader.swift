import Kubernetes
import Text
import YAML

/// Takes out of ConfigMaps the configurations and kubeconfigs that components find there as files.
enum ConfigMapReader {
  static func read(_ map: Object, into draft: inout Draft) {
    for entry in map.node["data"].entries {
      guard let text = entry.value.string, mayHoldOne(text) else { continue }
      let place = MountedFile(map: map.name, key: entry.key)
      for (node, file) in EmbeddedDocument.read(entry.value) {
        guard let object = Object(node, in: file) else { continue }
        read(object, at: place, into: &draft)
      }
    }
  }

  private static func read(_ object: Object, at place: MountedFile, into draft: inout Draft) {
    if DocumentReader.isKubeconfig(object) {
      var kubeconfig = KubeconfigReader.read(object.node, file: object.file, host: nil, &draft)
      kubeconfig.mounted = place
      draft.kubeconfigs.append(kubeconfig)
    } else if object.group == "kubeadm.k8s.io" || OpenShiftReader.isConfiguration(object) {
      draft.configurations.append(object)
    } else if DocumentReader.isConfiguration(object), object.kind != "Kustomization" {
      draft.mounted.append((place, object))
    }
  }

  /// Whether a text names the group of a configuration: most texts in ConfigMaps are none.
  private static func mayHoldOne(_ text: String) -> Bool {
    guard text.holds("apiVersion"), text.holds("kind") else { return false }
    return text.holds("k8s.io/v") || text.holds("openshift.io/v") || text.holds("clusters")
  }
}

extension Draft {
  /// The document of a kind that a pod finds at a path, when its ConfigMap is among the inputs.
  func mounted(_ kind: String, at path: String, in pod: PodTemplate?) -> Object? {
    guard let pod, let file = pod.mountedFile(at: path) else { return nil }
    let found = mounted.filter { $0.place == file && $0.document.kind == kind }.map(\.document)
    let folder = HostPath.root(of: pod.node.location.path)
    return found.first { HostPath.root(of: $0.file.path) == folder } ?? found.first
  }
}
