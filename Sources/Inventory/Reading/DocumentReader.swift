import Kubernetes
import Text
import YAML

/// Sorts the documents of a file: API objects, configurations, kubeconfigs, kready's own.
struct DocumentReader {
  let file: SourceFile
  let host: String?
  /// Files that a kustomization lists as patches.
  let patches: Set<String>

  /// How deep lists may lie in lists.
  private static let deepestList = 100

  func read(_ document: Node, into draft: inout Draft) -> Bool {
    var recognised = false
    var pending: [(node: Node, kind: String?, apiVersion: String?, depth: Int)] = [
      (document, nil, nil, 0)
    ]
    while let (node, impliedKind, impliedVersion, depth) = pending.popLast() {
      let kind = node["kind"]?.string ?? impliedKind ?? ""
      let apiVersion = node["apiVersion"]?.string ?? impliedVersion ?? ""
      if isList(node, kind: kind), depth < Self.deepestList {
        recognised = true
        // The items of a typed list need not say what they are.
        let itemKind = kind == "List" || kind.isEmpty ? nil : String(kind.dropLast(4))
        for item in node["items"].items.reversed() where item.isMapping {
          pending.append((item, itemKind, itemKind == nil ? nil : apiVersion, depth + 1))
        }
        continue
      }
      if readOne(node, kind: kind, apiVersion: apiVersion, into: &draft) { recognised = true }
    }
    return recognised
  }

  /// kubectl takes whatever has `items` for a list; a kind that ends in `List` is one too.
  private func isList(_ node: Node, kind: String) -> Bool {
    guard let items = node["items"], items.isSequence || items.isNull else { return false }
    return kind.hasSuffix("List") || (kind.isEmpty && node["metadata"] != nil)
  }

  private func readOne(
    _ node: Node, kind: String, apiVersion: String, into draft: inout Draft
  ) -> Bool {
    guard node.isMapping else {
      if let output = EtcdJSON.read(node) {
        draft.etcdOutputs.append(output)
        return true
      }
      if patches.contains(file.path) { draft.inputs.fragments.append(node.location) }
      return patches.contains(file.path)
    }
    guard !kind.isEmpty || KindByShape.of(node) != nil else {
      return readWithoutKind(node, into: &draft)
    }
    let shape = kind.isEmpty ? KindByShape.of(node) : nil
    let kind = shape?.kind ?? kind
    let apiVersion = shape?.apiVersion ?? apiVersion
    let object = Object(node, apiVersion: apiVersion, kind: kind, in: file)
    if apiVersion == "kready/v1" {
      OwnDocumentReader.read(object, into: &draft)
      return true
    }
    if Self.isKubeconfig(object) {
      draft.kubeconfigs.append(KubeconfigReader.read(node, file: file, host: host, &draft))
      return true
    }
    if Self.isConfiguration(object) {
      draft.configurations.append(object)
      return true
    }
    if apiVersion.isEmpty { return false }
    if hasTemplateActions(object) {
      if draft.inputs.templates.last != file.path { draft.inputs.templates.append(file.path) }
      return true
    }
    if patches.contains(file.path) || Fragment.isOne(object) {
      draft.inputs.fragments.append(object.location)
      return true
    }
    draft.objects.append(object)
    draft.inputs.objects += 1
    CertificateReader.readEmbedded(in: object, host: host, into: &draft)
    return true
  }

  /// Documents that say by their keys what they are: etcd's configuration file.
  private func readWithoutKind(_ node: Node, into draft: inout Draft) -> Bool {
    let keys = ["listen-client-urls", "initial-cluster", "initial-advertise-peer-urls"]
    // A line of etcd's log repeats its options beside a message.
    let isEtcd = node["msg"] == nil && keys.contains { node[$0] != nil }
    if isEtcd {
      draft.configurations.append(
        Object(node, apiVersion: "", kind: Draft.etcdConfiguration, in: file))
      return true
    }
    if let kind = InstallerDocuments.kind(of: node, path: file.path) {
      readInstaller(Object(node, apiVersion: "", kind: kind, in: file), into: &draft)
      return true
    }
    if let output = EtcdJSON.read(node) {
      draft.etcdOutputs.append(output)
      return true
    }
    return false
  }

  private func readInstaller(_ object: Object, into draft: inout Draft) {
    switch object.kind {
    case InstallerDocuments.inventory:
      draft.inventories.append((AnsibleInventory(yaml: object.node), object.node.location))
    case InstallerDocuments.talos:
      TalosReader.readCertificates(object, host: host, into: &draft)
    case InstallerDocuments.nodeup:
      KopsReader.readCertificates(object, host: host, into: &draft)
    default: break
    }
    draft.configurations.append(object)
  }

  static func isKubeconfig(_ object: Object) -> Bool {
    object.kind == "Config" && (object.node["clusters"] != nil || object.node["users"] != nil)
  }

  static func isConfiguration(_ object: Object) -> Bool {
    let group = object.group
    if group.hasSuffix(".config.k8s.io") || group == "kubeadm.k8s.io" || group == "kops.k8s.io"
      || group == "kubecontrolplane.config.openshift.io"
    {
      return true
    }
    switch object.kind {
    case "Kustomization", "EncryptionConfiguration", "EncryptionConfig", "KubeletConfiguration",
      "KubeProxyConfiguration", "KubeSchedulerConfiguration", "AdmissionConfiguration",
      "EgressSelectorConfiguration":
      return true
    case "Policy": return group == "audit.k8s.io"
    default: return false
    }
  }

  private func hasTemplateActions(_ object: Object) -> Bool {
    object.name.holds("{{") || object.namespace?.holds("{{") == true
      || object.kind.holds("{{")
  }
}
