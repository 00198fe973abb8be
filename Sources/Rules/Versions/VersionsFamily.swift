import Flags
import Inventory
import Text

/// Something in a component's options that keeps a version of it from starting.
struct Blocker {
  let message: String
  let location: Location
}

/// One feature gate as a component sets it.
struct GateSetting {
  let name: String
  let isOn: Bool?
  let location: Location
}

extension Component {
  /// The feature gates that the component sets, each as it counts in the end.
  var gateSettings: [GateSetting] {
    var settings: [String: GateSetting] = [:]
    for use in self["feature-gates"].values {
      for (name, value) in GoValue.pairs(use.value) {
        settings[name] = GateSetting(
          name: name, isOn: GoValue.bool(value), location: use.location)
      }
    }
    return settings.values.sorted { $0.name < $1.name }
  }

  /// `etcd 3.5`, `Kubernetes 1.36`
  func product(_ version: Version) -> String {
    "\(program == .etcd ? "etcd" : "Kubernetes") \(version.release)"
  }
}

extension Versions {
  static let unknownVersion = "the Kubernetes version (--kubernetes-version)"

  /// All that keeps a version of the component from starting.
  static func blockers(_ component: Component, in version: Version) -> [Blocker] {
    missingFlags(component, in: version) + refusedGates(component, in: version)
      + missingPlugins(component, in: version) + inTreeCloud(component, in: version)
  }

  static func missingFlags(_ component: Component, in version: Version) -> [Blocker] {
    component.options.flags(missingIn: version).map {
      Blocker(
        message: "is started with --\($0.name), which \(component.product(version)) does not have",
        location: $0.location)
    }
  }

  /// component-base featuregate: an unrecognised gate and another value for a locked one end the
  /// start.
  static func refusedGates(_ component: Component, in version: Version) -> [Blocker] {
    component.gateSettings.compactMap { setting in
      guard let gate = FeatureGates.gate(setting.name, of: component.program) else { return nil }
      let product = component.product(version)
      // Distributions of old releases took gates from newer ones.
      let isEarly = gate.introduced.map { version < $0 && version.minor < 24 } ?? false
      if gate.exists(in: version) == false, !isEarly || component.program == .etcd {
        return Blocker(
          message: "sets the feature gate \(gate.name), which \(product) does not have",
          location: setting.location)
      }
      guard let stage = gate.stage(in: version), stage.isLocked, let isOn = setting.isOn,
        isOn != stage.isOn
      else { return nil }
      return Blocker(
        message: "sets the feature gate \(gate.name) to \(isOn), and \(product) locks it to "
          + "\(stage.isOn)",
        location: setting.location)
    }
  }

  static func missingPlugins(_ server: Component, in version: Version) -> [Blocker] {
    guard server.program == .kubeAPIServer else { return [] }
    let flags = ["enable-admission-plugins", "disable-admission-plugins", "admission-control"]
    return flags.map { server[$0] }.filter(\.isSet).flatMap { option in
      option.list.filter { AdmissionPlugins.exists($0, in: version) == false }.map { plugin in
        Blocker(
          message: "names the admission plug-in \(plugin), which \(server.product(version)) "
            + "does not have",
          location: option.location)
      }
    }
  }

  /// Release notes 1.26, 1.27 and 1.31: the providers inside Kubernetes went one after another,
  /// and the gate DisableCloudProviders, on since 1.29, refuses those that are left.
  static func inTreeCloud(_ component: Component, in version: Version) -> [Blocker] {
    let programs: [Program] = [.kubeAPIServer, .kubeControllerManager, .kubelet]
    let option = component["cloud-provider"]
    guard programs.contains(component.program), option.isSet, let provider = option.value,
      !provider.isEmpty, provider != "external"
    else { return [] }
    let isKept = component.gateSettings.contains {
      $0.name == "DisableCloudProviders" && $0.isOn == false
    }
    let gone = ["openstack": 26, "aws": 27][provider] ?? (isKept ? 31 : 29)
    guard version >= Version(major: 1, minor: gone) else { return [] }
    return [
      Blocker(
        message: "uses the cloud provider \(provider), which \(component.product(version)) "
          + "has no longer inside",
        location: option.location)
    ]
  }

  /// The verdict on the first of what was found, with the others beside it.
  static func verdict(_ blockers: [Blocker], words: (String) -> String = { $0 }) -> Verdict {
    guard let first = blockers.first else { return .passes }
    let rest = blockers.dropFirst().filter { $0.message != first.message }
    let more = rest.isEmpty ? "" : ", and \(rest.count) more"
    return .fails(
      words(first.message) + more, at: first.location,
      related: rest.map { Related($0.message, at: $0.location) })
  }
}

extension Cluster {
  /// Every component of the hosts and those that workloads run, in that order.
  var everyComponent: [Component] { hosts.flatMap(\.components) + hostedComponents }
}
