import Assessment
import Inventory
import Reports
import Rules
import Text

extension Command {
  static let audit = Command(
    name: .audit, aliases: ["check"], synopsis: "PATH… [flags]",
    summary: "Audit the files of a cluster and report what production asks for and it lacks.",
    examples: [
      ("kready audit cluster/", "everything below a folder"),
      ("kready audit cluster/ --complete", "and it is the whole cluster"),
      ("kubectl get all -A -o yaml | kready audit -", "standard input"),
      ("kready audit . -o text -o json=report.json", "two reports of one run"),
      ("kready audit . --include etcd --fail-on critical", "some rules, a milder gate"),
    ]
  ) { request in
    var request = request
    request.paths = request.words + request.paths
    return try Auditing.run(request)
  }
}

/// Reads, judges and reports, for the commands that do.
enum Auditing {
  static func run(_ request: Request) throws -> ExitCode {
    let writers = try targets(request)
    let options = try options(request)
    let cluster = try cluster(request)
    // The process ends after this: to free so many objects one by one takes longer than the report.
    _ = Unmanaged.passRetained(cluster)
    let audit = Auditor.audit(cluster, options)
    var style = Output.style(request)
    for (format, file) in writers {
      if let file {
        var plain = style
        plain.hasColor = request.color == .always
        do {
          try FileSystem.write(format.report(audit, plain), to: file)
        } catch {
          Output.complain("\(visible(file)) could not be written: \(error.reason)")
          return .internalError
        }
      } else {
        try Output.print(format.report(audit, style))
      }
    }
    if writers.allSatisfy({ $0.file != nil }) {
      style.isQuiet = true
      try Output.print(Format.text.report(audit, style))
    }
    return audit.exitCode
  }

  /// The formats asked for, each with its file; text on standard output when none is.
  private static func targets(_ request: Request) throws(UsageError)
    -> [(format: Format, file: String?)]
  {
    var targets: [(format: Format, file: String?)] = []
    for target in request.targets {
      guard let format = Format.named(target.format) else {
        let names = Format.all.map(\.name)
        if let ending = target.format.split(separator: ".").last, names.contains(String(ending)) {
          throw UsageError(
            "unknown format \(visible(target.format))",
            hint: "did you mean -o \(ending)=\(visible(target.format))?")
        }
        throw UsageError(
          "unknown format \(visible(target.format)) (\(names.joined(separator: ", ")))",
          target.format, among: names)
      }
      targets.append((format, target.file))
    }
    if targets.count(where: { $0.file == nil }) > 1 {
      throw UsageError(
        "only one report can go to standard output", hint: "give the other a file: -o json=FILE")
    }
    return targets.isEmpty ? [(.text, nil)] : targets
  }

  private static func options(_ request: Request) throws -> AuditOptions {
    let unknown = request.selection.unknown(among: Catalog.rules)
    if let (word, nearest) = unknown.first {
      throw UsageError(
        "no rule or area is called \(visible(word))", hint: nearest.map { "did you mean \($0)?" })
    }
    let library = try Checklists.library()
    var options = AuditOptions()
    options.clusterName = request.clusterName
    options.selection = request.selection
    options.gate = request.gate
    options.itemsByRule = library.itemsByRule
    options.knownItems = library.checklists.flatMap(\.items)
    if request.checklists.isEmpty {
      options.checklists = library.checklists
    } else {
      for name in request.checklists {
        options.checklists.append(try Checklists.named(name, in: library))
      }
      options.knownItems += options.checklists.flatMap(\.items)
      let asked = options.checklists.flatMap(\.items).flatMap(\.rules)
      let always = Catalog.rules.filter { $0.area == "input" }.map(\.id)
      options.onlyRules = Set(asked + always)
    }
    return options
  }

  private static func cluster(_ request: Request) throws -> Cluster {
    let paths = request.paths + request.evidence
    if request.paths.isEmpty {
      throw UsageError(
        "no input", hint: "name files or folders, or - for standard input: kready audit PATH…")
    }
    var found = InputFinder.find(paths: paths)
    EvidenceAttachments.read(namedIn: request.evidence, into: &found)
    if let missing = found.missing.first { throw missingFile(missing) }
    let epoch = Environment.value("SOURCE_DATE_EPOCH").flatMap(Int64.init)
    var options = ReadingOptions(
      now: request.now ?? epoch.map(Timestamp.init(seconds:)) ?? Clock.now)
    options.isWhole = request.isWhole
    options.version = request.version
    return ClusterReader.read(found, options: options)
  }

  /// There is nothing at a path; what of its folder is nearest?
  static func missingFile(_ path: String) -> UsageError {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last(where: { !$0.isEmpty }) else { return UsageError("no such file") }
    var folder = parts[..<(parts.lastIndex(of: name) ?? 0)].joined(separator: "/")
    if path.hasPrefix("/"), folder.isEmpty { folder = "/" }
    let names = FileSystem.names(in: folder.isEmpty ? "." : folder)
    let guess = nearest(to: String(name), among: names)
    let prefix = folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return UsageError(
      "there is no \(visible(path))", hint: guess.map { "did you mean \(visible(prefix + $0))?" })
  }
}
