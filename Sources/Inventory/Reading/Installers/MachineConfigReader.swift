import Flags
import Kubernetes
import Text
import YAML

/// Reads the kubelets that OpenShift's MachineConfigs put on the nodes of a pool: Ignition carries
/// the unit and the configuration file.
enum MachineConfigReader {
  static func read(_ draft: Draft) -> [DescribedComponent] {
    var pools: [String: [Object]] = [:]
    for object in draft.objects
    where object.kind == "MachineConfig" && object.group == "machineconfiguration.openshift.io" {
      pools[pool(of: object), default: []].append(object)
    }
    return pools.sorted { $0.key < $1.key }.compactMap { pool, configurations in
      kubelet(of: pool, effective(configurations, of: pool, draft))
    }
  }

  /// A rendered configuration names its pool, the others carry the label of it.
  private static func pool(of object: Object) -> String {
    let label = object.metadata["labels"]["machineconfiguration.openshift.io/role"]?.text
    let name = object.name
    guard label == nil, name.hasPrefix("rendered-"), let dash = name.lastIndex(of: "-"),
      name.index(name.startIndex, offsetBy: 9) < dash
    else { return label ?? "" }
    return String(name[name.index(name.startIndex, offsetBy: 9)..<dash])
  }

  /// The rendered configuration that the pool runs, else all its parts in the order of their names.
  private static func effective(
    _ configurations: [Object], of pool: String, _ draft: Draft
  ) -> [Object] {
    let running = draft.objects.first { $0.kind == "MachineConfigPool" && $0.name == pool }
    let name = running?.node["status"]["configuration"]["name"]?.text
    let rendered = configurations.filter { $0.name.hasPrefix("rendered-") }
    if let one = rendered.first(where: { $0.name == name }) ?? rendered.last { return [one] }
    return configurations.sorted { $0.name < $1.name }
  }

  private static func kubelet(of pool: String, _ parts: [Object]) -> DescribedComponent? {
    var words: [Word] = []
    var place: Location?
    var file: Node?
    for part in parts {
      let config = part.spec["config"]
      for unit in config["systemd"]["units"].items {
        guard unit["name"]?.text == "kubelet.service", let contents = unit["contents"],
          let invocation = invocation(in: contents)
        else { continue }
        (words, place) = (invocation.words, contents.location)
      }
      for entry in config["storage"]["files"].items
      where entry["path"]?.text == "/etc/kubernetes/kubelet.conf" {
        file = configuration(in: entry["contents"]["source"]) ?? file
      }
    }
    guard let location = place ?? file?.location else { return nil }
    var arguments = InstallerArguments(at: location)
    for setting in CommandLine(Invocation(program: .kubelet, words: words, location: location))
      .settings
    {
      // What a variable of the machine fills in nobody knows.
      if setting.value.contains("${") { continue }
      arguments.give(setting.name, setting.value, at: setting.location)
    }
    return DescribedComponent(
      program: .kubelet,
      place: .shared(
        pool.isEmpty ? "the nodes that OpenShift sets up" : "the nodes of pool \(pool)"),
      installer: .openShift, arguments: arguments,
      fields: file.map { Flattener.settings(of: $0, program: .kubelet) } ?? [],
      hasConfigFile: true, configFileIsRead: file != nil)
  }

  private static func invocation(in contents: Node) -> Invocation? {
    guard let text = contents.string else { return nil }
    let file = SourceFile(
      path: contents.location.path, bytes: Array(text.utf8), enclosing: contents.location)
    guard let unit = SystemdUnit.read(file) else { return nil }
    return Invocation.find(in: unit.command(with: [], isPartial: true))
  }

  /// The document in a `data:` URL (RFC 2397), which Ignition percent-encodes or writes in base64.
  private static func configuration(in source: Node?) -> Node? {
    guard let source, let url = source.text, url.hasPrefix("data:"),
      let comma = url.utf8.firstIndex(of: UInt8(ascii: ","))
    else { return nil }
    let body = url.utf8[url.utf8.index(after: comma)...]
    let bytes =
      url[..<comma].hasSuffix(";base64") ? Base64.decode(body) : PercentEncoding.decoded(body)
    guard let bytes else { return nil }
    let file = SourceFile(path: source.location.path, bytes: bytes, enclosing: source.location)
    return Stream(reading: file).documents.first { $0["kind"]?.text == "KubeletConfiguration" }
  }
}
