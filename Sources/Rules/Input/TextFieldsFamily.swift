import Kubernetes
import Text
import YAML

/// Finds the values of an object that must be text and are read as something else.
struct TextFields {
  /// What may be told of a value.
  enum Exposure {
    case all
    /// A number might be a secret.
    case words
    case nothing
  }

  /// A number or truth value where a text is required.
  struct LookAlike {
    let node: Node
    /// `the label version`.
    let name: String
    let exposure: Exposure

    var message: String {
      let kind = node.kind == .bool ? "a truth value" : "a number"
      guard exposure == .all || exposure == .words && node.kind == .bool, let written else {
        return "has \(name) as \(kind), not text"
      }
      return "has \(name) as \(written), which is \(kind), not text"
    }

    /// The value as it stands in the file.
    private var written: String? {
      let place = node.location
      let range = place.offset..<place.offset + place.length
      guard !range.isEmpty, range.count <= 40, range.upperBound <= place.file.bytes.count else {
        return nil
      }
      return String(decoding: place.file.bytes[range], as: UTF8.self)
    }
  }

  private var found: [LookAlike] = []

  static func lookAlikes(in object: Object) -> [LookAlike] {
    // calicoctl, which these are written for, makes texts of them.
    if object.group == "projectcalico.org" { return [] }
    var fields = TextFields()
    fields.readMetadata(object.metadata)
    fields.readData(object)
    if isBuiltIn(object) { fields.walk(object.node) }
    return fields.found.sorted { $0.node.location.offset < $1.node.location.offset }
  }

  /// Whether the API's own types say what the fields are.
  static func isBuiltIn(_ object: Object) -> Bool {
    switch object.group {
    case "", "apps", "batch", "autoscaling", "policy", "networking.k8s.io", "storage.k8s.io",
      "rbac.authorization.k8s.io", "node.k8s.io", "scheduling.k8s.io", "extensions":
      true
    default: false
    }
  }

  private mutating func note(_ node: Node, _ name: String, _ exposure: Exposure) {
    switch node.kind {
    case .bool, .integer, .float:
      found.append(LookAlike(node: node, name: name, exposure: exposure))
    default: break
    }
  }

  private mutating func readMap(_ node: Node?, _ name: String, _ exposure: Exposure = .all) {
    for entry in node.entries {
      note(entry.value, "\(name) \(entry.key)", exposure)
    }
  }

  private mutating func readMetadata(_ metadata: Node?) {
    readMap(metadata["labels"], "the label")
    readMap(metadata["annotations"], "the annotation")
  }

  private mutating func readData(_ object: Object) {
    switch (object.group, object.kind) {
    case ("", "ConfigMap"):
      readMap(object.node["data"], "the entry", .words)
    case ("", "Secret"):
      readMap(object.node["data"], "the entry", .nothing)
      readMap(object.node["stringData"], "the entry", .nothing)
    case ("", "Service"), ("", "ReplicationController"):
      readMap(object.spec["selector"], "the selector")
    case ("storage.k8s.io", "StorageClass"):
      readMap(object.node["parameters"], "the parameter")
    default: break
    }
  }

  /// The pod templates, selectors and lists of an object, wherever they stand in it.
  private mutating func walk(_ root: Node) {
    // Data is a flat map, and metadata was read.
    var pending = root.entries.filter { !["metadata", "data", "stringData"].contains($0.key) }
      .map(\.value)
    while let node = pending.popLast() {
      if node.isSequence {
        pending += node.items
        continue
      }
      for entry in node.entries where entry.value.isMapping || entry.value.isSequence {
        read(entry.key, entry.value)
        pending.append(entry.value)
      }
    }
  }

  private mutating func read(_ key: String, _ value: Node) {
    switch key {
    case "metadata": readMetadata(value)
    case "matchLabels": readMap(value, "the label")
    case "nodeSelector": readMap(value, "the node label")
    case "volumeAttributes": readMap(value, "the attribute")
    case "command", "args":
      for item in value.items { note(item, "an item of \(key)", .words) }
    case "matchExpressions", "matchFields", "matchLabelExpressions":
      for item in value.items.flatMap({ $0["values"]?.items ?? [] }) {
        note(item, "a value of \(key)", .all)
      }
    case "env":
      for item in value.items {
        guard let node = item["value"] else { continue }
        note(node, "the variable \(item["name"]?.string ?? "")", .words)
      }
    case "httpHeaders", "sysctls", "tolerations", "taints":
      for item in value.items {
        guard let node = item["value"] else { continue }
        note(node, "a value of \(key)", key == "tolerations" || key == "taints" ? .all : .words)
      }
    default: break
    }
  }
}
