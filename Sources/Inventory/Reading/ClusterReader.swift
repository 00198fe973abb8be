import Certificates
public import Flags
import Kubernetes
public import Text
import YAML

/// What the user says of the inputs beside the inputs themselves.
public struct ReadingOptions: Sendable {
  /// The clock of the audit.
  public var now: Timestamp
  /// Whether the inputs are the whole cluster (`--complete`).
  public var isWhole = false
  /// The Kubernetes version, when the user gives one.
  public var version: Version?

  public init(now: Timestamp) { self.now = now }
}

/// Makes one cluster out of many files.
public enum ClusterReader {
  /// Reads every file; what cannot be read is told in the cluster's `inputs`.
  public static func read(_ files: [SourceFile], options: ReadingOptions) -> Cluster {
    var found = FoundInputs()
    found.files = files
    return read(found, options: options)
  }

  /// Reads what was found, and remembers what was passed over.
  public static func read(_ found: FoundInputs, options: ReadingOptions) -> Cluster {
    var draft = Draft(now: options.now)
    draft.inputs.files = found.files.count + found.unreadable.count
    draft.inputs.unrecognised = found.skipped
    for error in found.unreadable {
      let file = SourceFile(path: error.path, bytes: [])
      draft.inputs.unreadable.append(.init(message: error.reason, location: file.location()))
    }
    // By path, so that the order in which files are named or found decides nothing.
    readFiles(found.files.sorted { $0.path < $1.path }, into: &draft)
    attachFiles(found, to: &draft)
    for object in draft.objects where object.kind == "ConfigMap" {
      ConfigMapReader.read(object, into: &draft)
    }
    let described = InstallerReader.read(draft)
    draft.version = options.version ?? toldVersion(draft)
    draft.isVersionOfNodes = draft.version == nil
    if draft.version == nil {
      draft.version = oldestKubelet(draft) ?? described.compactMap(\.version).min()
    }
    join(described, &draft)
    if draft.version == nil { draft.version = oldestAPIServer(draft) }
    draft.claimsToBeWhole = options.isWhole || isPlainlyWhole(draft)
    return Cluster(draft)
  }

  /// Gives records of evidence the files that they name, which are known by being named.
  private static func attachFiles(_ found: FoundInputs, to draft: inout Draft) {
    let named = Set(draft.evidence.compactMap(\.path))
    if named.isEmpty { return }
    draft.inputs.unrecognised.removeAll { named.contains(Fragment.joined("", $0.path)) }
    var files: [String: SourceFile] = [:]
    for file in found.files + found.attachments {
      let path = Fragment.joined("", file.path)
      if named.contains(path), file.bytes.contains(where: { $0 > 0x20 }) { files[path] = file }
    }
    for index in draft.evidence.indices {
      draft.evidence[index].document = draft.evidence[index].path.flatMap { files[$0] }
    }
  }

  private static func readFiles(_ files: [SourceFile], into draft: inout Draft) {
    var documents: [(stream: Stream, file: SourceFile)] = []
    var copies = FolderCopies()
    var read: [SourceFile] = []
    for file in files {
      readPath(of: file, into: &draft)
      let kind = InputKind(of: file)
      if kind.mayRepeat, let original = copies.original(of: file) {
        draft.inputs.unrecognised.append(
          .init(path: file.path, reason: "the same as \(original.path)"))
        continue
      }
      switch kind {
      case .empty:
        draft.inputs.unrecognised.append(.init(path: file.path, reason: "empty"))
        continue
      case .documents:
        let clean = cleanStream(of: file)
        read.append(clean.file)
        documents.append(clean)
      default:
        let clean = Redaction.swept(file)
        read.append(clean)
        if kind == .pem { CertificateReader.readKeys(file.bytes, placedIn: clean, into: &draft) }
        readText(clean, kind, into: &draft)
      }
    }
    draft.inputs.copies = CopiedFiles(among: read)
    let patches = Fragment.patches(of: documents.flatMap { kustomizations(in: $0.stream, $0.file) })
    // Evidence names files by path: all paths are known by now.
    for (stream, file) in documents {
      readDocuments(stream, of: file, patches: patches, into: &draft)
    }
  }

