import Certificates
import Flags
import Inventory
import Kubernetes
import Text
import YAML

/// One option that all instances of a program must share, with what each of them has.
struct SharedOption: Subject {
  /// What one instance has.
  struct Value {
    let component: Component
    let isSet: Bool
    /// Two instances agree when their keys are equal; nil when the file meant is not there.
    let key: String?
    /// The value for people; nil when only its place can be told.
    let words: String?
    let location: Location
  }

  let name: String
  let values: [Value]
  let location: Location
  /// `the API servers`.
  let owners: String

  var title: String { "--\(name) of \(owners)" }

  /// What is had here and not there, or is not the same, beside what most have.
  var disagreement: (odd: Value, usual: Value)? {
    if let pair = Self.parted(values, by: { $0.isSet ? "set" : "" }) { return pair }
    return Self.parted(values.filter { $0.key != nil }) { $0.key ?? "" }
  }

  /// The first value beside the most common one; the first of those when several are as common.
  private static func parted(_ values: [Value], by key: (Value) -> String) -> (Value, Value)? {
    var counts: [String: Int] = [:]
    for value in values { counts[key(value), default: 0] += 1 }
    let most = counts.values.max()
    guard counts.count > 1, let usual = values.first(where: { counts[key($0)] == most }),
      let odd = values.first(where: { key($0) != key(usual) })
    else { return nil }
    return (odd, usual)
  }

  /// The files that would have to be read, when not all instances can be compared.
  private var missing: String? {
    let unread = values.filter { $0.isSet && $0.key == nil }
    guard let first = unread.first else { return nil }
    let hosts = unread.map(\.component.host).joined(separator: ", ")
    return "\(first.component[name].value ?? name) of \(hosts)"
  }

  /// The verdict, with both places side by side.
  var verdict: Verdict {
    guard let (odd, usual) = disagreement else {
      return missing.map { .notAssessed(missing: $0) } ?? .passes
    }
    let message: String
    if let mine = odd.words, let theirs = usual.words, mine != theirs {
      message = "is \(mine) on \(odd.component.host) and \(theirs) on \(usual.component.host)"
    } else {
      message = "has another content on \(odd.component.host) than on \(usual.component.host)"
    }
    return .fails(
      message, at: odd.location,
      related: [Related("the value on \(usual.component.host)", at: usual.location)])
  }
}

/// How two values of an option are compared.
enum Sameness {
  case text, set, map
  /// Whether both have one at all.
  case presence
  /// The admission plugins in effect.
  case plugins
  /// The documents that the option names, by content.
  case document([String])
  /// An encryption configuration, by its providers and the names of its keys.
  case encryption
  /// Files of certificates or of public keys, by content.
  case authorities, publicKeys
}

extension Cluster {
  /// The options that all instances of a program must share; none while there is only one.
  func shared(
    _ program: Program, _ owners: String, _ options: [(name: String, sameness: Sameness)]
  ) -> [SharedOption] {
    // A hosted component is one object, whatever its replicas; bootstrap ones pass away beside it.
    let all = components(program).filter { $0.source != .workload && $0.host != "" }
    guard Set(all.map(\.host)).count > 1 else { return [] }
    return options.compactMap { name, sameness in
      let known = all.filter { $0.options.isSet(name) || $0.showsCommandLine }
      let values = known.filter { !$0[name].isUnknown }.map { value(name, of: $0, sameness) }
      guard let first = values.first, values.count > 1 else { return nil }
      return SharedOption(name: name, values: values, location: first.location, owners: owners)
    }
  }

  private func value(_ name: String, of component: Component, _ sameness: Sameness)
    -> SharedOption.Value
  {
    let option = component[name]
    let text = option.value ?? ""
    var key: String? = text
    var words: String? = text.isEmpty ? "not set" : text
    var place = option.location
    var isSet = true
    switch sameness {
    case .text: break
    case .set: key = option.list.sorted().joined(separator: ",")
    case .map: key = option.map.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: ",")
    case .presence:
      isSet = !text.isEmpty
      key = ""
    case .plugins:
      let on = plugins(of: component)
      key = on.sorted().joined(separator: ",")
      words = option.isSet ? text : "the default"
    case .document, .encryption, .authorities, .publicKeys:
      isSet = !text.isEmpty
      let content = isSet ? content(option, of: component, sameness) : nil
      key = content?.key
      if isSet { words = content?.words ?? text }
      if let content {
        place = content.location
        words = content.words
      }
    }
    return SharedOption.Value(
      component: component, isSet: isSet, key: key, words: words, location: place)
  }

  /// What the flags make of the default set, which may be nobody's in an upgrade.
  private func plugins(of server: Component) -> Set<String> {
    let usual = AdmissionPlugins.enabledByDefault(in: version) ?? []
    return usual.union(server["enable-admission-plugins"].list)
      .subtracting(server["disable-admission-plugins"].list)
  }

  private func content(_ option: Option, of component: Component, _ sameness: Sameness) -> (
    key: String, words: String?, location: Location
  )? {
    let paths = option.list.isEmpty ? [option.value ?? ""] : option.list
    switch sameness {
    case .document(let kinds):
      return configuration(kinds, at: option.value, on: component.host).map {
        (String(decoding: Canonical.text($0.node), as: UTF8.self), nil, $0.node.location)
      }
    case .encryption:
      let kinds = ["EncryptionConfiguration", "EncryptionConfig"]
      return configuration(kinds, at: option.value, on: component.host).map {
        let words = Self.providers(of: $0)
        return (words, "“\(words)”", $0.node.location)
      }
    case .authorities:
      let own = certificates.filter { use in
        use.source == .file && use.host == component.host
          && paths.contains { use.location.path.hasSuffix($0) }
      }
      guard let first = own.first else { return nil }
      let prints = Set(own.map(\.certificate.fingerprint)).sorted()
      return (prints.joined(separator: ","), nil, first.location)
    case .publicKeys:
      let own = keys.filter { use in
        use.host == component.host && paths.contains { use.location.path.hasSuffix($0) }
      }
      guard let first = own.first else { return nil }
      let prints = Set(own.map { SHA256.hex($0.key.encoding) }).sorted()
      return (prints.joined(separator: ","), nil, first.location)
    default: return nil
    }
  }

  /// `secrets: secretbox key-1, identity`: who writes, who reads, and never a key itself.
  private static func providers(of configuration: Object) -> String {
    let entries = configuration.node["resources"].items.map { entry in
      let resources = entry["resources"].items.compactMap(\.text).joined(separator: " ")
      let providers = entry["providers"].items.map { provider in
        provider.entries.map { kind in
          let keys = kind.value["keys"].items.compactMap { $0["name"]?.text }
          let name = kind.value["name"]?.text.map { [$0] } ?? []
          return ([kind.key] + keys + name).joined(separator: " ")
        }.joined(separator: " ")
      }
      return "\(resources): \(providers.joined(separator: ", "))"
    }
    return entries.joined(separator: "; ")
  }
}
