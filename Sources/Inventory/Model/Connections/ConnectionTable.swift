import Certificates
import Flags
import Kubernetes
import Text

/// Makes the connection table out of everything that was read.
struct ConnectionTable {
  typealias Answer = Connection.Answer

  let draft: Draft
  let components: [Component]
  private let certificatesByName: [Substring: [CertificateUse]]
  private(set) var rows: [Connection] = []

  /// Every hop of every host, in the order of the hops, then of the hosts.
  static func rows(of draft: Draft) -> [Connection] {
    var table = ConnectionTable(draft)
    table.addEtcd()
    table.addAPIServers()
    table.addKubelets()
    table.addKubeconfigs()
    table.addServices()
    let order = Dictionary(
      zip(Connection.Hop.allCases, 0...), uniquingKeysWith: { first, _ in first })
    return table.rows.enumerated().sorted { a, b in
      (order[a.element.hop] ?? 0, a.offset) < (order[b.element.hop] ?? 0, b.offset)
    }.map(\.element)
  }

  private init(_ draft: Draft) {
    self.draft = draft
    components = draft.hosts.flatMap(\.components) + draft.hosted
    var byName: [Substring: [CertificateUse]] = [:]
    for use in draft.certificates where use.source == .file && use.order == 0 {
      let name = use.location.file.path.split(separator: "/").last ?? ""
      byName[name, default: []].append(use)
    }
    certificatesByName = byName
  }

  mutating func add(_ row: Connection) { rows.append(row) }

  func components(_ program: Program) -> [Component] {
    components.filter { $0.program == program }
  }

  /// The certificate in the file that something on a host knows by a path.
  func certificate(at path: String?, near file: SourceFile) -> CertificateUse? {
    guard let path, let name = path.split(separator: "/").last else { return nil }
    let own = (certificatesByName[name] ?? []).filter {
      ComponentReader.sameHost($0.location.file, file)
    }
    if let exact = own.first(where: { $0.location.file.path.hasSuffix(path) }) { return exact }
    // One of the same name in a folder of another name (`etcd/ca.crt`) is another file.
    let folder = Self.folder(path)
    let named = own.filter { use in
      let mine = Self.folder(use.location.file.path)
      return mine == folder || mine == use.host
    }
    return named.count == 1 ? named.first : nil
  }

  private static func folder(_ path: String) -> String {
    String(path.split(separator: "/").dropLast().last ?? "")
  }

  /// `/etc/kubernetes/pki/ca.crt (CN=kubernetes)`, or the path alone when the file is not there.
  func described(_ path: String, near file: SourceFile) -> String {
    guard let use = certificate(at: path, near: file) else { return path }
    return "\(path) (\(use.certificate.subject))"
  }

  /// A `yes` that names the file an option gives.
  func yes(_ words: String, by option: Option, near file: SourceFile) -> Answer {
    let path = option.value ?? ""
    return .yes(
      "\(words) \(described(path, near: file))", short: Self.fileName(path), at: option.location)
  }

  static func fileName(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// What is not protected by TLS is protected by nothing.
  static func plain(_ words: String, at location: Location?, isExpected: Bool) -> (
    Answer, Answer, Answer
  ) {
    let rest = Answer.no("without TLS nobody is known", at: location, isExpected: true)
    return (.no(words, at: location, isExpected: isExpected), rest, rest)
  }
}

extension Component {
  var file: SourceFile { location.file }

  /// Whether the option has a value that is not empty.
  func gives(_ option: String) -> Bool { !(self[option].value ?? "").isEmpty }

  /// Whether its whole command line is known, so that a flag that is not there is not set.
  ///
  /// An installer's configuration only tells what it adds to flags of its own, and OpenShift's
  /// API server takes its flags from a file.
  public var showsCommandLine: Bool {
    guard source <= .installer else { return false }
    return !options.isSet("openshift-config")
      || options.settings.contains { $0.origin == .installer }
  }
}
