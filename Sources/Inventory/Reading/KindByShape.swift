import YAML

/// Tells the kind of an object whose kind was left out, as archives of clusters leave it out.
///
/// Only fields that no other kind has count as proof.
enum KindByShape {
  static func of(_ node: Node) -> (kind: String, apiVersion: String)? {
    guard node["metadata"]["name"]?.string != nil else { return nil }
    if node["status"]["nodeInfo"] != nil { return ("Node", "v1") }
    if node["spec"]["containers"].items.contains(where: { $0["image"] != nil }) {
      return ("Pod", "v1")
    }
    if node["spec"]["persistentVolumeReclaimPolicy"] != nil { return ("PersistentVolume", "v1") }
    if node["provisioner"]?.string != nil { return ("StorageClass", "storage.k8s.io/v1") }
    if node["roleRef"]["kind"] != nil {
      let isNamespaced = node["metadata"]["namespace"] != nil
      return (
        isNamespaced ? "RoleBinding" : "ClusterRoleBinding", "rbac.authorization.k8s.io/v1"
      )
    }
    return nil
  }
}
