import Text
import YAML

/// The hosts and groups of an Ansible inventory, in INI or in YAML.
struct AnsibleInventory {
  /// One machine with the variables that stand beside it.
  struct Machine {
    let name: String
    var variables: [String: String] = [:]
    let location: Location

    var address: String? { variables["ip"] ?? variables["ansible_host"] }
  }

  private(set) var machines: [String: Machine] = [:]
  private var direct: [String: [String]] = [:]
  private var children: [String: [String]] = [:]

  /// The machines of a group and of the groups in it, by name.
  func members(of group: String) -> [Machine] {
    var seen: Set<String> = []
    var names: Set<String> = []
    var pending = [group]
    while let group = pending.popLast() {
      guard seen.insert(group).inserted else { continue }
      names.formUnion(direct[group] ?? [])
      pending += children[group] ?? []
    }
    return names.sorted().compactMap { machines[$0] }
  }

  private mutating func add(_ machine: Machine, to group: String) {
    direct[group, default: []].append(machine.name)
    guard var known = machines[machine.name] else {
      machines[machine.name] = machine
      return
    }
    known.variables.merge(machine.variables) { _, later in later }
    machines[machine.name] = known
  }

  /// Whether a text has the header of a group that Kubespray needs.
  static func looksLike(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.prefix(1 << 16).split(separator: 0x0A)
    return lines.contains { line in
      line.starts(with: "[kube_control_plane".utf8) || line.starts(with: "[kube-master".utf8)
    }
  }

  /// Reads the INI form: `[group]`, `[group:children]`, `name key=value …`.
  init(ini file: SourceFile) {
    var group = "ungrouped"
    var start = 0
    for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let place = file.location(at: start, length: line.count)
      start += line.count + 1
      let words = String(decoding: line, as: UTF8.self).split {
        $0 == " " || $0 == "\t" || $0 == "\r"
      }
      guard let first = words.first, !first.hasPrefix("#"), !first.hasPrefix(";") else { continue }
      if first.hasPrefix("["), let close = first.lastIndex(of: "]") {
        group = String(first[first.index(after: first.startIndex)..<close])
        continue
      }
      let parts = group.split(separator: ":", maxSplits: 1)
      guard let name = parts.first.map(String.init) else { continue }
      switch parts.count > 1 ? parts[1] : "" {
      case "children": children[name, default: []].append(String(first))
      case "":
        for host in AnsibleRange.names(of: String(first)) {
          add(Self.machine(host, words.dropFirst(), at: place), to: name)
        }
      default: continue
      }
    }
  }

  private static func machine(
    _ name: String, _ variables: ArraySlice<Substring>, at place: Location
  ) -> Machine {
    var machine = Machine(name: name, location: place)
    for word in variables {
      if word.hasPrefix("#") { break }
      guard let equals = word.firstIndex(of: "=") else { continue }
      let value = word[word.index(after: equals)...].filter { $0 != "\"" && $0 != "'" }
      machine.variables[String(word[..<equals])] = String(value)
    }
    return machine
  }

  /// Reads the YAML form: groups with `hosts` and `children`, one inside another.
  init(yaml document: Node) {
    var pending: [(name: String, node: Node)] = document.entries.map { ($0.key, $0.value) }
    while let (name, node) = pending.popLast() {
      for entry in node["hosts"].entries {
        for host in AnsibleRange.names(of: entry.key) {
          var machine = Machine(name: host, location: entry.keyLocation)
          for variable in entry.value.entries {
            if let text = variable.value.text { machine.variables[variable.key] = text }
          }
          add(machine, to: name)
        }
      }
      for child in node["children"].entries {
        children[name, default: []].append(child.key)
        pending.append((child.key, child.value))
      }
    }
  }
}