  /// Where a file lies may tell who put it there.
  private static func readPath(of file: SourceFile, into draft: inout Draft) {
    guard let (installer, part) = InstallerSigns.installer(ofPath: file.path) else { return }
    draft.installerSigns.append(
      RecognisedInstaller(
        installer: installer, evidence: "a file in \(part)", location: file.location()))
  }

  /// The documents of a file from which the secrets were taken out.
  private static func cleanStream(of file: SourceFile) -> (stream: Stream, file: SourceFile) {
    let stream = Stream(reading: file, threads: Usage.processors)
    let clean = Redaction.cleaned(file, documents: stream.documents)
    if clean === file { return (stream, file) }
    return (Stream(reading: clean, threads: Usage.processors), clean)
  }

  private static func kustomizations(in stream: Stream, _ file: SourceFile) -> [Object] {
    stream.documents.compactMap { node in
      let isOne =
        node["kind"]?.string == "Kustomization" && node["spec"] == nil
        || file.path.hasSuffix("kustomization.yaml") || file.path.hasSuffix("kustomization.yml")
      return isOne ? Object(node, apiVersion: "", kind: "Kustomization", in: file) : nil
    }
  }

  private static func readDocuments(
    _ stream: Stream, of file: SourceFile, patches: Set<String>, into draft: inout Draft
  ) {
    draft.inputs.documents += stream.documents.count + stream.errors.count
    if stream.errors.contains(where: { isTemplateAction(at: $0.location) }) {
      draft.inputs.templates.append(file.path)
      return
    }
    for error in stream.errors {
      draft.inputs.unreadable.append(
        .init(
          message: error.message, location: error.location,
          excerpt: ExcerptMaker.excerpt(at: error.location)))
    }
    if let place = stream.brokenText {
      let message =
        "bytes that are no UTF-8, which Kubernetes replaces without a word; save it as UTF-8"
      draft.inputs.unreadable.append(
        .init(message: message, location: place, excerpt: ExcerptMaker.excerpt(at: place)))
    }
    for duplicate in stream.duplicateKeys {
      draft.inputs.duplicateKeys.append(
        .init(key: duplicate.key, first: duplicate.first, second: duplicate.second))
    }
    draft.inputs.remarks += stream.remarks
    let reader = DocumentReader(
      file: file, host: HostPath.host(of: file.path), patches: patches)
    let unknown = stream.documents.filter { !reader.read($0, into: &draft) }
    if PEM.mayStand(in: file.bytes) {
      let embedded = EmbeddedCertificates(file: file, host: HostPath.host(of: file.path))
      for document in stream.documents { embedded.read(document, into: &draft) }
    }
    let isUnknown = unknown.count == stream.documents.count && stream.errors.isEmpty
    if isUnknown, !unknown.isEmpty {
      draft.inputs.unrecognised.append(
        .init(path: file.path, reason: "no apiVersion and kind"))
    } else {
      // What kubectl passes over is not worth a word.
      for document in unknown where !document.isNull {
        let place = document.location
        draft.inputs.unrecognised.append(
          .init(path: "\(file.path):\(place.position.line)", reason: "no apiVersion and kind"))
      }
    }
  }

  /// Whether a mistake is on a line with a template action, as charts have them before rendering;
  /// such actions elsewhere, in a dashboard perhaps, are no excuse.
  private static func isTemplateAction(at place: Location) -> Bool {
    let bytes = place.file.bytes
    let line = ExcerptMaker.line(around: max(0, min(place.offset, bytes.count)), in: bytes)
    let near = line.clamped(to: max(0, place.offset - 300)..<max(0, place.offset) + 300)
    let brace = UInt8(ascii: "{")
    return zip(near, near.dropFirst()).contains { bytes[$0] == brace && bytes[$1] == brace }
  }

