import Flags
import Kubernetes
import Text
import YAML

/// Finds the components that pods, units and process lists run.
enum ComponentReader {
  /// The components among the containers of each workload object.
  static func readPods(into draft: inout Draft) {
    for (index, object) in draft.objects.enumerated() {
      guard let workload = Workload(object) else { continue }
      if object.file.path.holds("bootstrap-manifests"),
        object.file.path.split(separator: "/").contains("bootstrap-manifests")
      {
        // bootkube runs these until the control plane runs itself, and removes them then.
        draft.staticPods.insert(index)
        continue
      }
      let host = HostPath.host(of: object.file.path) ?? workload.template.spec["nodeName"]?.text
      let isPod = object.kind == "Pod"
      for container in workload.template.containers where container.role == .main {
        guard let invocation = invocation(of: container) else { continue }
        if isPod { draft.staticPods.insert(index) }
        draft.found.append(
          FoundComponent(
            invocation: invocation,
            environment: environment(of: container) + invocation.variables,
            source: isPod ? .staticPod : .workload,
            version: version(of: container.image, running: invocation.program),
            pod: workload.template, isMirror: isPod && isMirror(object),
            host: isPod ? host : workload.title, file: object.file))
      }
      if isPod, object.file.path.holds("/manifests/"),
        HostPath.host(of: object.file.path) != nil
      {
        draft.staticPods.insert(index)
      }
    }
  }

  /// Whether the object is what the API server shows of a static pod, or a pod that has run.
  private static func isMirror(_ object: Object) -> Bool {
    object.metadata["annotations"]["kubernetes.io/config.mirror"] != nil
      || object.node["status"]["startTime"] != nil
  }

  static func readProcesses(_ file: SourceFile, into draft: inout Draft) -> Bool {
    var invocations = ProcessList.read(file)
    let environment = ProcessList.environment(file).filter { $0.name.hasPrefix("ETCD_") }
    if let first = environment.first, !invocations.contains(where: { $0.program == .etcd }) {
      invocations.append(
        Invocation(
          program: .etcd, words: [], location: first.location, isExact: false, isRunning: true))
    }
    for invocation in invocations {
      draft.found.append(
        FoundComponent(
          invocation: invocation, environment: invocation.program == .etcd ? environment : [],
          source: .process, host: HostPath.host(of: file.path), file: file))
    }
    return !invocations.isEmpty
  }

  /// Joins units with their environment files, and finds what they run.
  static func readUnits(into draft: inout Draft) {
    for (unit, file) in withDropIns(draft.units) {
      var assignments = unit.environment
      var isPartial = false
      for wanted in unit.environmentFiles {
        let matching = draft.environments.filter {
          sameHost($0.file, file) && isSamePath($0.file.path, wanted.path)
        }
        if matching.isEmpty { isPartial = true }
        assignments += matching.flatMap(\.assignments)
      }
      let command = unit.command(with: assignments, isPartial: isPartial)
      guard let invocation = Invocation.find(in: command) else {
        // A drop-in of a unit that the distribution brings sets variables only.
        if !unit.environment.isEmpty { draft.environments.append((unit.environment, file)) }
        continue
      }
      // Drop-ins of the distribution add the flags of a command that has none.
      if invocation.words.isEmpty && assignments.isEmpty { isPartial = true }
      draft.found.append(
        FoundComponent(
          invocation: invocation, environment: assignments, source: .unit,
          version: imageVersion(invocation.image, assignments, invocation.program),
          isPartial: isPartial,
          host: HostPath.host(of: file.path), file: file))
    }
  }

  /// The units, each as the drop-ins in its `NAME.service.d` change it, in the order of their
  /// names; a drop-in whose unit is not among the inputs stands for itself.
  private static func withDropIns(_ units: [(unit: SystemdUnit, file: SourceFile)])
    -> [(unit: SystemdUnit, file: SourceFile)]
  {
    var whole: [(unit: SystemdUnit, file: SourceFile)] = []
    var dropIns: [(name: String, unit: SystemdUnit, file: SourceFile)] = []
    for (unit, file) in units {
      let parts = file.path.split(separator: "/")
      if parts.count > 1, parts[parts.count - 2].hasSuffix(".service.d") {
        dropIns.append((String(parts[parts.count - 2].dropLast(2)), unit, file))
      } else {
        whole.append((unit, file))
      }
    }
    for (name, dropIn, file) in dropIns.sorted(by: { $0.file.path < $1.file.path }) {
      let own = whole.firstIndex { unit in
        unit.file.path.split(separator: "/").last.map(String.init) == name
          && sameHost(unit.file, file)
      }
      let started = whole.firstIndex { unit in
        unit.file.path.contains("/\(name).d/") && sameHost(unit.file, file)
      }
      if let index = own ?? started {
        whole[index].unit = whole[index].unit.applying(dropIn)
      } else {
        whole.append((dropIn, file))
      }
    }
    return whole
  }

