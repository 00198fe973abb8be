import Kubernetes
import Text
import YAML

/// Tells pieces of objects, which patch others, from whole objects.
enum Fragment {
  /// Whether an object lacks what its kind cannot be without, as strategic-merge patches do.
  static func isOne(_ object: Object) -> Bool {
    if object.node["$patch"] != nil { return true }
    if object.name.isEmpty, object.group != "", object.kind != "Kustomization" { return false }
    switch (object.group, object.kind) {
    case ("apps", "Deployment"), ("apps", "StatefulSet"), ("apps", "DaemonSet"),
      ("apps", "ReplicaSet"):
      guard let spec = object.spec else { return true }
      return spec["selector"] == nil || lacksImages(object.template)
    case ("batch", "Job"), ("batch", "CronJob"), ("", "ReplicationController"), ("", "Pod"):
      return lacksImages(object.template)
    // kubebuilder's patches of definitions, which few kustomizations list.
    case ("apiextensions.k8s.io", "CustomResourceDefinition"): return object.spec["names"] == nil
    case ("", "Service"):
      return object.spec["ports"] == nil && object.spec["type"]?.text != "ExternalName"
        && object.spec["clusterIP"]?.text != "None"
    default: return false
    }
  }

  /// Whether no container of the pod names an image, or there are no containers.
  private static func lacksImages(_ template: PodTemplate?) -> Bool {
    !(template?.spec["containers"].items ?? []).contains { $0["image"] != nil }
  }

  /// The files that the kustomizations list as patches, by the path they have in the inputs.
  static func patches(of kustomizations: [Object]) -> Set<String> {
    var paths: Set<String> = []
    for kustomization in kustomizations {
      let folder = String(kustomization.folder)
      let node = kustomization.node
      var listed = node["patchesStrategicMerge"].items.compactMap(\.string)
      listed += node["patches"].items.compactMap { $0["path"]?.string ?? $0.string }
      listed += node["patchesJson6902"].items.compactMap { $0["path"]?.string }
      for path in listed where !path.contains("\n") {
        paths.insert(joined(folder, path))
      }
    }
    return paths
  }

  /// `path` seen from `folder`, with `.` and `..` resolved.
  static func joined(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") { return path }
    let isAbsolute = folder.hasPrefix("/")
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case ".." where parts.isEmpty || parts.last == "..": parts.append("..")
      case "..": parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
  }
}