  private static func readText(_ file: SourceFile, _ kind: InputKind, into draft: inout Draft) {
    var recognised = true
    switch kind {
    case .pem, .der:
      recognised = CertificateReader.readFile(
        file, host: HostPath.host(of: file.path), into: &draft)
    case .unit:
      if let unit = SystemdUnit.read(file) { draft.units.append((unit, file)) }
    case .environment:
      let lines = SourceFile(path: file.path, bytes: InputKind.linesForNULs(file.bytes))
      draft.environments.append((EnvironmentFile.read(lines), file))
    case .etcdctl:
      let outputs = EtcdSession.read(file)
      draft.etcdOutputs += outputs
      recognised = !outputs.isEmpty
    case .processes: recognised = ComponentReader.readProcesses(file, into: &draft)
    case .unrecognised(let reason):
      if AnsibleInventory.looksLike(file.bytes) {
        draft.inventories.append((AnsibleInventory(ini: file), file.location()))
      } else if !ComponentReader.readArguments(file, into: &draft),
        !BalancerReader.read(file, into: &draft)
      {
        draft.inputs.unrecognised.append(.init(path: file.path, reason: reason))
      }
    case .documents, .empty: break
    }
    if !recognised {
      draft.inputs.unrecognised.append(
        .init(path: file.path, reason: "no content that the audit knows"))
    }
  }

  private static func join(_ described: [DescribedComponent], _ draft: inout Draft) {
    ComponentReader.readPods(into: &draft)
    if draft.version == nil {
      draft.version =
        draft.found.filter { $0.invocation.program == .kubeAPIServer }.compactMap(\.version).min()
    }
    ComponentReader.readUnits(into: &draft)
    HostAssembler.assemble(&draft)
    DescribedJoiner.join(described, into: &draft)
    OpenShiftReader.complete(&draft)
    let zones = KopsGroup.zonesByHost(draft)
    for index in draft.hosts.indices {
      draft.hosts[index].plannedZone = zones[draft.hosts[index].name]
    }
    EtcdAssembler.assemble(&draft)
    draft.installers = InstallerRecogniser.recognise(draft)
  }

  /// The version as the images of API servers or kubeadm's configuration tell it.
  private static func toldVersion(_ draft: Draft) -> Version? {
    var images: [Version] = []
    for object in draft.objects {
      for container in object.template?.containers ?? [] {
        guard let image = container.image, image.baseName == "kube-apiserver",
          let version = image.tag.flatMap({ Version($0) })
        else { continue }
        images.append(version)
      }
    }
    if let oldest = images.min() { return oldest }
    let configured = draft.configurations.compactMap { object in
      object.node["kubernetesVersion"]?.text.flatMap { Version($0) }
    }
    return configured.min()
  }

  private static func oldestKubelet(_ draft: Draft) -> Version? {
    draft.objects.compactMap(ClusterNode.init).compactMap { node in
      node.nodeInfo["kubeletVersion"]?.text.flatMap { Version($0) }
    }.min()
  }

  private static func oldestAPIServer(_ draft: Draft) -> Version? {
    draft.hosts.flatMap(\.components).filter { $0.program == .kubeAPIServer }
      .compactMap(\.version).min()
  }

  /// Nodes, workloads and the control plane of at least one host are there: nothing less than a
  /// whole cluster's files brings all three together.
  private static func isPlainlyWhole(_ draft: Draft) -> Bool {
    let hasAPIServer = draft.hosts.contains { $0.component(.kubeAPIServer) != nil }
    let kinds = Set(draft.objects.map(\.kind))
    return hasAPIServer && kinds.contains("Node") && kinds.contains("Namespace")
      && kinds.contains("Deployment")
  }
}