  /// The command line in an arguments file of a snap: `/var/snap/NAME/current/args`.
  static func readArguments(_ file: SourceFile, into draft: inout Draft) -> Bool {
    guard ArgumentsFile.looksLike(file.bytes),
      let program = file.path.split(separator: "/").compactMap({ Program(rawValue: String($0)) })
        .last
    else { return false }
    let invocation = Invocation(
      program: program, words: ArgumentsFile.read(file), location: file.location())
    draft.found.append(
      FoundComponent(
        invocation: invocation, source: .unit, host: HostPath.host(of: file.path), file: file))
    return true
  }

  /// Whether two files come from one host, by `hosts/NAME` or by the root of their paths.
  static func sameHost(_ a: SourceFile, _ b: SourceFile) -> Bool {
    let first = HostPath.host(of: a.path)
    if first != nil || HostPath.host(of: b.path) != nil {
      return first == HostPath.host(of: b.path)
    }
    return HostPath.root(of: a.path) == HostPath.root(of: b.path)
  }

  /// Whether an input is the file that a host knows by an absolute path: the whole path, or the
  /// file's name when only files of one host's folder were gathered.
  static func isSamePath(_ input: String, _ path: String) -> Bool {
    if input.hasSuffix(path) { return true }
    let name = path.split(separator: "/").last ?? ""
    return !name.isEmpty && input.split(separator: "/").last == name
  }

  private static func invocation(of container: Container) -> Invocation? {
    let words = container.arguments.compactMap { node in
      node.text.map { Word(text: $0, location: node.location) }
    }
    if let found = Invocation.find(in: words) {
      return isServer(found) ? found.filled(from: environment(of: container)) : nil
    }
    // The image's own entry point runs the component when only flags are given.
    guard container.node["command"] == nil, let image = container.image,
      let program = Program(rawValue: image.baseName), words.first?.text.hasPrefix("-") == true
    else { return nil }
    return Invocation(program: program, words: words, location: container.location)
      .filled(from: environment(of: container))
  }

  /// `etcd grpc-proxy start` and `etcd gateway start` are no members.
  private static func isServer(_ invocation: Invocation) -> Bool {
    guard invocation.program == .etcd, let first = invocation.words.first else { return true }
    return first.text != "grpc-proxy" && first.text != "gateway"
  }

  private static func environment(of container: Container) -> [Assignment] {
    container.environment.compactMap { entry in
      guard let name = entry["name"]?.text, let value = entry["value"], let text = value.text
      else { return nil }
      return Assignment(name: name, value: text, location: value.location)
    }
  }

  /// The version of the container that a unit starts, as its image or CoreOS' variables tell it.
  private static func imageVersion(
    _ image: String?, _ environment: [Assignment], _ program: Program
  ) -> Version? {
    if let image = image.map({ ImageReference($0) }),
      let version = version(of: image, running: program)
    {
      return version
    }
    return program == .etcd ? etcdVersion(environment) : nil
  }

  /// `ETCD_IMAGE_TAG=v3.3.17` or `ETCD_IMAGE=quay.io/coreos/etcd:v3.2.14`, for CoreOS' etcd-wrapper.
  static func etcdVersion(_ environment: [Assignment]) -> Version? {
    for assignment in environment.reversed() {
      if assignment.name == "ETCD_IMAGE_TAG" { return Version(assignment.value) }
      if assignment.name == "ETCD_IMAGE" {
        return ImageReference(assignment.value).tag.flatMap { Version($0) }
      }
    }
    return nil
  }

  /// The version in the image's tag; providers number their cloud controllers in their own way.
  private static func version(of image: ImageReference?, running program: Program) -> Version? {
    let version = image?.tag.flatMap { Version($0) }
    return program == .cloudControllerManager && version?.major != 1 ? nil : version
  }
}
