import Text
import YAML

extension PodSecurity {
  /// A pod as the controls look at it.
  struct CheckedPod {
    let template: PodTemplate
    let spec: Node
    let securityContext: Node?

    init(_ template: PodTemplate) {
      self.template = template
      spec = template.spec
      securityContext = template.spec["securityContext"]
    }

    var isForWindows: Bool { spec["os"]["name"]?.text == "windows" }
    var mapsUsers: Bool { spec["hostUsers"]?.bool == false }

    /// The annotations of the pod with one prefix.
    func annotations(_ prefix: String) -> [Node.Entry] {
      template.annotations.node.entries.filter { $0.key.hasPrefix(prefix) }
    }

    /// The value at `key` of the pod's own security context and of each container's.
    func settings(_ key: String) -> [Setting] {
      var found: [Setting] = []
      if let value = securityContext[key], !value.isNull {
        found.append(Setting(container: nil, value: value))
      }
      return found + containerSettings(key)
    }

    /// The value at `key` of the security context of each container that has one.
    func containerSettings(_ key: String) -> [Setting] {
      template.containers.compactMap { container in
        guard let value = container.securityContext[key], !value.isNull else { return nil }
        return Setting(container: container.name, value: value)
      }
    }

    /// The containers without a value at `key` of their own security context.
    func containersWithout(_ key: String) -> [Container] {
      template.containers.filter { container in
        container.securityContext[key].map(\.isNull) ?? true
      }
    }
  }

  /// A value of a security context; of the pod's own when it names no container.
  struct Setting {
    let container: String?
    let value: Node
    /// What to say of the value, when that is not its text.
    var shown: String?
  }
}

extension PodSecurity.Violation {
  /// For values that are there and forbidden; nil when there are none.
  init?(_ reason: String, _ settings: [PodSecurity.Setting]) {
    if settings.isEmpty { return nil }
    self.init(reason: reason, isAbsence: false)
    for setting in settings { add(setting) }
  }

  /// For containers that lack a value; nil when none does.
  init?(_ reason: String, lacking containers: [Container]) {
    if containers.isEmpty { return nil }
    self.init(reason: reason, isAbsence: true)
    self.containers = containers.map(\.name)
    places = containers.map { $0.securityContext?.location ?? $0.location }
  }

  private mutating func add(_ setting: PodSecurity.Setting) {
    if let name = setting.container, !containers.contains(name) { containers.append(name) }
    if let text = setting.shown ?? setting.value.text, !values.contains(text) {
      values.append(text)
    }
    places.append(setting.value.location)
  }
}
