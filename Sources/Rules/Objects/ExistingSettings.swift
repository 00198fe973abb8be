import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let existingSettings = Rule(
    "objects/existing-settings",
    title: "ConfigMaps and Secrets that pods need exist and have the keys",
    severity: .high,
    rationale: """
      A pod whose ConfigMap, Secret or key is missing does not start: it stays at \
      CreateContainerConfigError or ContainerCreating until somebody makes it.
      """,
    remedy: "Make the object or key, correct the name, or mark the reference as optional.",
    aliases: ["env-value-from", "POP-304", "POP-305", "POP-407", "SEC022"],
    needs: [.manifests],
    examples: [
      .passes(settings + Manifest.workload(container: "envFrom: [{configMapRef: {name: a}}]")),
      .passes(settings + Manifest.workload(container: key("a", "level"))),
      .fails(settings + Manifest.workload(container: key("a", "↓colour"))),
      .fails(Manifest.workload(container: "envFrom: [{configMapRef: {name: ↓b}}]"), whole: true),
      .fails(
        Manifest.workload(pod: "volumes: [{name: v, configMap: {name: ↓b}}]"), whole: true),
      .notAssessed(Manifest.workload(container: "envFrom: [{secretRef: {name: b}}]")),
      .passes(
        Manifest.workload(container: "envFrom: [{secretRef: {name: b, optional: true}}]"),
        whole: true),
      // Every namespace gets it.
      .passes(
        Manifest.workload(pod: "volumes: [{name: v, configMap: {name: kube-root-ca.crt}}]"),
        whole: true),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads
  ) { workload, cluster in
    let references = SettingsReference.all(of: workload.template)
    if references.isEmpty { return .notApplicable }
    var isUnsure = false
    for reference in references where !reference.isOptional {
      let name = reference.name.text ?? ""
      if name.isEmpty || isTemplate(name) || name == "kube-root-ca.crt" { continue }
      guard let object = cluster.referenced(reference.kind, name, from: workload.object) else {
        if cluster.isWhole && cluster.shows(reference.kind) {
          return .fails(
            "needs the \(reference.kind) \(name), which does not exist",
            at: reference.name.location)
        }
        isUnsure = true
        continue
      }
      // Of what comes from elsewhere, and of Secrets, not all keys are shown.
      guard let key = reference.key, let text = key.text, reference.kind == "ConfigMap",
        object.file === workload.object.file || cluster.isWhole
      else { continue }
      let keys = ["data", "binaryData"].flatMap { object.node[$0].entries }.map(\.key)
      if keys.isEmpty || keys.contains(text) { continue }
      return .fails(
        "needs the key \(text) of the ConfigMap \(name), which it does not have",
        at: key.location, related: [Related("the ConfigMap", at: object.location)])
    }
    return isUnsure ? .notAssessed(missing: Need.wholeCluster.missing) : .passes
  }

  private static let settings = Manifest.object("v1", "ConfigMap", "a", "data: {level: info}")

  private static func key(_ name: String, _ key: String) -> String {
    "env: [{name: A, valueFrom: {configMapKeyRef: {name: \(name), key: \(key)}}}]"
  }
}

/// A ConfigMap or Secret, perhaps one key of it, that a pod needs.
struct SettingsReference {
  let kind: String
  let name: Node
  let key: Node?
  let isOptional: Bool

  private init?(_ kind: String, _ node: Node?, name: String = "name", key: Node? = nil) {
    guard let node, let name = node[name] else { return nil }
    self.kind = kind
    self.name = name
    self.key = key
    isOptional = node["optional"]?.bool ?? false
  }

  static func all(of template: PodTemplate) -> [SettingsReference] {
    var found: [SettingsReference?] = []
    for container in template.containers {
      for item in container.environment {
        for (field, kind) in [("configMapKeyRef", "ConfigMap"), ("secretKeyRef", "Secret")] {
          let node = item["valueFrom"][field]
          found.append(SettingsReference(kind, node, key: node["key"]))
        }
      }
      for item in container.node["envFrom"].items {
        found.append(SettingsReference("ConfigMap", item["configMapRef"]))
        found.append(SettingsReference("Secret", item["secretRef"]))
      }
    }
    for volume in template.volumes {
      found.append(SettingsReference("ConfigMap", volume["configMap"]))
      found.append(SettingsReference("Secret", volume["secret"], name: "secretName"))
      for source in volume["projected"]["sources"].items {
        found.append(SettingsReference("ConfigMap", source["configMap"]))
        found.append(SettingsReference("Secret", source["secret"]))
      }
    }
    return found.compactMap { $0 }
  }
}

extension Cluster {
  /// Whether any object of the kind is among the inputs: dumps leave Secrets out, often rightly.
  func shows(_ kind: String) -> Bool { kind == "ConfigMap" || !objects(kind, group: "").isEmpty }
}
