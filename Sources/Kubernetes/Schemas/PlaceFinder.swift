import Text
import YAML

/// Finds where the author of a field that does not exist may have meant it.
struct PlaceFinder {
  let table: FieldTable
  let minor: Int?
  let trail: FieldTrail
  let root: Int

  func place(of name: String, in type: Int, of node: Node) -> FieldPlace? {
    let names = table.fields[table.types[type].fields].map(table.name)
    // What is there already is not meant a second time.
    let free = names.filter { node[$0] == nil }
    if let other = free.first(where: { $0.lowercased() == name.lowercased() }) {
      return .named(other)
    }
    return above(name) ?? below(name, from: type, depth: 2).map { .below($0) }
      ?? nearest(to: name, among: free).map { .named($0) } ?? elsewhere(name)
  }

  /// Fields of the same name in what the field stands in, from the inside.
  private func above(_ name: String) -> FieldPlace? {
    // The last step is the type itself.
    var levels = 0
    var keys: [(key: String, type: Int?)] = [("", root)]
    for step in trail.steps {
      let isItem = step.key.utf8.first == UInt8(ascii: "[")
      let name = step.key.utf8.first == UInt8(ascii: ".") ? String(step.key.dropFirst()) : step.key
      keys.append((isItem ? (keys.last?.key ?? "") + name : name, step.type))
    }
    for (key, type) in keys.dropLast().reversed() {
      // A list and its items are one level to the reader.
      if type != nil { levels += 1 }
      guard let type, table.field(type, named: name) != nil else { continue }
      return .above(levels: levels, key: key)
    }
    return nil
  }

  /// The shortest path down to a type with such a field.
  ///
  /// Of several fields of which an object has just one, such as the kinds of a volume, it leads
  /// into none, but for one that alone has the field where `type` itself is such an object.
  private func below(_ name: String, from type: Int, depth: Int) -> String? {
    var seen: Set<Int> = [type]
    var level: [(type: Int, path: String)] = [(type, "")]
    for round in 0..<depth {
      var next: [(type: Int, path: String)] = []
      for (type, path) in level {
        let alternatives = alternatives(of: type)
        let own = alternatives.filter { has(name, $0) }
        for number in table.types[type].fields {
          if alternatives.contains(number), round > 0 || own != [number] { continue }
          let field = table.fields[number]
          guard let (inner, suffix) = target(table.codes[field.code]), seen.insert(inner).inserted
          else { continue }
          let place = (path.isEmpty ? "" : path + ".") + table.name(field) + suffix
          if table.field(inner, named: name) != nil { return place }
          next.append((inner, place))
        }
      }
      level = next
    }
    return nil
  }

  /// Objects of which only one field may be set, with those that may be set beside it.
  private static let unions: [String: Set<String>] = [
    "core.v1.Volume": [], "core.v1.VolumeProjection": [], "core.v1.EnvVarSource": [],
    "core.v1.PersistentVolumeSpec": ["claimRef", "nodeAffinity"], "core.v1.Probe": [],
    "core.v1.LifecycleHandler": [],
  ]

  /// The fields of a type of which an object has just one.
  private func alternatives(of type: Int) -> [Int] {
    guard let beside = Self.unions[table.types[type].name] else { return [] }
    return table.types[type].fields.filter { !beside.contains(table.name(table.fields[$0])) }
  }

  private func has(_ name: String, _ field: Int) -> Bool {
    guard let (type, _) = target(table.codes[table.fields[field].code]) else { return false }
    return table.field(type, named: name) != nil
  }

  /// A field of a name that few types have, anywhere in the kind.
  private func elsewhere(_ name: String) -> FieldPlace? {
    let owners = table.types.indices.filter { table.field($0, named: name) != nil }
    guard !owners.isEmpty, owners.count <= 12 else { return nil }
    return below(name, from: root, depth: 7).map { .elsewhere($0) }
  }

  private func target(_ code: FieldCode) -> (type: Int, suffix: String)? {
    var code = code
    var suffix = ""
    for _ in 0..<4 {
      switch code {
      case .object(let type): return (type, suffix)
      case .list(let inner):
        code = table.codes[inner]
        suffix += "[]"
      case .map(let inner):
        code = table.codes[inner]
        suffix += ".*"
      default: return nil
      }
    }
    return nil
  }
}
