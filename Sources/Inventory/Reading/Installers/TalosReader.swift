import Certificates
import Flags
import Kubernetes
import Text
import YAML

/// Reads the machine configurations of Talos Linux.
enum TalosReader {
  /// One machine configuration.
  struct Setup {
    let machine: Node
    let cluster: Node
    let host: String?
    let location: Location

    var isControlPlane: Bool {
      ["controlplane", "init"].contains(machine["type"]?.text ?? "")
    }
  }

  static func read(_ draft: Draft) -> [DescribedComponent] {
    setups(draft.configurations).flatMap(components)
  }

  private static func setups(_ configurations: [Object]) -> [Setup] {
    configurations.compactMap { object in
      guard object.kind == InstallerDocuments.talos, let machine = object.node["machine"],
        let cluster = object.node["cluster"]
      else { return nil }
      return Setup(
        machine: machine, cluster: cluster,
        host: HostPath.host(of: object.file.path) ?? machine["network"]["hostname"]?.text,
        location: machine.location)
    }
  }

  /// The public halves of the authorities that a machine configuration carries.
  static func readCertificates(_ object: Object, host: String?, into draft: inout Draft) {
    let places: [(Node?, String)] = [
      (object.node["machine"]["ca"]["crt"], "Talos"),
      (object.node["cluster"]["ca"]["crt"], "cluster"),
      (object.node["cluster"]["aggregatorCA"]["crt"], "aggregator"),
      (object.node["cluster"]["etcd"]["ca"]["crt"], "etcd"),
    ]
    for (node, name) in places {
      CertificateReader.readBundle(
        node, isEncoded: true, as: .bundle, title: "\(name) CA of the machine configuration",
        host: host, into: &draft)
    }
  }

  private static func components(_ setup: Setup) -> [DescribedComponent] {
    let kubelet = setup.machine["kubelet"]
    var arguments = InstallerArguments(at: (kubelet ?? setup.machine).location)
    give(kubelet["extraArgs"], to: &arguments)
    var found = [
      DescribedComponent(
        program: .kubelet,
        place: place(setup, setup.isControlPlane ? "control-plane hosts" : "workers"),
        installer: .talos, version: version(kubelet), arguments: arguments,
        fields: TalosArguments.kubelet(setup), hasConfigFile: true)
    ]
    guard setup.isControlPlane else { return found }
    let parts: [(Program, String, InstallerArguments)] = [
      (.kubeAPIServer, "apiServer", TalosArguments.apiServer(setup)),
      (.kubeControllerManager, "controllerManager", TalosArguments.controllerManager(setup)),
      (.kubeScheduler, "scheduler", TalosArguments.scheduler(setup)),
      (.etcd, "etcd", TalosArguments.etcd(setup)),
    ]
    for (program, key, own) in parts {
      if setup.machine["controlPlane"][key]["disabled"]?.bool == true { continue }
      var arguments = own
      let part = setup.cluster[key]
      give(part["extraArgs"], to: &arguments)
      found.append(
        DescribedComponent(
          program: program, place: place(setup, "control plane"), installer: .talos,
          version: version(part) ?? (program == .etcd ? nil : version(kubelet)),
          arguments: arguments))
    }
    return found
  }

  private static func place(_ setup: Setup, _ what: String) -> DescribedComponent.Place {
    if let host = setup.host { return .host(host) }
    return .shared("the \(what) that Talos sets up")
  }

  /// A map of names and values, of which one may be a list: the flag then comes several times.
  ///
  /// What these flags have of Talos itself stays, as its merge policies say; other flags, such as
  /// the paths of keys, nobody can change.
  private static func give(_ extras: Node?, to arguments: inout InstallerArguments) {
    let additive: Set<String> = [
      "enable-admission-plugins", "authorization-mode", "tls-cipher-suites", "feature-gates",
      "service-account-issuer", "controllers",
    ]
    for entry in extras.entries {
      let values = entry.value.isSequence ? entry.value.items : [entry.value]
      if additive.contains(entry.key), let own = arguments.value(of: entry.key) {
        arguments.give(entry.key, own, at: arguments.location)
      }
      for value in values {
        arguments.give(entry.key, value.text ?? "", at: value.location)
      }
    }
  }

  private static func version(_ part: Node?) -> Version? {
    guard let image = part["image"]?.text, let colon = image.lastIndex(of: ":") else { return nil }
    return Version(image[image.index(after: colon)...])
  }
}
