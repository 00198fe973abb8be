import Text

/// Reads plain haproxy and nginx configurations: which servers stand behind which name.
///
///     backend apiservers                        upstream kube_api {
///       server cp-1 10.0.1.11:6443 check          server 10.0.1.11:6443;
///
/// Names that a resolver or a template fills in later are left out.
enum BalancerReader {
  static func read(_ file: SourceFile, into draft: inout Draft) -> Bool {
    let lines = lines(of: file)
    let found = haproxy(lines, file) + nginx(lines, file)
    draft.balancers += found
    return !found.isEmpty
  }

  private struct Line {
    let words: [(text: Substring, offset: Int)]
  }

  /// The words of each line up to a comment, with their places; braces and `;` stand alone.
  private static func lines(of file: SourceFile) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for row in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      start = row.startIndex
      var words: [(Substring, Int)] = []
      var word: Int?
      func close(at end: Int, _ words: inout [(Substring, Int)]) {
        guard let first = word else { return }
        words.append((Substring(decoding: file.bytes[first..<end], as: UTF8.self), first))
      }
      var index = start
      while index < row.endIndex {
        let byte = row[index]
        if byte == UInt8(ascii: "#") { break }
        let isSign =
          byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
        if byte <= 0x20 || isSign {
          close(at: index, &words)
          word = nil
          if isSign { words.append((Substring(decoding: [byte], as: UTF8.self), index)) }
        } else if word == nil {
          word = index
        }
        index += 1
      }
      close(at: index, &words)
      lines.append(Line(words: words))
    }
    return lines
  }

  private static func backend(_ word: (text: Substring, offset: Int), _ file: SourceFile)
    -> Balancer.Backend?
  {
    // `unix@/run/…`, `${HOST}:6443` and `{{ host }}` name no machine.
    guard let endpoint = Endpoint(String(word.text)),
      endpoint.host.utf8.allSatisfy({ $0 != UInt8(ascii: "$") && $0 != UInt8(ascii: "@") })
    else { return nil }
    return Balancer.Backend(
      host: endpoint.host, port: endpoint.port,
      location: file.location(at: word.offset, length: word.text.utf8.count))
  }

  /// `backend NAME` or `listen NAME` with `server NAME ADDRESS[:PORT] …` below.
  private static func haproxy(_ lines: [Line], _ file: SourceFile) -> [Balancer] {
    let sections: Set<Substring> = [
      "backend", "listen", "frontend", "defaults", "global", "resolvers", "peers", "userlist",
    ]
    var found: [Balancer] = []
    var current: (title: String, offset: Int)?
    var backends: [Balancer.Backend] = []
    func close(_ found: inout [Balancer]) {
      guard let current, !backends.isEmpty else { return }
      found.append(made(current.title, at: current.offset, backends, file))
    }
    for line in lines {
      guard let first = line.words.first else { continue }
      if sections.contains(first.text), line.words.last?.text != "{" {
        close(&found)
        backends = []
        current = nil
        if first.text == "backend" || first.text == "listen", line.words.count > 1 {
          current = ("\(first.text) \(line.words[1].text)", first.offset)
        }
      } else if current != nil, first.text == "server", line.words.count > 2,
        line.words.last?.text != ";"
      {
        if let backend = backend(line.words[2], file) { backends.append(backend) }
      }
    }
    close(&found)
    return found
  }

  /// `upstream NAME {` with `server ADDRESS[:PORT] …;` inside.
  private static func nginx(_ lines: [Line], _ file: SourceFile) -> [Balancer] {
    var found: [Balancer] = []
    var current: (title: String, offset: Int)?
    var backends: [Balancer.Backend] = []
    var words = lines.flatMap(\.words)[...]
    while let word = words.popFirst() {
      switch word.text {
      case "upstream":
        guard let name = words.first, words.dropFirst().first?.text == "{" else { continue }
        current = ("upstream \(name.text)", word.offset)
        backends = []
      case "server":
        guard current != nil, let address = words.first, ![";", "{", "}"].contains(address.text)
        else { continue }
        if let backend = backend(address, file) { backends.append(backend) }
      case "}":
        if let current, !backends.isEmpty {
          found.append(made(current.title, at: current.offset, backends, file))
        }
        current = nil
      default: continue
      }
    }
    return found
  }

  private static func made(
    _ title: String, at offset: Int, _ backends: [Balancer.Backend], _ file: SourceFile
  ) -> Balancer {
    let name = file.path.split(separator: "/").last ?? ""
    return Balancer(
      host: HostPath.host(of: file.path), title: "\(title) of \(name)", backends: backends,
      location: file.location(at: offset))
  }
}
