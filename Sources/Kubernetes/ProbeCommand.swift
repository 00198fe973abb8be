public import YAML

/// What the command of an exec probe asks.
public struct ProbeCommand: Sendable {
  private let words: [Substring]

  /// nil for a probe that runs no command.
  public init?(_ probe: Node) {
    guard let command = probe["exec"]["command"] else { return nil }
    words = command.items.compactMap(\.text).flatMap { text in
      text.split { $0.isWhitespace || "\"'`;|&()<>".contains($0) }
    }
  }

  /// The other machine that a client program of a usual name asks; nil when it asks its own pod,
  /// or nobody can tell.
  public var askedHost: String? {
    guard let place = words.firstIndex(where: { Self.clients[Self.base($0)] != nil }),
      let kind = Self.clients[Self.base(words[place])]
    else { return nil }
    let rest = words[words.index(after: place)...]
    // One address of its own, in whatever place, and the question stays in the pod.
    if rest.contains(where: Self.namesItself) { return nil }
    let host: String?
    switch kind {
    case .url:
      host = rest.first { $0.contains("://") }.flatMap(Self.hostOfURL)
    case .option(let names):
      host = Self.value(of: names, in: Array(rest))
    case .first:
      host = rest.first { !$0.hasPrefix("-") && Int($0) == nil }.map(String.init)
    }
    guard let host, !host.isEmpty, !host.hasPrefix("$"), !host.hasPrefix("/") else { return nil }
    return host
  }

  private enum Client {
    case url, first
    case option([String])
  }

  private static let clients: [String: Client] = [
    "curl": .url, "wget": .url, "nc": .first, "ncat": .first, "ping": .first,
    "pg_isready": .option(["-h", "--host"]), "psql": .option(["-h", "--host"]),
    "mysqladmin": .option(["-h", "--host"]), "mysql": .option(["-h", "--host"]),
    "mariadb-admin": .option(["-h", "--host"]), "redis-cli": .option(["-h"]),
    "valkey-cli": .option(["-h"]), "mongo": .option(["--host"]), "mongosh": .option(["--host"]),
  ]

  private static func base(_ word: Substring) -> String {
    String(word.split(separator: "/").last ?? word)
  }

  private static func namesItself(_ word: Substring) -> Bool {
    let lower = word.lowercased()
    return ["localhost", "127.0.0.", "::1", "0.0.0.0", "$", "unix:", ".sock"].contains {
      lower.contains($0)
    }
  }

  private static func hostOfURL(_ url: Substring) -> String? {
    guard let scheme = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = url[url.utf8.index(after: scheme)...].drop { $0 == "/" }
    return rest.split { $0 == "/" || $0 == ":" || $0 == "?" }.first.map(String.init)
  }

  private static func value(of names: [String], in words: [Substring]) -> String? {
    for (index, word) in words.enumerated() {
      for name in names {
        if word == name, words.indices.contains(index + 1) { return String(words[index + 1]) }
        if name.hasPrefix("--"), word.hasPrefix(name + "=") {
          return String(word.dropFirst(name.count + 1))
        }
        if name.count == 2, word.hasPrefix(name), word.count > 2, !word.hasPrefix("--") {
          return String(word.dropFirst(2))
        }
      }
    }
    return nil
  }
}
