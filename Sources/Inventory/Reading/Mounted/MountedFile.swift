import Kubernetes
import YAML

/// A file that stands in a ConfigMap, which pods find at a path where they mount the map.
struct MountedFile: Sendable, Hashable {
  /// The ConfigMap's name; pods and the maps they mount share a namespace.
  let map: String
  let key: String
}

extension PodTemplate {
  /// The part of a ConfigMap that the pod's containers find at a path.
  func mountedFile(at path: String) -> MountedFile? {
    for container in containers {
      for mount in container.node["volumeMounts"].items {
        guard let at = mount["mountPath"]?.text, let name = mount["name"]?.text,
          let volume = volumes.first(where: { $0["name"]?.text == name })
        else { continue }
        let inside: String
        if path == at, let part = mount["subPath"]?.text {
          inside = part
        } else {
          let folder = at.hasSuffix("/") ? at : at + "/"
          guard path.hasPrefix(folder) else { continue }
          inside = String(path.dropFirst(folder.count))
        }
        if let file = Self.file(inside, of: volume["configMap"]) { return file }
        for source in volume["projected"]["sources"].items {
          if let file = Self.file(inside, of: source["configMap"]) { return file }
        }
      }
    }
    return nil
  }

  /// Without `items` every key is a file of its own name.
  private static func file(_ path: String, of map: Node?) -> MountedFile? {
    guard let name = map["name"]?.text, !path.contains("/") || map["items"] != nil else {
      return nil
    }
    guard let items = map["items"], !items.isNull else { return MountedFile(map: name, key: path) }
    let item = items.items.first { $0["path"]?.text == path }
    return item?["key"]?.text.map { MountedFile(map: name, key: $0) }
  }
}
